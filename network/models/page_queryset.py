"""Visibility, written once: every listing, feed, count, export and search asks these methods."""

from typing import TYPE_CHECKING, Self

from wagtail.models import PageManager
from wagtail.query import PageQuerySet

from network.visibility import not_restricted

if TYPE_CHECKING:
    from network.models.municipality import Municipality


class SitePageQuerySet(PageQuerySet):
    """Pages of the site, all types together."""

    def visible(self) -> Self:
        """What the public may see: live, without a view restriction, and not an alias."""
        return self.live().filter(not_restricted(), alias_of__isnull=True)

    def in_language(self, code: str) -> Self:
        """Pages of one language, by its code ("da", "en")."""
        return self.filter(locale__language_code=code)

    def of_type(self, *codes: str) -> Self:
        """Things of the given record types ("project", "story", "barrier" …)."""
        return self.filter(record__type__in=codes)

    def of_municipality(self, municipality: "Municipality") -> Self:
        """Pages that concern a municipality, leading or taking part."""
        through = self.model.municipalities.through.objects
        pages = through.filter(municipality=municipality).values("sitepage_id")
        return self.filter(pk__in=pages)


SitePageManager = PageManager.from_queryset(SitePageQuerySet)
