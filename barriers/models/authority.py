"""Who decides about a rule."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from network.bilingual import in_active_language


class Authority(models.Model):
    """A ministry, agency or other body."""

    name_da = models.CharField(_("Danish name"), max_length=160, unique=True)
    name_en = models.CharField(_("English name"), max_length=160, blank=True)
    abbreviation = models.CharField(_("abbreviation"), max_length=20, blank=True)
    website = models.URLField(_("website"), blank=True)

    class Meta:
        ordering = ["name_da"]
        verbose_name = _("authority")
        verbose_name_plural = _("authorities")

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        """The name in the active language."""
        return in_active_language(self, "name")
