"""The dated log of a record's states."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from network.bilingual import in_active_language
from network.models.record import Precision, Record


class StatusChange(models.Model):
    """One step in a record's life, shown publicly. Written only by network.transitions."""

    record = models.ForeignKey(Record, on_delete=models.CASCADE, related_name="status_changes")
    from_status = models.CharField(max_length=24, blank=True)
    to_status = models.CharField(max_length=24)
    on = models.DateField(_("date"))
    precision = models.CharField(
        _("how exactly the date is known"),
        max_length=5,
        choices=Precision,
        default=Precision.DAY,
    )
    note_da = models.TextField(_("note in Danish"), blank=True)
    note_en = models.TextField(_("note in English"), blank=True)
    source = models.CharField(_("source"), max_length=500, blank=True)
    document = models.ForeignKey(
        "network.Attachment",
        verbose_name=_("document"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text=_("The letter or the decision itself."),
    )
    taken_over = models.BooleanField(
        _("taken over"), default=False, help_text=_("The status came with imported content.")
    )
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    role = models.CharField(
        _("role"), max_length=40, blank=True, help_text=_("The role of whoever took the step.")
    )
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["on", "pk"]
        verbose_name = _("status change")
        verbose_name_plural = _("status changes")

    def __str__(self) -> str:
        return f"{self.record_id}: {self.from_status} → {self.to_status}"

    @property
    def note(self) -> str:
        """The note in the active language."""
        return in_active_language(self, "note")
