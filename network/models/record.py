"""Record: one row per thing, shared by all its language versions.

Links, status changes and the permanent number hang here, never on a page row: pages come in
languages, drafts and copies, a thing does not.
"""

from typing import TYPE_CHECKING, Self

from django.db import models
from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from network.models.page import SitePage


class Precision(models.TextChoices):
    """How exactly a historical date is known; it is written no more exactly than that."""

    DAY = "day", _("Day")
    MONTH = "month", _("Month")
    YEAR = "year", _("Year")


class RecordQuerySet(models.QuerySet["Record"]):
    """Records by what is public about them."""

    def numbered(self) -> Self:
        """Records that have been published with a permanent number."""
        return self.exclude(number=None)


class Record(models.Model):
    """One thing in all its languages."""

    type = models.CharField(_("type"), max_length=20, db_index=True)
    number = models.CharField(
        _("permanent number"), max_length=16, unique=True, null=True, blank=True, editable=False
    )
    status = models.CharField(_("status"), max_length=24, blank=True, editable=False)
    status_since = models.DateField(_("since"), null=True, blank=True, editable=False)
    status_precision = models.CharField(
        max_length=5, choices=Precision, default=Precision.DAY, editable=False
    )
    archived = models.BooleanField(_("archived"), default=False, editable=False)
    demo = models.BooleanField(_("demo content"), default=False)
    created_at = models.DateTimeField(auto_now_add=True)

    objects = RecordQuerySet.as_manager()

    class Meta:
        verbose_name = _("record")
        verbose_name_plural = _("records")

    def __str__(self) -> str:
        return self.number or f"{self.type} {self.pk}"

    def leading_page(self) -> "SitePage | None":
        """The language version that owns the shared facts: Danish where there is one, else the first."""
        pages = list(self.pages.filter(alias_of=None).select_related("locale").order_by("pk"))
        danish = (page for page in pages if page.locale.language_code == "da")
        return next(danish, pages[0] if pages else None)


class NumberSeries(models.Model):
    """The last number given in a series; only network.numbers writes here."""

    letter = models.CharField(max_length=1, unique=True)
    last = models.PositiveIntegerField(default=0)

    def __str__(self) -> str:
        return f"{self.letter} {self.last}"
