"""Who decides about a rule, and what it was called before."""

import datetime

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, FieldRowPanel

from network.bilingual import in_active_language
from network.guarded_form import GuardedForm


class Authority(ClusterableModel):
    """A ministry, agency or other body."""

    name_da = models.CharField(_("Danish name"), max_length=160, unique=True)
    name_en = models.CharField(_("English name"), max_length=160, blank=True)
    abbreviation = models.CharField(_("abbreviation"), max_length=20, blank=True)
    website = models.URLField(_("website"), blank=True)

    base_form_class = GuardedForm

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

    def name_on(self, day: datetime.date | None) -> str:
        """What it was called on a day; today's name where no earlier one is known to have held."""
        if day is None:
            return self.name
        earlier = (old for old in self.earlier_names.all() if day <= old.until)
        held = min(earlier, key=lambda old: old.until, default=None)
        return held.name if held else self.name


class AuthorityName(models.Model):
    """A name an authority had. Ministries are renamed; a letter of 2018 is from whom it was then."""

    authority = ParentalKey(Authority, on_delete=models.CASCADE, related_name="earlier_names")
    name_da = models.CharField(_("Danish name"), max_length=160)
    name_en = models.CharField(_("English name"), max_length=160, blank=True)
    until = models.DateField(_("until"), help_text=_("The last day on which it was called so."))

    panels = [
        FieldRowPanel([FieldPanel("name_da"), FieldPanel("name_en")]),
        FieldPanel("until"),
    ]

    class Meta:
        ordering = ["until"]
        verbose_name = _("earlier name")
        verbose_name_plural = _("earlier names")

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        """The name in the active language."""
        return in_active_language(self, "name")
