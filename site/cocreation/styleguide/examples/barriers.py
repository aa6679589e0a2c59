"""Parts of a barrier's page: where it stands, the rule and everyday life, the rules, the history."""

import datetime
from typing import Any

from barriers.applying.deviations import Deviation
from barriers.merged import MergedLine
from barriers.models import LegalReference
from barriers.models.law_quotation import LawQuotationBlock
from barriers.parts import ReferenceLine
from barriers.standing import Standing
from cocreation.styleguide.registry import States, example
from cocreation.styleguide.things import DAY, HERE, card, track
from cocreation.styleguide.words import (
    LONG_WORD,
    empty,
    long_words,
    normal,
    paragraph,
    said,
    sentence,
)
from feedback.outcomes.history import HistoryLine
from feedback.outcomes.reading import CameOf
from network.document_lines import DocumentLine
from network.sources import Source

TITLE = ("Barrierer", "Barriers")


def refused() -> str:
    return said("Afslået", "Refused")


def when() -> str:
    return said("14. marts 2026", "14 March 2026")


def source() -> Source:
    return Source(said("Avisen, marts 2026", "The newspaper, March 2026"), "https://avis.example/")


def rule(**changed: Any) -> ReferenceLine:
    values = {
        "kind": said("Lov", "Act"),
        "citation": "Taxiloven, § 1",
        "full_title": "Taxilov",
        "url": HERE,
        "host": "retsinformation.dk",
        "wording": "Samkørsel anses ikke som erhvervsmæssig persontransport …",
        "plain": said("Betaling for kørsel kræver tilladelse.", "Paid driving needs a permit."),
    }
    return ReferenceLine(**{**values, **changed})


@example("components/outcome_stamp.html")
def outcome_stamp() -> States:
    return {
        normal(): {"label": refused(), "tone": "neutral", "settled": True},
        said("Ja", "Yes"): {
            "label": said("Imødekommet", "Granted"),
            "tone": "good",
            "settled": True,
        },
        said("Intet svar endnu", "No answer yet"): {
            "label": said("Under afklaring", "Under clarification"),
            "tone": "open",
        },
        long_words(): {"label": LONG_WORD, "settled": True},
    }


@example("components/barrier_standing.html")
def barrier_standing() -> States:
    standing = Standing(sentence(), [sentence()], sentence(), settled=True, source=source())
    told = {"standing": standing, "label": refused(), "tone": "neutral"}
    hard = Standing(LONG_WORD, [LONG_WORD], LONG_WORD, settled=True, source=Source(LONG_WORD))
    return {
        normal(): {**told, "outcome": paragraph(), "track": track(ended=True)},
        said("Uden tekst om udfaldet", "Without a text on the outcome"): told,
        empty(): {"label": refused(), "tone": "neutral"},
        long_words(): {"standing": hard, "label": LONG_WORD, "outcome": f"<p>{LONG_WORD}</p>"},
    }


@example("components/exemption_standing.html")
def exemption_standing() -> States:
    told = {"label": refused(), "tone": "neutral", "settled": True}
    return {
        normal(): {**told, "outcome": paragraph(), "track": track(ended=True)},
        empty(): told,
        long_words(): {"label": LONG_WORD, "outcome": f"<p>{LONG_WORD}</p>"},
    }


@example("components/deviation.html")
def deviation() -> States:
    plain = f"<p>{sentence()}</p>"
    whole = Deviation(card(), plain, [rule()], ["Assens"], when(), when(), [])
    hard = Deviation(
        card(title=LONG_WORD),
        f"<p>{LONG_WORD}</p>",
        [rule(plain=LONG_WORD)],
        [LONG_WORD],
        when(),
        "",
        [],
    )
    return {normal(): {"deviation": whole}, long_words(): {"deviation": hard}}


@example("components/day_picker.html")
def day_picker() -> States:
    first = datetime.date(2016, 1, 1)
    asked = {"url": HERE, "day": DAY, "first": first, "last": DAY}
    wrong = said("Den dag er ikke kommet endnu.", "That day has not come yet.")
    return {
        normal(): asked,
        said("En dag, der ikke er kommet", "A day to come"): {**asked, "problem": wrong},
    }


@example("components/barrier_pair.html")
def barrier_pair() -> States:
    everyday = f"<p>{said('Bilen holder stille.', 'The car stands still.')}</p>"
    hard = rule(plain=LONG_WORD, citation=LONG_WORD)
    return {
        normal(): {"rules": [rule()], "consequence": everyday},
        said("To regler", "Two rules"): {"rules": [rule(), rule(url="")], "consequence": everyday},
        long_words(): {"rules": [hard], "consequence": f"<p>{LONG_WORD}</p>"},
    }


@example("components/barrier_example.html")
def barrier_example() -> States:
    return {
        normal(): {"text": f"<p>{sentence()}</p>"},
        long_words(): {"text": f"<p>{LONG_WORD}</p>"},
    }


@example("components/outbound_link.html")
def outbound_link() -> States:
    return {
        normal(): {"url": HERE, "text": "Taxiloven, § 1", "host": "retsinformation.dk"},
        empty(): {"url": HERE, "text": "Taxiloven"},
        long_words(): {"url": HERE, "text": LONG_WORD, "host": LONG_WORD},
    }


@example("components/legal_reference_list.html")
def legal_reference_list() -> States:
    bare = rule(url="", wording="", plain="", full_title="")
    return {
        normal(): {"references": [rule(), rule(wording="")]},
        empty(): {"references": [bare]},
        long_words(): {"references": [rule(citation=LONG_WORD, wording=LONG_WORD)]},
    }


@example("components/history_list.html")
def history_list() -> States:
    day = said("14. marts 2026", "14 March 2026")
    lines = [
        HistoryLine(
            said("Modtaget", "Received"),
            said("marts 2026", "March 2026"),
            "",
            None,
            came_of=CameOf(comments=2, messages=1),
        ),
        HistoryLine(
            refused(),
            day,
            said("Loven giver ikke plads til det.", "The act leaves no room for it."),
            source(),
            document=DocumentLine(said("Afgørelsen", "The decision"), HERE, "pdf", 182_400),
        ),
    ]
    hard = HistoryLine(
        *(LONG_WORD, day, LONG_WORD),
        Source(LONG_WORD, "https://avis.example/"),
        document=DocumentLine(LONG_WORD, HERE, "pdf", 182_400),
    )
    return {normal(): {"history": lines}, long_words(): {"history": [hard, hard]}}


@example("components/merged_list.html")
def merged_list() -> States:
    line = MergedLine("FK-B-0012", said("Naboens benzinpenge", "Petrol money"), "", when())
    draft = MergedLine("", said("Kørsel til klubben", "Rides to the club"), "", "")
    return {
        normal(): {"merged": [line, draft]},
        long_words(): {"merged": [MergedLine("FK-B-0012", LONG_WORD, "", when())]},
    }


@example("blocks/law_quotation.html")
def law_quotation() -> States:
    words = "Samkørsel anses ikke som erhvervsmæssig persontransport …"
    meaning = said("Betaling for kørsel kræver tilladelse.", "Paid driving needs a permit.")
    bare = _law()
    return {
        normal(): _quoted(
            words, meaning, _law(url=HERE, valid_from=DAY, section="1", paragraph="2")
        ),
        said("Kun lovens ord", "The law's words alone"): _quoted(words, "", bare),
        empty(): {"value": {}},
        long_words(): _quoted(LONG_WORD, LONG_WORD, _law(title=LONG_WORD, popular_name="")),
    }


def _law(**facts: Any) -> LegalReference:
    return LegalReference(**{"title": "Taxilov", "popular_name": "Taxiloven", **facts})


def _quoted(words: str, plain: str, rule: LegalReference) -> dict[str, Any]:
    value = LawQuotationBlock().normalize({"rule": rule, "words": words, "plain": plain})
    return {"value": value}
