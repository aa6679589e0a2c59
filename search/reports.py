"""What is searched for most, and what is searched for in vain: the editors' report."""

import datetime
from collections.abc import Sequence
from typing import Any, Final, NamedTuple

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet, Sum
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from search.addresses import address_of
from search.models import QuestionCount
from search.noting import DAYS_UNTIL_WORDS, KEPT_DAYS
from search.question import Question

#: The periods on offer, in days; the first is the usual one.
PERIODS: Final = (30, 7, 90, 365)
_SHOWN: Final = 50


class Line(NamedTuple):
    """A question with its counts and the search page that answers it today."""

    words: str
    language: str
    asked: int
    unanswered: int
    url: str


def search_report(request: HttpRequest) -> HttpResponse:
    """The most frequent questions of a period, and those without a full answer."""
    if not request.user.has_perm("public_search.view_questioncount"):
        raise PermissionDenied
    days = _period(request.GET.get("days", ""))
    counts = QuestionCount.objects.filter(
        day__gt=timezone.localdate() - datetime.timedelta(days=days)
    )
    sums = counts.aggregate(asked=Sum("asked"), unanswered=Sum("unanswered"))
    hidden = counts.filter(words="").aggregate(asked=Sum("asked"))
    context = {
        "page_title": _("Search questions"),
        "header_icon": "search",
        "days": days,
        "periods": [(each, each == days) for each in sorted(PERIODS)],
        "asked": sums["asked"] or 0,
        "unanswered": sums["unanswered"] or 0,
        "hidden": hidden["asked"] or 0,
        "days_until_words": DAYS_UNTIL_WORDS,
        "kept_days": KEPT_DAYS,
        "most": _lines(counts, "-sum_asked"),
        "in_vain": _lines(counts.filter(unanswered__gt=0), "-sum_unanswered"),
        "keywords_url": reverse("wagtailsnippets_network_keyword:list"),
        "promotions_url": reverse("wagtailsnippets_public_search_promotion:list"),
    }
    return render(request, "editors/search_report.html", context)


def _period(value: str) -> int:
    return int(value) if value in map(str, PERIODS) else PERIODS[0]


def _lines(counts: "QuerySet[QuestionCount]", order: str) -> Sequence[Line]:
    rows: Any = (
        counts.exclude(words="")
        .values("words", "language")
        .annotate(sum_asked=Sum("asked"), sum_unanswered=Sum("unanswered"))
        .order_by(order, "words")[:_SHOWN]
    )
    return [
        Line(
            row["words"],
            row["language"],
            row["sum_asked"],
            row["sum_unanswered"],
            _address(row["words"], row["language"]),
        )
        for row in rows
    ]


def _address(words: str, language: str) -> str:
    with translation.override(language):
        return address_of(Question(text=words))
