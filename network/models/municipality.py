"""A municipality of the network."""

from typing import Final

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from network.bilingual import in_active_language
from network.guarded_form import GuardedForm

#: What a municipality promises until it says something else.
DAYS_UNTIL_ANSWER: Final = 14


class Hue(models.TextChoices):
    """The fixed set of hues; each is a class in the style sheet with checked contrast."""

    BLUE = "blue", _("Blue")
    PLUM = "plum", _("Plum")
    GREEN = "green", _("Green")
    OCHRE = "ochre", _("Ochre")
    VIOLET = "violet", _("Violet")
    NEUTRAL = "neutral", _("Neutral")


class Municipality(models.Model):
    """One municipality, with its dated membership; what points at it protects it from deletion."""

    code = models.SlugField(
        _("code"),
        unique=True,
        max_length=40,
        help_text=_("Used in addresses and files. Do not change it once it is in use."),
    )
    name_da = models.CharField(_("Danish name"), max_length=80)
    name_en = models.CharField(_("English name"), max_length=80, blank=True)
    hue = models.CharField(_("hue"), max_length=10, choices=Hue, default=Hue.NEUTRAL)
    member_since = models.DateField(_("member since"), null=True, blank=True)
    member_until = models.DateField(
        _("member until"), null=True, blank=True, help_text=_("Leave empty while it is a member.")
    )
    contact_name = models.CharField(_("contact"), max_length=120, blank=True)
    contact_email = models.EmailField(_("contact e-mail"), blank=True)
    contact_phone = models.CharField(_("contact phone"), max_length=40, blank=True)
    press_name = models.CharField(_("press contact"), max_length=120, blank=True)
    press_email = models.EmailField(_("press e-mail"), blank=True)
    press_phone = models.CharField(_("press phone"), max_length=40, blank=True)
    #: The data protection officer, whom the law lets everybody write to.
    officer_name = models.CharField(_("data protection officer"), max_length=120, blank=True)
    officer_email = models.EmailField(_("data protection e-mail"), blank=True)
    officer_phone = models.CharField(_("data protection phone"), max_length=40, blank=True)
    website = models.URLField(_("website"), blank=True)
    answer_days = models.PositiveSmallIntegerField(
        _("days until an answer"),
        default=DAYS_UNTIL_ANSWER,
        validators=[MinValueValidator(1), MaxValueValidator(180)],
        help_text=_("Who writes to the municipality is promised an answer within so many days."),
    )
    latitude = models.FloatField(
        _("latitude"),
        null=True,
        blank=True,
        validators=[MinValueValidator(54), MaxValueValidator(58)],
        help_text=_("Where it is put on the front page's map, for example 55.7."),
    )
    longitude = models.FloatField(
        _("longitude"),
        null=True,
        blank=True,
        validators=[MinValueValidator(8), MaxValueValidator(16)],
    )

    base_form_class = GuardedForm

    class Meta:
        ordering = ["name_da"]
        verbose_name = _("municipality")
        verbose_name_plural = _("municipalities")

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        """The name in the active language."""
        return in_active_language(self, "name")

    @property
    def hue_class(self) -> str:
        """The style sheet's class for this municipality's hue."""
        return f"hue-{self.hue}"

    def clean(self) -> None:
        super().clean()
        if self.member_since and self.member_until and self.member_until < self.member_since:
            raise ValidationError(
                {"member_until": _("The membership cannot end before it begins.")}
            )
