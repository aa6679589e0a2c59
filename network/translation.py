"""What editors translate; everything else is a shared fact and follows by itself."""

from collections.abc import Iterable

from wagtail_localize.fields import TranslatableField

PAGE_TEXTS = (
    "title",
    "slug",
    "seo_title",
    "search_description",
    "summary",
    "picture_alt",
    "corrections",
)


def page_texts(*names: str) -> list[TranslatableField]:
    """The translated fields of a page type: those every page has, then the type's own."""
    return translated((*PAGE_TEXTS, *names))


def translated(names: Iterable[str]) -> list[TranslatableField]:
    """Fields by name, as wagtail-localize wants them."""
    return [TranslatableField(name) for name in names]
