"""Status: a word, a track, a stamp, a chart."""

from cocreation.styleguide.registry import States, example
from cocreation.styleguide.things import HERE, track
from cocreation.styleguide.words import LONG_WORD, empty, long_words, normal, said
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
