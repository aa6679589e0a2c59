"""Links between things: rows of their own, so that both ends show them in every language."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from network.models.record import Record


class LinkKind(models.TextChoices):
    """What the first thing has to do with the second."""

    MET = "met", _("met the barrier")
    TOLD = "told", _("tells about")
    LED_TO = "led_to", _("led to")
    COPIED_FROM = "copied_from", _("is copied from")
    DUPLICATE_OF = "duplicate_of", _("is a duplicate of")
    ANSWERS = "answers", _("answers")


class Link(models.Model):
    """A directed link, editable at either end."""

    source = models.ForeignKey(Record, on_delete=models.CASCADE, related_name="links_out")
    target = models.ForeignKey(Record, on_delete=models.CASCADE, related_name="links_in")
    kind = models.CharField(_("kind of link"), max_length=16, choices=LinkKind)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["source", "target", "kind"], name="link_once"),
            models.CheckConstraint(
                condition=~models.Q(source=models.F("target")), name="link_not_to_itself"
            ),
        ]
        verbose_name = _("link")
        verbose_name_plural = _("links")

    def __str__(self) -> str:
        return f"{self.source_id} {self.kind} {self.target_id}"
