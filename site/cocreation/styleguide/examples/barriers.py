"""The parts of a barrier's page: the rule, everyday life, where it stands."""

from types import SimpleNamespace
from typing import Any

from cocreation.styleguide.registry import States, example
from cocreation.styleguide.things import HERE, track
from cocreation.styleguide.words import LONG_WORD, empty, long_words, normal, paragraph, said

TITLE = ("En barriere", "A barrier")


def rule() -> dict[str, Any]:
    return {
        "kind": said("Lov", "Act"),
        "citation": "Taxiloven, § 1",
        "full_title": "Taxiloven",
        "url": HERE,
        "host": "retsinformation.dk",
        "plain": said("Betaling for kørsel kræver tilladelse.", "Paid driving needs a permit."),
        "wording": "Erhvervsmæssig persontransport kræver tilladelse.",
    }


def long_rule() -> dict[str, Any]:
    return {name: HERE if name == "url" else LONG_WORD for name in rule()}


@example("components/barrier_pair.html")
def barrier_pair() -> States:
    return {
        normal(): {"rules": [rule()], "consequence": paragraph()},
        long_words(): {"rules": [long_rule()], "consequence": f"<p>{LONG_WORD}</p>"},
    }


@example("components/barrier_example.html")
def barrier_example() -> States:
    return {normal(): {"text": paragraph()}, long_words(): {"text": f"<p>{LONG_WORD}</p>"}}


@example("components/barrier_standing.html")
def barrier_standing() -> States:
    standing = SimpleNamespace(
        now=said("Ministeriet sagde nej i marts 2018.", "The ministry said no in March 2018."),
        more=[said("Det tog fire måneder.", "It took four months.")],
        ahead="",
        settled=said("Afgjort i marts 2018", "Settled in March 2018"),
        source=SimpleNamespace(title="jv.dk", url=HERE, host="jv.dk"),
    )
    label = said("Afslået", "Refused")
    hard = SimpleNamespace(now=LONG_WORD, more=[LONG_WORD], ahead=LONG_WORD, settled=LONG_WORD)
    return {
        normal(): {
            "standing": standing,
            "label": label,
            "tone": "neutral",
            "outcome": paragraph(),
            "track": track(ended=True),
        },
        empty(): {"standing": None, "label": label, "track": None},
        long_words(): {"standing": hard, "label": LONG_WORD, "track": track(long=True)},
    }


@example("components/legal_reference_list.html")
def legal_reference_list() -> States:
    bare = {"kind": said("Praksis", "Practice"), "citation": said("Kommunens vane", "A habit")}
    return {
        normal(): {"references": [rule()]},
        empty(): {"references": [bare]},
        long_words(): {"references": [long_rule()]},
    }


@example("components/outbound_link.html")
def outbound_link() -> States:
    return {
        normal(): {"url": HERE, "text": "retsinformation.dk", "host": "retsinformation.dk"},
        long_words(): {"url": HERE, "text": LONG_WORD, "host": ""},
    }
