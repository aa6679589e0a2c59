"""Status: a word, a track, a stamp, a chart."""

from cocreation.styleguide.registry import States, example
from cocreation.styleguide.things import HERE, track
from cocreation.styleguide.words import LONG_WORD, empty, long_words, normal, paragraph, said
from network.tracks import StatusTrack

TITLE = ("Status", "Status")


def ended() -> str:
    return said("Sluttet undervejs", "Ended on the way")


@example("components/status_badge.html")
def status_badge() -> States:
    labels = {
        "open": said("Søgt", "Applied"),
        "now": said("I gang", "Running"),
        "good": said("Imødekommet", "Granted"),
        "neutral": said("Afslået", "Refused"),
    }
    tones = {label: {"label": label, "tone": tone} for tone, label in labels.items()}
    return {**tones, long_words(): {"label": LONG_WORD, "tone": "now"}}


@example("components/status_track.html")
def status_track() -> States:
    return {
        normal(): {"track": track()},
        ended(): {"track": track(ended=True)},
        said("Ét trin", "One step"): {"track": StatusTrack([], said("Idé.", "Idea."))},
        empty(): {"track": None},
        long_words(): {"track": track(long=True)},
    }


@example("components/mini_track.html")
def mini_track() -> States:
    return {
        normal(): {"track": ["past", "past", "now", "next"]},
        ended(): {"track": ["past", "ended"]},
        empty(): {"track": []},
    }


@example("components/outcome_stamp.html")
def outcome_stamp() -> States:
    since = said("14. marts 2026", "14 March 2026")
    refused = {"label": said("Afslået", "Refused"), "since": since, "text": paragraph()}
    granted = {"label": said("Imødekommet", "Granted"), "since": since, "tone": "good"}
    return {
        normal(): {**refused, "tone": "neutral"},
        said("Godt udfald", "Good outcome"): granted,
        long_words(): {"label": LONG_WORD, "since": since, "text": f"<p>{LONG_WORD}</p>"},
    }


@example("components/outcome_flow.html")
def outcome_flow() -> States:
    outcomes = [
        (said("løst lokalt", "solved locally"), 4, "good", HERE),
        (said("afslået", "refused"), 3, "neutral", HERE),
        (said("under afklaring", "being clarified"), 2, "open", ""),
    ]
    return {
        normal(): {"outcomes": outcomes},
        said("Én", "One"): {"outcomes": outcomes[:1]},
        empty(): {"outcomes": []},
        long_words(): {"outcomes": [(LONG_WORD, 1000, "now", HERE), *outcomes]},
    }


@example("components/history_list.html")
def history_list() -> States:
    lines = [
        {"label": said("Modtaget", "Received"), "date": said("marts 2026", "March 2026")},
        {
            "label": said("Afslået", "Refused"),
            "date": said("14. marts 2026", "14 March 2026"),
            "note": said("Loven giver ikke plads til det.", "The act leaves no room for it."),
            "source": said("Brev fra ministeriet", "Letter from the ministry"),
        },
    ]
    hard = {"label": LONG_WORD, "note": LONG_WORD, "source": f"https://example.dk/{LONG_WORD}"}
    return {normal(): {"history": lines}, long_words(): {"history": [hard, hard]}}
