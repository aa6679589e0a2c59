"""Names for suggestions: written with the entries, so that none outlives its last visible page."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from language.folding import fold, lazy
from search.models import Name, NameKey, NameUse

#: By page: its language, and pairs of kind and name.
NamesOfPages = Mapping[int, tuple[str, Sequence[tuple[str, str]]]]

LONGEST_KEY: Final = 64
#: A name is found by its first words; nobody types the ninth alone.
_MOST_PLACES: Final = 8
_WORD: Final = re.compile(r"[^\W_]+")


def write_names(pages: NamesOfPages) -> None:
    """The names of these pages are these and no others."""
    wanted = {
        (language, kind, text)
        for language, names in pages.values()
        for kind, text in names
        if text.strip()
    }
    ids = _ids(wanted)
    uses = {
        (ids[language, kind, text], page_id)
        for page_id, (language, names) in pages.items()
        for kind, text in names
        if (language, kind, text) in ids
    }
    kept = NameUse.objects.filter(page__in=pages)
    before = {(name, page): pk for pk, name, page in kept.values_list("pk", "name", "page")}
    obsolete = {pk: name for (name, page), pk in before.items() if (name, page) not in uses}
    NameUse.objects.bulk_create(
        [NameUse(name_id=name, page_id=page) for name, page in sorted(uses - before.keys())],
        ignore_conflicts=True,
    )
    if obsolete:
        NameUse.objects.filter(pk__in=obsolete).delete()
        Name.objects.filter(pk__in=set(obsolete.values()), uses=None).delete()


def remove_names(page_ids: Sequence[int]) -> None:
    """The pages have no names any more."""
    write_names(dict.fromkeys(page_ids, ("", ())))


def folded(text: str) -> list[bytes]:
    """How typed and stored names are compared: æ, ø, å written out, and as the lazy a, o, a.

    As bytes, for these are in the same order on every database.
    """
    words = _WORD.findall(text)
    ways = (" ".join(way(word) for word in words)[:LONGEST_KEY] for way in (fold, lazy))
    return list(dict.fromkeys(way.encode() for way in ways))


def _ids(wanted: set[tuple[str, str, str]]) -> dict[tuple[str, str, str], int]:
    found = _known(wanted)
    missing = sorted(wanted - found.keys())
    if not missing:
        return found
    Name.objects.bulk_create(
        [Name(language=language, kind=kind, text=text) for language, kind, text in missing],
        ignore_conflicts=True,
    )
    made = _known(set(missing))
    NameKey.objects.bulk_create(
        [
            NameKey(name_id=pk, language=language, place=place, key=key)
            for (language, _kind, text), pk in made.items()
            for place, key in _keys(text)
        ]
    )
    return found | made


def _known(wanted: set[tuple[str, str, str]]) -> dict[tuple[str, str, str], int]:
    texts = {text for _language, _kind, text in wanted}
    rows = Name.objects.filter(text__in=texts).values_list("language", "kind", "text", "pk")
    found = {(language, kind, text): pk for language, kind, text, pk in rows}
    return {each: found[each] for each in wanted if each in found}


def _keys(text: str) -> list[tuple[int, bytes]]:
    starts = [match.start() for match in _WORD.finditer(text)][:_MOST_PLACES]
    return [(place, key) for place, start in enumerate(starts) for key in folded(text[start:])]
