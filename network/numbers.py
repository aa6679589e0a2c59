"""Permanent numbers such as FK-P-0042: given once, at first publication, and never reused."""

import re

from django.db import transaction
from django.db.models import F
from django.db.models.functions import Greatest

from network.models.record import NumberSeries, Record

NUMBER = re.compile(r"FK-([A-Z])-([0-9]{4,7})")


class NumberTaken(ValueError):
    """The number belongs to another record, or is not a number of this series."""


def parts(number: str) -> tuple[str, int]:
    """Series letter and count of a written number; ValueError when it is not one."""
    match = NUMBER.fullmatch(number)
    if match is None:
        raise ValueError(number)
    return match[1], int(match[2])


def allot(record: Record, letter: str) -> str:
    """Give the record the next number of its series, or return the one it has.

    Safe with parallel publishers: the record is locked first, so that two language versions
    published at once share one number, then the series.
    """
    with transaction.atomic():
        locked = Record.objects.select_for_update().get(pk=record.pk)
        if locked.number is None:
            NumberSeries.objects.get_or_create(letter=letter)
            NumberSeries.objects.filter(letter=letter).update(last=F("last") + 1)
            last = NumberSeries.objects.get(letter=letter).last
            locked.number = f"FK-{letter}-{last:04d}"
            locked.save(update_fields=["number"])
        record.number = locked.number
    return locked.number


def claim(record: Record, letter: str, number: str) -> None:
    """Let the record keep a number it brings from elsewhere; the series goes on after it.

    Raises NumberTaken when the number is another record's or of another series.
    """
    given, count = parts(number)
    if given != letter:
        raise NumberTaken(number)
    with transaction.atomic():
        locked = Record.objects.select_for_update().get(pk=record.pk)
        taken = Record.objects.filter(number=number).exclude(pk=record.pk).exists()
        if taken or locked.number not in (None, number):
            raise NumberTaken(number)
        NumberSeries.objects.get_or_create(letter=letter)
        NumberSeries.objects.filter(letter=letter).update(last=Greatest("last", count))
        locked.number = number
        locked.save(update_fields=["number"])
        record.number = number
