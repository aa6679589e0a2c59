"""Public answers as readers see them: what was asked, what was answered, in whose name."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from feedback.comments.sentences import came_in
from feedback.consultations.answers import SHOW_NAME
from feedback.models import ConsultationQuestion, PublishedAnswer
from network.dates import local_day


@dataclass(frozen=True)
class AnswerLine:
    """One public answer. ``parts`` are question and answer; ``lang`` is what it is written in."""

    anchor: str
    name: str
    date: datetime.date | None
    lang: str
    parts: list[tuple[str, str]]
    is_redacted: bool
    #: How it came in, where that was not on the site.
    came_in: str = ""


def answer_lines(
    rows: Iterable[PublishedAnswer],
    questions: Iterable[ConsultationQuestion],
    *,
    with_names: bool,
) -> list[AnswerLine]:
    """The rows for readers; a question has its words of today, and names the rule of today."""
    labels = {question.key: question.label for question in questions}
    return [_line(row, labels, row.name if with_names else "") for row in rows]


def _line(row: PublishedAnswer, labels: dict[str, str], name: str) -> AnswerLine:
    return AnswerLine(
        anchor=f"svar-{row.pk}",
        name=name or _("Anonymous"),
        date=local_day(row.submission.made_at),
        lang=row.submission.language,
        parts=[
            (labels.get(part["key"], part["label"]), part["value"])
            for part in row.answers
            if part.get("value") and part["key"] != SHOW_NAME
        ],
        is_redacted=row.is_redacted,
        came_in=came_in(row.submission.channel),
    )


def copy_for_readers(answers: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """What of an answer could become public: the questions with words, not the consent."""
    return [
        {"key": part["key"], "label": part["label"], "value": part["value"]}
        for part in answers
        if part.get("value") and part["key"] != SHOW_NAME
    ]
