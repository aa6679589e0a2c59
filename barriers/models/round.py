"""By which law one may be exempted, and when one could apply: both change, so both are data."""

import datetime

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from network.bilingual import in_active_language
from network.guarded_form import GuardedForm


class Vehicle(models.Model):
    """A scheme by which municipalities try out other rules: an act, a right to challenge, a pact."""

    code = models.SlugField(_("code"), unique=True, max_length=40)
    name_da = models.CharField(_("Danish name"), max_length=160)
    name_en = models.CharField(_("English name"), max_length=160, blank=True)
    about_da = models.TextField(_("what it is, in Danish"), blank=True)
    about_en = models.TextField(_("what it is, in English"), blank=True)
    begins = models.DateField(_("from"), null=True, blank=True)
    ends = models.DateField(_("to"), null=True, blank=True)
    starts_day_after = models.BooleanField(
        _("begins the day after"),
        default=False,
        help_text=_("A trial may begin on the day after the publication at the earliest."),
    )

    base_form_class = GuardedForm

    class Meta:
        ordering = ["begins", "name_da"]
        verbose_name = _("scheme")
        verbose_name_plural = _("schemes")

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        super().clean()
        if self.begins and self.ends and self.ends < self.begins:
            raise ValidationError({"ends": _("The scheme cannot end before it begins.")})

    @property
    def name(self) -> str:
        """The name in the active language."""
        return in_active_language(self, "name")

    @property
    def about(self) -> str:
        """What it is, in the active language."""
        return in_active_language(self, "about")


class ApplicationRound(models.Model):
    """A time in which one could apply, with its last day."""

    vehicle = models.ForeignKey(
        Vehicle, verbose_name=_("scheme"), on_delete=models.PROTECT, related_name="rounds"
    )
    code = models.SlugField(_("code"), unique=True, max_length=40)
    name_da = models.CharField(_("Danish name"), max_length=160)
    name_en = models.CharField(_("English name"), max_length=160, blank=True)
    opens = models.DateField(_("opens"), null=True, blank=True)
    deadline = models.DateField(
        _("deadline"), null=True, blank=True, help_text=_("The last day to apply.")
    )
    answer_expected = models.DateField(_("answer expected by"), null=True, blank=True)
    source = models.CharField(_("source"), max_length=500, blank=True)

    base_form_class = GuardedForm

    class Meta:
        ordering = ["-deadline", "name_da"]
        verbose_name = _("application round")
        verbose_name_plural = _("application rounds")

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        super().clean()
        if self.opens and self.deadline and self.deadline < self.opens:
            raise ValidationError({"deadline": _("The deadline cannot be before the opening.")})

    @property
    def name(self) -> str:
        """The name in the active language."""
        return in_active_language(self, "name")

    def takes(self, day: datetime.date) -> bool:
        """Whether one can apply on a day; a date that nobody knows closes nothing."""
        too_early = self.opens is not None and day < self.opens
        too_late = self.deadline is not None and day > self.deadline
        return not too_early and not too_late
