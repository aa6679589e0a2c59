"""The vocabularies that pages are sorted by: one row in both languages, so ids are the same in each."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from language.slugs import slugify
from network.bilingual import in_active_language
from network.guarded_form import GuardedForm


class Taxonomy(models.Model):
    """A named thing of a vocabulary, addressed by its slug in filters."""

    name_da = models.CharField(_("Danish name"), max_length=80, unique=True)
    name_en = models.CharField(_("English name"), max_length=80, blank=True)
    slug = models.SlugField(
        _("slug"),
        max_length=80,
        unique=True,
        blank=True,
        help_text=_(
            "Part of the address of a filtered list. Made from the Danish name when empty."
        ),
    )

    base_form_class = GuardedForm

    class Meta:
        abstract = True
        ordering = ["name_da"]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self.slug:
            self.slug = slugify(self.name_da)[:80]
        super().save(*args, **kwargs)

    @property
    def name(self) -> str:
        """The name in the active language."""
        return in_active_language(self, "name")


class Theme(Taxonomy):
    """What a page is about: local democracy, villages, children and youth …"""

    description_da = models.TextField(_("Danish description"), blank=True)
    description_en = models.TextField(_("English description"), blank=True)

    class Meta(Taxonomy.Meta):
        verbose_name = _("theme")
        verbose_name_plural = _("themes")

    @property
    def description(self) -> str:
        """The description in the active language."""
        return in_active_language(self, "description")


class Method(Taxonomy):
    """How citizens were involved: citizens' assembly, participatory budget …"""

    class Meta(Taxonomy.Meta):
        verbose_name = _("method")
        verbose_name_plural = _("methods")


class TargetGroup(Taxonomy):
    """Whom a project is for."""

    class Meta(Taxonomy.Meta):
        verbose_name = _("target group")
        verbose_name_plural = _("target groups")
