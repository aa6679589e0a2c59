"""Consultations: the smallest that can be answered, in a list of their own."""

import datetime
from typing import Any

from django.utils import timezone

from feedback.models import (
    ConsultationExtension,
    ConsultationIndexPage,
    ConsultationPage,
    ConsultationPoint,
    ConsultationQuestion,
    PublishedAnswer,
    Submission,
    SubmissionKind,
)
from network.models import SitePage
from tests.factories.listed import municipality

DAY = datetime.timedelta(days=1)


def consultation_list(home: SitePage, slug: str = "deltag") -> ConsultationIndexPage:
    """The list beneath a front, made where there is none."""
    found = ConsultationIndexPage.objects.child_of(home).first()
    if found is not None:
        return found
    page = ConsultationIndexPage(title="Deltag", slug=slug, locale=home.locale, summary="Kort.")
    page.lead = home.lead
    made: ConsultationIndexPage = home.add_child(instance=page)
    return made


def question(label: str = "Hvad synes du?", kind: str = "long_text", **facts: Any) -> Any:
    """One question; choices are given as a list."""
    choices = "\n".join(facts.pop("choices", ()))
    return ConsultationQuestion(label=label, kind=kind, choices=choices, **facts)


def consultation(home: SitePage, **facts: Any) -> ConsultationPage:
    """A published consultation; open since yesterday, for a week, answered within a month."""
    now = timezone.now()
    questions = facts.pop("questions", None) or [question()]
    extensions, points = facts.pop("extensions", ()), facts.pop("points", ())
    lead = facts.pop("lead", "assens")
    given: dict[str, Any] = {
        "title": "Hvor skal bilen holde?",
        "slug": "bilen",
        "summary": "Kort fortalt.",
        "opens_at": now - DAY,
        "closes_at": now + 7 * DAY,
        "answers_shown": "approved",
        "locale": home.locale,
        **facts,
    }
    given.setdefault("promised_on", timezone.localdate(given["closes_at"]) + 30 * DAY)
    page = ConsultationPage(**given)
    page.lead = municipality(lead) if lead else None
    for place, row in enumerate(questions):
        row.sort_order, row.locale = place, home.locale
    page.questions = questions
    page.extensions = [ConsultationExtension(locale=home.locale, **row) for row in extensions]
    page.points = [ConsultationPoint(locale=home.locale, **row) for row in points]
    consultation_list(home).add_child(instance=page)
    page.save_revision().publish()
    return ConsultationPage.objects.get(pk=page.pk)


def answer(page: ConsultationPage, text: str = "Ved kirken.", **facts: Any) -> Submission:
    """An answer that was received: words to the first question, ``code`` where it has choices."""
    first = ConsultationQuestion.objects.filter(page=page).order_by("sort_order")[0]
    part = {"key": first.key, "label": first.label, "value": text}
    if "code" in facts:
        part["code"] = facts.pop("code")
    return Submission.objects.create(
        kind=SubmissionKind.CONSULTATION,
        reference=f"T-{Submission.objects.count() + 1}",
        record=page.record,
        municipality=page.lead,
        language="da",
        answers=[part],
        **facts,
    )


def published(submission: Submission, name: str = "") -> PublishedAnswer:
    """The answer as everybody may read it, whole."""
    return PublishedAnswer.objects.create(
        submission=submission, name=name, answers=submission.answers
    )
