"""The outbox: one row for each mail, written with what it tells of."""

from typing import Self

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from network.models import Record
from subscriptions.models.address import Address
from subscriptions.models.follow import Follow


class MessageState(models.TextChoices):
    """Where a mail is on its way."""

    WAITING = "waiting", _("Waiting")
    SENT = "sent", _("Sent")
    GIVEN_UP = "given_up", _("Given up")
    TAKEN_BACK = "taken_back", _("Taken back")


class MessageQuerySet(models.QuerySet["Message"]):
    """Mails by where they are."""

    def waiting(self) -> Self:
        """Not sent yet, and still to be."""
        return self.filter(state=MessageState.WAITING)

    def due(self) -> Self:
        """Waiting, and nobody is sending it at this moment."""
        return self.waiting().filter(not_before__lte=timezone.now())


class Message(models.Model):
    """One mail to one address about one event; the database refuses a second.

    ``kind`` names the letter, ``facts`` are what it is written from when it is sent, so that a mail
    says what is true then. ``about`` groups what can be taken back together ("comment:17").
    ``follow`` is why somebody gets it, where they follow something. ``urgent`` is what somebody
    waits for before the screen: it does not stand in line behind a letter to a thousand followers.
    A mail that is being sent waits with ``not_before`` moved on, so that no other worker takes it.
    """

    address = models.ForeignKey(Address, on_delete=models.CASCADE, related_name="messages")
    event = models.CharField(_("event"), max_length=120)
    kind = models.CharField(_("letter"), max_length=40)
    about = models.CharField(max_length=60, blank=True, db_index=True)
    record = models.ForeignKey(
        Record, null=True, blank=True, on_delete=models.CASCADE, related_name="+"
    )
    follow = models.ForeignKey(
        Follow, null=True, blank=True, on_delete=models.SET_NULL, related_name="messages"
    )
    facts = models.JSONField(default=dict, blank=True)
    language = models.CharField(_("language"), max_length=12, default="da")
    state = models.CharField(
        _("state"), max_length=12, choices=MessageState, default=MessageState.WAITING
    )
    urgent = models.BooleanField(default=False)
    attempts = models.PositiveSmallIntegerField(_("attempts"), default=0)
    not_before = models.DateTimeField(_("not before"), default=timezone.now)
    last_problem = models.CharField(_("last problem"), max_length=200, blank=True)
    made_at = models.DateTimeField(_("written"), auto_now_add=True)
    sent_at = models.DateTimeField(_("sent"), null=True, blank=True)

    objects = MessageQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["address", "event"], name="message_once_an_event"),
        ]
        indexes = [models.Index(fields=["state", "not_before"], name="message_waiting")]
        verbose_name = _("mail")
        verbose_name_plural = _("mails")

    def __str__(self) -> str:
        return f"{self.kind} {self.pk}"
