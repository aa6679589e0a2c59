"""What a page is found by: its own texts, the names it is sorted by, its rows, its documents."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from django.utils import translation
from wagtail.fields import RichTextField, StreamField

from language.plain_text import plain_text
from network.models import SitePage
from network.registry import SearchTexts, all_search_texts
from search.document_use import document_texts
from search.stream_text import texts_in

_NOTHING: Final = SearchTexts()


@dataclass(frozen=True)
class PageText:
    """The texts of a page in its own language, and its names as pairs of kind and name."""

    language: str
    title: str
    summary: str
    related: str
    body: str
    names: tuple[tuple[str, str], ...]


def texts_of(pages: Sequence[SitePage]) -> dict[int, PageText]:
    """The texts of specific pages by id; the number of queries does not depend on the pages.

    The pages have their locale, record, municipalities, themes and keywords loaded.
    """
    documents = document_texts([page.pk for page in pages])
    added: dict[int, SearchTexts] = {}
    by_kind: dict[tuple[str, str], list[SitePage]] = defaultdict(list)
    for page in pages:
        by_kind[page.locale.language_code, page.type_code].append(page)
    found: dict[int, PageText] = {}
    for (language, type_code), group in by_kind.items():
        with translation.override(language):
            added.update(all_search_texts(type_code, group))
            for page in group:
                extra = added.get(page.pk, _NOTHING)
                found[page.pk] = _text(page, language, extra, documents.get(page.pk, ""))
    return found


def _text(page: SitePage, language: str, extra: SearchTexts, documents: str) -> PageText:
    names = [("title", page.title), *_own_names(page), *extra.names]
    synonyms = [tag.synonyms for tag in _keywords(page) if tag.synonyms]
    related = [name for kind, name in names if kind != "title"]
    body = [*_own_texts(page), *extra.lines, documents]
    return PageText(
        language=language,
        title=page.title,
        summary=page.summary,
        related="\n".join(each for each in (*related, *synonyms) if each),
        body="\n".join(each for each in body if each),
        names=tuple(dict.fromkeys((kind, name[:255]) for kind, name in names if name)),
    )


def _own_names(page: SitePage) -> Iterator[tuple[str, str]]:
    yield from (("municipality", each.name) for each in page.municipalities.all())
    yield from (("theme", each.name) for each in page.themes.all())
    yield from (("keyword", tag.name) for tag in _keywords(page))
    yield "number", page.number


def _keywords(page: SitePage) -> list[Any]:
    return [row.tag for row in page.page_keywords.all()]


def _own_texts(page: SitePage) -> Iterator[str]:
    """The text of the fields that the type declares, one after the other."""
    for name in page.search_text_fields:
        field = page._meta.get_field(name)
        value = getattr(page, name)
        if isinstance(field, StreamField):
            yield from texts_in(field.stream_block, list(value.raw_data))
        elif isinstance(field, RichTextField):
            yield plain_text(value or "")
        else:
            yield str(value or "")
