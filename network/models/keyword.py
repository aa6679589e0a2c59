"""Keywords with synonyms, shared by all types of page and both languages."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from taggit.models import ItemBase, TagBase

from language.slugs import slugify
from network.guarded_form import GuardedForm


class Keyword(TagBase):
    """A word that editors sort by and citizens search with."""

    free_tagging = True
    synonyms = models.TextField(
        _("synonyms"),
        blank=True,
        help_text=_("Other words people search with, one a line."),
    )

    base_form_class = GuardedForm

    class Meta:
        ordering = ["name"]
        verbose_name = _("keyword")
        verbose_name_plural = _("keywords")

    def slugify(self, tag: str, i: int | None = None) -> str:
        """Danish letters as the rest of the site writes them in addresses."""
        slug = slugify(tag)[:90]
        return slug if i is None else f"{slug}-{i}"


class PageKeyword(ItemBase):
    """A keyword on a page."""

    tag = models.ForeignKey(Keyword, on_delete=models.CASCADE, related_name="page_keywords")
    content_object = ParentalKey(
        "network.SitePage", on_delete=models.CASCADE, related_name="page_keywords"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["tag", "content_object"], name="keyword_once_a_page")
        ]
