"""What came of what citizens said, shown at both ends."""

from cocreation.styleguide.registry import States, example
from cocreation.styleguide.things import HERE
from cocreation.styleguide.words import LONG_WORD, empty, long_words, normal, said, sentence
from feedback.outcomes.reading import CameOf, LedTo, Quoted

TITLE = ("Fra indlæg til resultat", "From input to outcome")


@example("components/came_of.html")
def came_of() -> States:
    quoted = [
        Quoted("Maja", "Sæt bænken i skyggen, så vi ældre også kan sidde der.", "da", HERE),
        Quoted("Fiskeren", "Den skal stå ved vandet.", "da", HERE),
    ]
    return {
        normal(): {"came_of": CameOf(comments=3, answers=1, messages=1, quoted=quoted)},
        said("Intet er offentligt", "Nothing is public"): {"came_of": CameOf(messages=1)},
        long_words(): {
            "came_of": CameOf(comments=1, quoted=[Quoted(LONG_WORD, LONG_WORD, "da", HERE)])
        },
        empty(): {"came_of": CameOf()},
    }


@example("components/came_of_row.html")
def came_of_row() -> States:
    quoted = [Quoted("Maja", sentence(), "da", HERE), Quoted("Fiskeren", sentence(), "da", HERE)]
    hard = [Quoted(LONG_WORD, LONG_WORD, "da", HERE)]
    return {
        normal(): {"came_of": CameOf(comments=2, answers=3, quoted=quoted)},
        said("Intet er offentligt", "Nothing is public"): {"came_of": CameOf(answers=1)},
        long_words(): {"came_of": CameOf(comments=1, quoted=hard)},
        empty(): {"came_of": CameOf()},
    }


@example("components/led_to.html")
def led_to() -> States:
    one = LedTo(sentence(), said("Bænken", "The bench"), HERE)
    return {
        normal(): {"led_to": [one]},
        said("Flere", "Several"): {"led_to": [one, one]},
        long_words(): {"led_to": [LedTo(LONG_WORD, LONG_WORD, HERE)]},
        empty(): {"led_to": []},
    }
