"""Whether the index says what the site says."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from network.models import SitePage
from search.models import Entry
from search.writing import as_written, digests_of

_BATCH: Final = 200


@dataclass(frozen=True)
class Differences:
    """Page ids: visible without an entry, with an outdated one, and entries of what is not visible."""

    missing: tuple[int, ...]
    outdated: tuple[int, ...]
    left_over: tuple[int, ...]

    def __iter__(self) -> Iterator[int]:
        return iter((*self.missing, *self.outdated, *self.left_over))


def differences() -> Differences:
    """Compare every visible page, texts and facts, with its entry."""
    visible = list(SitePage.objects.visible().order_by("pk").values_list("pk", flat=True))
    entries = set(Entry.objects.values_list("pk", flat=True))
    shared = [pk for pk in visible if pk in entries]
    outdated: list[int] = []
    for start in range(0, len(shared), _BATCH):
        outdated += _outdated(shared[start : start + _BATCH])
    return Differences(
        missing=tuple(pk for pk in visible if pk not in entries),
        outdated=tuple(outdated),
        left_over=tuple(sorted(entries.difference(visible))),
    )


def _outdated(ids: Sequence[int]) -> list[int]:
    should, are = as_written(ids), digests_of(ids)
    return [pk for pk in ids if pk in should and should[pk] != are.get(pk)]
