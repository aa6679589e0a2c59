"""The facet values of a page, and the combinations they are interned as."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from network.dates import local_day
from network.models import SitePage
from search.models import Combination


@dataclass(frozen=True)
class Facts:
    """One value for each facet; several codes, in order, for municipalities and themes.

    The fields are those of Combination, by the same names.
    """

    type: str
    kind: str
    status: str
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
        year=str(day.year) if day else "",
        language=page.locale.language_code,
        municipalities=" ".join(sorted(each.code for each in page.municipalities.all())),
        themes=" ".join(sorted(each.slug for each in page.themes.all())),
    )


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


#: A value of a facet, as every combination that has it refers to it.
Value = tuple[str, str]


def values_of(facts: Facts) -> tuple[Value, ...]:
    """The values a combination has, with their facets; none where a facet does not apply."""
    single = ((name, getattr(facts, name)) for name in ("type", "status", "kind", "year"))
    return (
        *((name, value) for name, value in single if value),
        ("language", facts.language),
        *(("municipality", code) for code in facts.municipalities.split()),
        *(("theme", slug) for slug in facts.themes.split()),
    )


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
