"""The rows of an exemption: who applies, and which rules it deviates from."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Orderable

from barriers.models.exemption import ExemptionPage
from barriers.models.legal_reference import LegalReference
from network.models import Municipality
from network.models.record import Precision


class ExemptionReference(Orderable):
    """A rule that the exemption deviates from."""

    page = ParentalKey(ExemptionPage, on_delete=models.CASCADE, related_name="references")
    legal_reference = models.ForeignKey(
        LegalReference,
        verbose_name=_("legal reference"),
        on_delete=models.PROTECT,
        related_name="exemption_references",
    )

    panels = [FieldPanel("legal_reference")]

    def __str__(self) -> str:
        return str(self.legal_reference)


class ExemptionApplicant(Orderable):
    """A municipality that applies, and the day its council decided to."""

    page = ParentalKey(ExemptionPage, on_delete=models.CASCADE, related_name="applicants")
    municipality = models.ForeignKey(
        Municipality,
        verbose_name=_("municipality"),
        on_delete=models.PROTECT,
        related_name="exemptions",
    )
    council_on = models.DateField(_("the council decided on"), null=True, blank=True)
    council_precision = models.CharField(
        _("how exactly the date is known"),
        max_length=5,
        choices=Precision,
        default=Precision.DAY,
    )
    minutes = models.URLField(_("the council's minutes"), blank=True)

    panels = [
        FieldPanel("municipality"),
        FieldRowPanel([FieldPanel("council_on"), FieldPanel("council_precision")]),
        FieldPanel("minutes"),
    ]

    def __str__(self) -> str:
        return str(self.municipality)
