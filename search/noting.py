"""Counts what is searched for, without a write in the visitor's request and without their traces.

A question is put into one of a fixed number of pigeonholes in the shared cache; the worker empties
them and writes the day's counts. When they are all full, questions go uncounted: a flood of them
fills no memory and no table.
"""

import datetime
import random
from collections import Counter
from typing import Final, NamedTuple

from django.conf import settings
from django.core.cache import cache
from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.crypto import salted_hmac
from django.utils.translation import get_language

from search.models import QuestionCount
from search.personal import looks_personal
from search.question import Found, Question

_HOLES: Final = 500
_TRIES: Final = 3
_WAITS_SECONDS: Final = 6 * 3600
#: Longer than what many people ask in the same words.
_LONGEST: Final = 60
#: So many days must have passed on which the words were asked before the words are kept.
DAYS_UNTIL_WORDS: Final = 3
#: A little more than a year, so that a month can be compared with the same one of last year.
KEPT_DAYS: Final = 400


class Noted(NamedTuple):
    """A question that waits to be counted."""

    day: str
    words: str
    language: str
    unanswered: bool


def note_question(question: Question, found: Found) -> None:
    """Remember that this was asked, unless it may tell of a person; only the first, bare question.

    A filter or a further page is the same reader going on.
    """
    if (
        not question.text
        or question.page > 1
        or question.chosen
        or question.since
        or question.until
    ):
        return
    today = timezone.localdate()
    words = question.text.casefold()
    if len(words) > _LONGEST or looks_personal(words, today=today):
        return
    unanswered = not found.total or found.loosened
    noted = Noted(today.isoformat(), words, get_language() or "da", unanswered)
    for _try in range(_TRIES):
        # No secret: any free hole will do.
        hole = _hole(random.randrange(_HOLES))  # noqa: S311
        if cache.add(hole, tuple(noted), _WAITS_SECONDS):
            return


def write_counts() -> int:
    """Empty the pigeonholes into the table; how many questions there were."""
    waiting = cache.get_many([_hole(number) for number in range(_HOLES)])
    cache.delete_many(waiting)
    noted = [Noted(*each) for each in waiting.values()]
    asked = Counter((each.day, each.words, each.language) for each in noted)
    unanswered = Counter((each.day, each.words, each.language) for each in noted if each.unanswered)
    for (day, words, language), number in asked.items():
        missed = unanswered[day, words, language]
        _add(datetime.date.fromisoformat(day), words, language, number, missed)
    return len(noted)


def forget_old_counts() -> int:
    """Delete the days that are older than they are kept; how many rows there were."""
    oldest = timezone.localdate() - datetime.timedelta(days=KEPT_DAYS)
    deleted, _by_model = QuestionCount.objects.filter(day__lt=oldest).delete()
    return deleted


def key_of(words: str) -> str:
    """The hash that stands for words; without the site's key nobody can try words against it."""
    made = salted_hmac("search.noting", words, settings.SECRET_KEY, algorithm="sha256")
    return made.hexdigest()


@transaction.atomic
def _add(day: datetime.date, words: str, language: str, asked: int, unanswered: int) -> None:
    key = key_of(words)
    row, _made = QuestionCount.objects.get_or_create(day=day, key=key, language=language)
    QuestionCount.objects.filter(pk=row.pk).update(
        asked=F("asked") + asked, unanswered=F("unanswered") + unanswered
    )
    rows = QuestionCount.objects.filter(key=key)
    if rows.values("day").distinct().count() >= DAYS_UNTIL_WORDS:
        rows.filter(words="").update(words=words)


def _hole(number: int) -> str:
    return f"asked:{number}"
