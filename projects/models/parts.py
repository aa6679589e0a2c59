"""The rows of a project: phases, goals, partners, contacts, documents."""

import datetime

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Orderable, TranslatableMixin

from network.translation import translated


class ProjectPhase(TranslatableMixin, Orderable):
    """A stretch of the project and what citizens can do in it."""

    page = ParentalKey("projects.ProjectPage", on_delete=models.CASCADE, related_name="phases")
    title = models.CharField(_("phase"), max_length=120)
    starts = models.DateField(_("from"), null=True, blank=True)
    ends = models.DateField(_("to"), null=True, blank=True)
    take_part = models.TextField(_("what citizens can do"), max_length=400, blank=True)

    translatable_fields = translated(("title", "take_part"))
    panels = [
        FieldPanel("title"),
        FieldRowPanel([FieldPanel("starts"), FieldPanel("ends")]),
        FieldPanel("take_part"),
    ]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("phase")
        verbose_name_plural = _("phases")

    def __str__(self) -> str:
        return self.title

    def clean(self) -> None:
        super().clean()
        if self.starts and self.ends and self.ends < self.starts:
            raise ValidationError({"ends": _("The phase cannot end before it begins.")})

    def state(self, today: datetime.date | None = None) -> str:
        """Where the phase is on a day: "past", "now" or "next"."""
        today = today or timezone.localdate()
        if self.ends and self.ends < today:
            return "past"
        if self.starts and self.starts <= today:
            return "now"
        return "next"


class ProjectGoal(TranslatableMixin, Orderable):
    """What the project wants to move, from where, to where, and where it is."""

    page = ParentalKey("projects.ProjectPage", on_delete=models.CASCADE, related_name="goals")
    indicator = models.CharField(_("indicator"), max_length=160)
    unit = models.CharField(_("unit"), max_length=40, blank=True)
    baseline = models.DecimalField(
        _("before"), max_digits=12, decimal_places=2, null=True, blank=True
    )
    target = models.DecimalField(
        _("target"), max_digits=12, decimal_places=2, null=True, blank=True
    )
    latest = models.DecimalField(
        _("latest figure"), max_digits=12, decimal_places=2, null=True, blank=True
    )
    measured_on = models.DateField(_("measured on"), null=True, blank=True)

    translatable_fields = translated(("indicator", "unit"))
    panels = [
        FieldRowPanel([FieldPanel("indicator"), FieldPanel("unit")]),
        FieldRowPanel([FieldPanel("baseline"), FieldPanel("target")]),
        FieldRowPanel([FieldPanel("latest"), FieldPanel("measured_on")]),
    ]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("goal")
        verbose_name_plural = _("goals")

    def __str__(self) -> str:
        return self.indicator


class ProjectPartner(Orderable):
    """Somebody the project is made with."""

    page = ParentalKey("projects.ProjectPage", on_delete=models.CASCADE, related_name="partners")
    name = models.CharField(_("partner"), max_length=120)
    url = models.URLField(_("website"), blank=True)

    panels = [FieldRowPanel([FieldPanel("name"), FieldPanel("url")])]

    def __str__(self) -> str:
        return self.name


class ProjectContact(Orderable):
    """Whom citizens can write to: a role with a public address, valid for a time."""

    page = ParentalKey("projects.ProjectPage", on_delete=models.CASCADE, related_name="contacts")
    role = models.CharField(_("role"), max_length=120)
    name = models.CharField(_("name"), max_length=120, blank=True)
    email = models.EmailField(_("public e-mail"), blank=True)
    phone = models.CharField(_("phone"), max_length=40, blank=True)
    valid_until = models.DateField(
        _("valid until"), null=True, blank=True, help_text=_("Hidden from readers after this day.")
    )

    panels = [
        FieldRowPanel([FieldPanel("role"), FieldPanel("name")]),
        FieldRowPanel([FieldPanel("email"), FieldPanel("phone")]),
        FieldPanel("valid_until"),
    ]

    def __str__(self) -> str:
        return self.role

    @property
    def is_valid(self) -> bool:
        """Whether the contact may be shown today."""
        return self.valid_until is None or self.valid_until >= timezone.localdate()


class ProjectDocument(Orderable):
    """A document of the project."""

    page = ParentalKey("projects.ProjectPage", on_delete=models.CASCADE, related_name="documents")
    document = models.ForeignKey(
        "network.Attachment", verbose_name=_("document"), on_delete=models.CASCADE, related_name="+"
    )
    title = models.CharField(_("title to show"), max_length=160, blank=True)
    is_evaluation = models.BooleanField(_("this is the evaluation"), default=False)

    panels = [FieldPanel("document"), FieldPanel("title"), FieldPanel("is_evaluation")]

    def __str__(self) -> str:
        return self.title or self.document.title
