"""Answers to the demo's consultations: invented, without addresses, some of them published."""

import datetime
from typing import Any, Final

from django.utils import timezone

from cocreation.demo.content import Facts
from feedback.consultations.public_list import copy_for_readers
from feedback.models import (
    ConsultationQuestion,
    PublishedAnswer,
    Submission,
    SubmissionKind,
    SubmissionState,
)
from network.models import SitePage

EVENING: Final = datetime.time(20, 0)


def plant_answers(page: SitePage, facts: Facts, today: datetime.date) -> None:
    """All answers of one consultation, each on its day."""
    questions = list(ConsultationQuestion.objects.filter(page=page))
    is_answered = "answered_on" in facts
    for number, row in enumerate(facts.get("answers", ()), start=1):
        day = row.get("on") or today + datetime.timedelta(days=row["in"])
        moment = timezone.make_aware(datetime.datetime.combine(day, EVENING))
        submission = Submission.objects.create(
            kind=SubmissionKind.CONSULTATION,
            reference=f"H-{moment.year}-D{page.record_id}{number:02}",
            record=page.record,
            municipality=page.lead,
            language="da",
            answers=_answers(questions, row["values"]),
            state=SubmissionState.ANSWERED if is_answered else SubmissionState.RECEIVED,
            state_since=moment,
            made_at=moment,
        )
        if row.get("published"):
            PublishedAnswer.objects.create(
                submission=submission,
                name=row.get("name", ""),
                answers=copy_for_readers(submission.answers),
                is_redacted=row.get("redacted", False),
                approved_at=moment + datetime.timedelta(days=1),
            )


def _answers(questions: list[ConsultationQuestion], values: Facts) -> list[dict[str, Any]]:
    """What was answered to the question of each number: words, or the numbers of choices."""
    answers = []
    for number, value in sorted(values.items(), key=lambda pair: int(pair[0])):
        question = questions[int(number) - 1]
        answer: dict[str, Any] = {"key": question.key, "label": question.label}
        if isinstance(value, list):
            answer["code"] = ",".join(str(code) for code in value)
            answer["value"] = ", ".join(question.options[code - 1] for code in value)
        else:
            answer["value"] = value
        answers.append(answer)
    return answers
