"""The closed questions of a consultation as bars, with their table behind."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Final

from django.utils.text import get_text_list
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from feedback.consultations.answers import Numbers, answers_to
from feedback.models import ConsultationPage, ConsultationQuestion, QuestionKind
from network.bars import Bars, bars_of
from network.freshness import remembered

#: With fewer answers a bar can tell who said what.
FEWEST: Final = 5


@dataclass(frozen=True)
class Chart:
    """A question's answers as a bar chart shows them (see templates/blocks/bars.html)."""

    title: str
    chart: Bars
    unit: str
    note: str
    label_heading: str
    figure_heading: str


def charts_of(
    page: ConsultationPage, questions: Sequence[ConsultationQuestion], numbers: Numbers
) -> list[Chart]:
    """A chart for each question that is answered by choosing; none while there are few answers.

    One query when an answer has come or changed since the last time, else none.
    """
    counted = [question for question in questions if question.is_counted]
    if not counted or numbers.total < FEWEST:
        return []
    when = numbers.last.timestamp() if numbers.last else 0
    name = f"consultation-tally:{page.record_id}:{numbers.total}:{when}"
    tally = remembered(
        name, lambda: tally_of(answers_to(page.record_id or 0).values_list("answers"))
    )
    entered = entered_text(numbers)
    return [_chart(question, tally, entered) for question in counted]


def tally_of(rows: Iterable[tuple[Any, ...]]) -> dict[str, int]:
    """How often each choice was taken ("key:code"), and how many answered each question ("key")."""
    tally: Counter[str] = Counter()
    for (answers,) in rows:
        for answer in answers:
            codes = [code for code in answer.get("code", "").split(",") if code]
            if codes:
                tally[answer["key"]] += 1
            tally.update(f"{answer['key']}:{code}" for code in codes)
    return dict(tally)


def entered_text(numbers: Numbers) -> str:
    """How many answers did not come by the site, and how; "" where all did."""
    ways = (
        (numbers.paper, _("%(count)s on paper")),
        (numbers.phone, _("%(count)s by phone")),
        (numbers.meeting, _("%(count)s at a meeting")),
    )
    parts = [words % {"count": count} for count, words in ways if count]
    if not parts:
        return ""
    words = {"total": numbers.total, "parts": get_text_list(parts, _("and"))}
    return _("Of all %(total)s answers came %(parts)s.") % words


def _chart(question: ConsultationQuestion, tally: dict[str, int], entered: str) -> Chart:
    figures = [
        (_label(question, code, option), Decimal(tally.get(f"{question.key}:{code}", 0)))
        for code, option in enumerate(question.options, start=1)
    ]
    answered = tally.get(question.key, 0)
    said = ngettext("%(count)d answered this.", "%(count)d answered this.", answered)
    several = _("One could choose several.") if question.kind == QuestionKind.CHOICES else ""
    return Chart(
        title=question.label,
        chart=bars_of(figures),
        unit=_("number of answers"),
        note=" ".join(part for part in (said % {"count": answered}, several, entered) if part),
        label_heading=_("Answer"),
        figure_heading=_("Number"),
    )


def _label(question: ConsultationQuestion, code: int, option: str) -> str:
    """A choice in words; the ends of a scale say what they mean."""
    ends = {1: question.scale_low, 5: question.scale_high}
    if question.kind == QuestionKind.SCALE and ends.get(code):
        return f"{option} – {ends[code]}"
    return option
