"""The answers that count: which submissions are answers, how many there are, and which are public."""

import datetime
from collections.abc import Iterable
from typing import Any, Final, NamedTuple

from django.db import models
from django.db.models import Count, Max, Q

from feedback.models import (
    Channel,
    PublishedAnswer,
    Submission,
    SubmissionKind,
    SubmissionState,
)
from feedback.models.submission import SubmissionQuerySet

#: Those the municipality has: neither held by the filter nor taken back.
COUNTED: Final = (
    SubmissionState.RECEIVED,
    SubmissionState.IN_PROGRESS,
    SubmissionState.ANSWERED,
    SubmissionState.CLOSED,
)
#: In an answer beside the questions: whether the name may be shown. A key no question can have.
SHOW_NAME: Final = "_show_name"


def answers_to(record_id: int) -> SubmissionQuerySet:
    """The answers that count, of one consultation."""
    return Submission.objects.filter(
        record_id=record_id, kind=SubmissionKind.CONSULTATION, state__in=COUNTED
    )


def counts_of(record_ids: Iterable[int | None]) -> dict[int | None, int]:
    """How many answers each consultation has; one query."""
    rows = (
        Submission.objects.filter(
            record_id__in=[pk for pk in record_ids if pk],
            kind=SubmissionKind.CONSULTATION,
            state__in=COUNTED,
        )
        .order_by()
        .values_list("record_id")
        .annotate(count=Count("pk"))
    )
    return dict(rows)


class Numbers(NamedTuple):
    """How many answers there are, when one last came or changed, how many are public, and entered."""

    total: int
    last: datetime.datetime | None
    public: int
    #: How many came on paper, by phone, and at a meeting.
    paper: int = 0
    phone: int = 0
    meeting: int = 0


def numbers_of(record_id: int) -> Numbers:
    """All in one query."""
    entered: dict[str, Any] = {
        channel: Count("pk", filter=Q(channel=channel))
        for channel in (Channel.PAPER, Channel.PHONE, Channel.MEETING)
    }
    found = answers_to(record_id).aggregate(
        total=Count("pk"), last=Max("state_since"), public=Count("published"), **entered
    )
    return Numbers(**found)


def public_answers(record_id: int) -> "models.QuerySet[PublishedAnswer]":
    """What everybody may read, in the order it was sent; the only place that says so."""
    return (
        PublishedAnswer.objects.filter(
            submission__record_id=record_id,
            submission__kind=SubmissionKind.CONSULTATION,
            submission__state__in=COUNTED,
        )
        .select_related("submission")
        .order_by("submission__made_at", "pk")
    )
