"""The demo's consultations. Those that are to be open are dated from the day they are planted."""

import datetime
from typing import Any, Final

from django.utils import timezone

from cocreation.demo.content import Facts, consultations
from cocreation.demo.places import DANISH, ENGLISH
from cocreation.demo.planted_answers import plant_answers
from cocreation.demo.planting import Planter
from cocreation.demo.tree import list_key
from feedback.models import (
    ConsultationExtension,
    ConsultationPage,
    ConsultationPoint,
    ConsultationQuestion,
)
from network.models import SitePage

RICH: Final = ("about", "influence", "answer")
NOON: Final = datetime.time(12, 0)


def plant_consultations(planter: Planter) -> int:
    """Plant what is missing; returns how many pages that were."""
    before = planter.places.count
    today = timezone.localdate()
    for facts in consultations():
        _plant(planter, facts, today)
    return planter.places.count - before


def _plant(planter: Planter, facts: Facts, today: datetime.date) -> None:
    key = f"consultation/{facts['key']}"
    if planter.places.find(key) is None:
        page = _page(planter, facts, today)
        parent = planter.places.page(list_key("consultations", facts["municipality"]))
        planted = planter.danish(key, page, parent=parent, on=_published(facts, today))
        plant_answers(planted, facts, today)
        if "answered_on" in facts:
            step = {"to": "answered", "on": facts["answered_on"], "note": facts["note"]}
            step["note_en"] = facts.get("en", {}).get("note", "")
            planter.history(planted, [step])
    if "en" in facts:
        planter.english(key, facts["en"], lambda page: _write_english(planter, page, facts["en"]))


def _published(facts: Facts, today: datetime.date) -> datetime.date:
    """A week before it opens, and not in the future."""
    if "published" in facts:
        day: datetime.date = facts["published"]
        return day
    return min(today, _day(facts["opens_in"], today) - datetime.timedelta(days=7))


def _day(number: int, today: datetime.date) -> datetime.date:
    return today + datetime.timedelta(days=number)


def _moment(facts: Facts, name: str, today: datetime.date) -> datetime.datetime:
    """A moment as it is written, or noon of a day counted from today."""
    if f"{name}_at" in facts:
        return timezone.make_aware(facts[f"{name}_at"])
    return timezone.make_aware(datetime.datetime.combine(_day(facts[f"{name}_in"], today), NOON))


def _page(planter: Planter, facts: Facts, today: datetime.date) -> ConsultationPage:
    page = ConsultationPage(
        opens_at=_moment(facts, "opens", today),
        closes_at=_moment(facts, "closes", today),
        promised_on=facts.get("promised_on") or _day(facts["promised_in"], today),
        answers_shown=facts["answers_shown"],
        decided_by=facts["decided_by"],
        **{name: planter.rich(facts.get(name, "")) for name in RICH},
    )
    planter.describe(page, facts)
    page.body = planter.body(facts.get("body", ""))
    danish = planter.places.locales[DANISH]
    groups = planter.register.target_groups
    page.target_groups = [groups[each] for each in facts["target_groups"]]
    page.questions = [
        ConsultationQuestion(**_question(row), locale=danish, sort_order=place)
        for place, row in enumerate(facts["questions"])
    ]
    if "extended" in facts:
        page.extensions = [_extension(facts["extended"], today, danish)]
    page.points = [_point(planter, row, danish) for row in facts.get("points", ())]
    return page


def _question(row: Facts) -> dict[str, Any]:
    return {**row, "choices": "\n".join(row.get("choices", ()))}


def _extension(row: Facts, today: datetime.date, locale: Any) -> ConsultationExtension:
    return ConsultationExtension(
        until=_moment(row, "until", today),
        answer_by=_day(row["answer_by_in"], today),
        reason=row["reason"],
        locale=locale,
    )


def _point(planter: Planter, row: Facts, locale: Any) -> ConsultationPoint:
    texts = {name: row[name] for name in ("theme", "said", "voices", "done", "did")}
    changed = planter.places.find(row["changed"]) if "changed" in row else None
    return ConsultationPoint(
        **texts,
        quotes="\n".join(row.get("quotes", ())),
        changed=SitePage.objects.get(pk=changed) if changed else None,
        locale=locale,
    )


def _write_english(planter: Planter, page: Any, facts: Facts) -> None:
    page.decided_by = facts["decided_by"]
    for name in RICH:
        setattr(page, name, planter.rich(facts.get(name, ""), ENGLISH))
    page.body = planter.body(facts.get("body", ""), ENGLISH)
    for name in ("questions", "points"):
        relation = getattr(page, name)
        rows = list(relation.all())
        for row, texts in zip(rows, facts.get(name, ()), strict=True):
            for column, text in texts.items():
                setattr(row, column, "\n".join(text) if isinstance(text, list) else text)
        relation.set(rows)
