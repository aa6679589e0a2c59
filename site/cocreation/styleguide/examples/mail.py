"""What somebody gets mail about, and the buttons that need no more than a link's own secret."""

from cocreation.styleguide.registry import States, example
from cocreation.styleguide.words import LONG_WORD, empty, long_words, normal, said, title

TITLE = ("Mails", "Mail")


@example("components/button_form.html")
def button_form() -> States:
    return {
        normal(): {"label": said("Ja, send mig besked", "Yes, send me mail")},
        said("Stille", "Quiet"): {
            "label": said("Stop", "Stop"),
            "about": title(),
            "values": [("action", "stop")],
            "quiet": True,
        },
        long_words(): {"label": LONG_WORD},
    }


@example("components/follow_list.html")
def follow_list() -> States:
    row = {"pk": 1, "title": title(), "url": "#content", "lang": ""}
    gone = {"pk": 2, "title": said("En side, der er væk", "A page that is gone"), "url": ""}
    return {
        normal(): {"rows": [row, gone]},
        long_words(): {"rows": [{**row, "title": LONG_WORD}]},
    }


@example("components/follow_box.html")
def follow_box() -> States:
    when = said("når projektet får en ny status", "when the project gets a new status")
    return {
        normal(): {"url": "#content", "hears": when},
        empty(): {"url": ""},
        long_words(): {"url": "#content", "hears": LONG_WORD},
    }
