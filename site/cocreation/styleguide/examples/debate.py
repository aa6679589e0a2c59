"""A debate: comments, answers, stubs, and the way to write."""

import datetime
from typing import Any

from cocreation.styleguide.registry import States, example
from cocreation.styleguide.things import DAY, HERE
from cocreation.styleguide.words import LONG_WORD, empty, long_words, normal, said
from feedback.comments.latest import Latest
from feedback.comments.shown import Debate, Said, Thread
from network.listing_links import PageLink, SortOption

TITLE = ("Debat", "Debate")


def comment(**changed: Any) -> Said:
    """A citizen's comment, with whatever a state changes."""
    values: dict[str, Any] = {
        "pk": 17,
        "name": said("Nabo fra Barløse", "A neighbour"),
        "text": said(
            "Kan man lade bilen stå ved stationen?\n\nSe https://www.example.org/bil",
            "Can one leave the car at the station?\n\nSee https://www.example.org/car",
        ),
        "lang": "",
        "when": DAY,
        "state": "visible",
        "since": DAY,
        "reason": "",
        "official": False,
        "hue_class": "hue-neutral",
        "reply_url": HERE,
    }
    return Said(**{**values, **changed})


def answer(**changed: Any) -> Said:
    """A municipality's own answer."""
    text = said("Ja, fra december.", "Yes, from December.")
    facts = {"pk": 18, "name": "Assens", "text": text, "hue_class": "hue-plum", "reply_url": ""}
    return comment(**{**facts, "official": True, **changed})


def stub(state: str, reason: str = "") -> Said:
    """What is left of a comment that is not shown any more."""
    return comment(pk=19, state=state, reason=reason, name="", text="", reply_url="")


def debate(**changed: Any) -> dict[str, Any]:
    """A debate with two threads."""
    values: dict[str, Any] = {
        "total": 8,
        "threads": [
            Thread(comment(), [answer()], more=6, more_url=HERE),
            Thread(comment(pk=20, lang="en", text="We would like one too."), []),
        ],
        "demo": True,
        "form_url": HERE,
        "closes": DAY + datetime.timedelta(days=30),
        "rules_url": HERE,
        "feed_url": HERE,
        "sorts": [
            SortOption("newest", said("Nyeste først", "Newest first"), HERE, True),
            SortOption("oldest", said("Ældste først", "Oldest first"), HERE, False),
        ],
        "pages": [PageLink(1, HERE, True), PageLink(2, HERE)],
        "next_url": HERE,
    }
    return {"debate": Debate(**{**values, **changed})}


def closed() -> dict[str, Any]:
    """A debate that is over."""
    return debate(form_url="", closes=None, closed=DAY, pages=(), next_url="")


def closed_name() -> str:
    return said("Lukket", "Closed")


def hard() -> Said:
    return comment(name=LONG_WORD, text=f"{LONG_WORD} https://www.example.org/{LONG_WORD}")


@example("components/comment.html")
def comments() -> States:
    reason = said("Det er reklame", "It is advertising")
    return {
        normal(): {"comment": comment()},
        said("Kommunens svar", "An official answer"): {"comment": answer(), "reply": True},
        said("Skjult", "Hidden"): {"comment": stub("hidden", reason)},
        said("Trukket tilbage", "Taken back"): {"comment": stub("withdrawn")},
        said("Til at se på", "Only to look at"): {"comment": comment(pk=0), "preview": True},
        long_words(): {"comment": hard()},
    }


@example("components/debate.html")
def debates() -> States:
    return {
        normal(): debate(),
        closed_name(): closed(),
        said("Ingen har skrevet", "Nobody has written"): debate(
            total=0, threads=[], sorts=(), pages=(), next_url="", closes=None, feed_url=""
        ),
        said("Én tråd alene", "One thread alone"): debate(whole_url=HERE, sorts=(), pages=()),
        long_words(): debate(threads=[Thread(hard(), [answer(name=LONG_WORD, text=LONG_WORD)])]),
        empty(): {"debate": Debate(total=0, threads=[])},
    }


@example("components/debate_way_in.html")
def way_in() -> States:
    return {normal(): debate(), closed_name(): closed()}


@example("components/next_steps.html")
def next_steps() -> States:
    steps = [
        said("Kig i din indbakke.", "Look in your mailbox."),
        said("En af os læser det.", "One of us reads it."),
        LONG_WORD,
    ]
    return {normal(): {"steps": steps}, said("Ét", "One"): {"steps": steps[:1]}}


@example("components/latest_comments.html")
def latest() -> States:
    one = Latest(
        name=said("Nabo fra Barløse", "A neighbour"),
        text=said("Kan man lade bilen stå ved stationen?", "Can one leave the car there?"),
        lang="",
        url=HERE,
        on=DAY,
        about=said("Landsbyens fælles bil", "The village's shared car"),
        about_lang="",
        hue_class="hue-plum",
        demo=True,
    )
    other = one._replace(hue_class="hue-blue", demo=False)
    hard = one._replace(name=LONG_WORD, text=LONG_WORD, about=LONG_WORD)
    return {
        normal(): {"comments": [one, other, one]},
        long_words(): {"comments": [hard]},
    }
