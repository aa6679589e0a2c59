"""What somebody follows."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from network.models import Record
from subscriptions.models.address import Address


class Follow(models.Model):
    """An address hears of a thing; it counts once the address is confirmed."""

    address = models.ForeignKey(Address, on_delete=models.CASCADE, related_name="follows")
    record = models.ForeignKey(Record, on_delete=models.CASCADE, related_name="follows")
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["address", "record"], name="follow_once"),
        ]
        verbose_name = _("follow")
        verbose_name_plural = _("follows")

    def __str__(self) -> str:
        return f"{self.address_id} → {self.record_id}"
