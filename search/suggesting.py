"""Names that begin with what somebody has typed so far; only those of visible pages."""

from dataclasses import dataclass
from typing import Any, Final

from django.db.models import Exists, OuterRef, QuerySet

from search.models import NameKey, NameUse
from search.names import folded

#: Keys looked at; more names begin with one letter than anybody reads.
_LOOKED_AT: Final = 200
#: Short names first: a theme says more than a title.
_KINDS: Final = ("municipality", "theme", "keyword", "law", "authority", "number", "title")


@dataclass(frozen=True)
class Suggestion:
    """A name, and what it is the name of (title, keyword, municipality, theme, law, authority …)."""

    kind: str
    text: str


def complete(prefix: str, language: str, limit: int = 8) -> list[Suggestion]:
    """Names with a word that begins so, those that begin so themselves first.

    One query, or two where the beginning can be folded in two ways.
    """
    rows = [row for key in folded(prefix) if key for row in _beginning(language, key)]
    ranks: dict[Suggestion, tuple[int, int, str]] = {}
    for place, kind, text in rows:
        rank = (min(place, 1), _KINDS.index(kind) if kind in _KINDS else len(_KINDS), text)
        suggestion = Suggestion(kind, text)
        ranks[suggestion] = min(rank, ranks.get(suggestion, rank))
    # A keyword that is a title too is offered once.
    offered: dict[str, Suggestion] = {}
    for suggestion in sorted(ranks, key=lambda each: ranks[each]):
        offered.setdefault(suggestion.text.casefold(), suggestion)
    return list(offered.values())[:limit]


def _beginning(language: str, key: bytes) -> QuerySet[Any]:
    rows: QuerySet[Any] = NameKey.objects.filter(
        Exists(NameUse.objects.filter(name=OuterRef("name"))),
        language=language,
        key__gte=key,
        key__lt=key + b"\xff",
    ).values_list("place", "name__kind", "name__text")[:_LOOKED_AT]
    return rows
