"""The facet values of a page, and the combinations they are interned as."""

import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from network.dates import local_day
from network.models import SitePage
from network.registry import answered_states
from search.models import Combination


@dataclass(frozen=True)
class Facts:
    """One value for each facet; several codes, in order, for municipalities and themes.

    The fields are those of Combination, by the same names.
    """

    type: str
    kind: str
    status: str
    answered: str
    year: str
    language: str
    municipalities: str
    themes: str


def facts_of(page: SitePage) -> Facts:
    """What the page is counted under; its municipalities, themes and locale are loaded."""
    day = local_day(page.first_published_at)
    return Facts(
        type=page.type_code,
        kind=page.kind,
        status=page.status,
        answered=_answered(page),
        year=str(day.year) if day else "",
        language=page.locale.language_code,
        municipalities=" ".join(sorted(each.code for each in page.municipalities.all())),
        themes=" ".join(sorted(each.slug for each in page.themes.all())),
    )


def _answered(page: SitePage) -> str:
    """Whether somebody got an answer; "" for types of which nobody asks that."""
    answered = answered_states.get(page.type_code)
    return answered(page) if answered else ""


def interned(wanted: Iterable[Facts]) -> dict[Facts, int]:
    """The id of each combination; those that are new are made."""
    facts = set(wanted)
    found = _known(facts)
    missing = [each for each in facts if each not in found]
    if missing:
        Combination.objects.bulk_create(
            [Combination(**vars(each)) for each in missing], ignore_conflicts=True
        )
        found |= _known(missing)
    return found


def _known(facts: Iterable[Facts]) -> dict[Facts, int]:
    """Looked up by the narrowest columns, compared in full."""
    wanted = set(facts)
    rows = Combination.objects.filter(
        municipalities__in={each.municipalities for each in wanted},
        themes__in={each.themes for each in wanted},
        year__in={each.year for each in wanted},
    ).values_list("pk", *Facts.__dataclass_fields__)
    found = {Facts(*values): pk for pk, *values in rows}
    return {each: found[each] for each in wanted if each in found}


#: A value with its facet, such as "theme:natur". One string, since it is looked up for every value
#: of every combination that has a hit: a string remembers its hash, a pair works it out anew.
Value = str


def value_key(facet: str, value: str) -> Value:
    """How a facet's value is referred to; ``facet_and_value`` takes it apart."""
    return f"{facet}:{value}"


def facet_and_value(key: Value) -> tuple[str, str]:
    """The reverse of ``value_key``: no facet has a colon in its name."""
    facet, _colon, value = key.partition(":")
    return facet, value


_SINGLE: Final = ("type", "status", "kind", "answered", "year")


def values_of(facts: Facts) -> tuple[Value, ...]:
    """The values a combination has, with their facets; none where a facet does not apply."""
    single = ((name, getattr(facts, name)) for name in _SINGLE)
    keys = (
        *(value_key(name, value) for name, value in single if value),
        value_key("language", facts.language),
        *(value_key("municipality", code) for code in facts.municipalities.split()),
        *(value_key("theme", slug) for slug in facts.themes.split()),
    )
    # The same few strings in thousands of combinations: kept once, and found by identity.
    return tuple(sys.intern(key) for key in keys)


_seen: dict[int, tuple[Value, ...]] = {}


def values_by_combination(ids: Sequence[int]) -> dict[int, tuple[Value, ...]]:
    """The values of combinations; a process asks the database once for each: they never change."""
    missing = [pk for pk in ids if pk not in _seen]
    if missing:
        rows = Combination.objects.values_list("pk", *Facts.__dataclass_fields__)
        # Many at once: all there are; a few: those.
        if len(missing) < 500:
            rows = rows.filter(pk__in=missing)
        _seen.update({pk: values_of(Facts(*values)) for pk, *values in rows})
    return {pk: _seen[pk] for pk in ids if pk in _seen}


def forget_combinations() -> None:
    """After combinations were removed (a test's database, a restored backup)."""
    _seen.clear()
