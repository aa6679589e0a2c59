"""What somebody sent to a municipality: answers in one row, who they are in another."""

import datetime
from typing import Self

from django.conf import settings
from django.core.files.storage import Storage, storages
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from feedback.models.comment import Channel
from feedback.seeing import User, submissions_for
from network.models import Municipality, Record
from subscriptions.models import Address


class SubmissionKind(models.TextChoices):
    """What was sent."""

    HELPFUL = "helpful", _("Did this page help?")
    CONTACT = "contact", _("Message to the municipality")
    BARRIER = "barrier", _("Report of a barrier")
    CONSULTATION = "consultation", _("Answer to a consultation")


class SubmissionState(models.TextChoices):
    """Where a submission is on its way to an answer. Overdue is worked out, never stored."""

    HELD = "held", _("Held by the filter")
    RECEIVED = "received", _("Received")
    IN_PROGRESS = "in_progress", _("In progress")
    ANSWERED = "answered", _("Answered")
    CLOSED = "closed", _("Closed")
    WITHDRAWN = "withdrawn", _("Withdrawn by the sender")
    REJECTED = "rejected", _("Rejected as misuse")


#: What still waits for somebody at the municipality.
OPEN_STATES = (SubmissionState.RECEIVED, SubmissionState.IN_PROGRESS)


class SubmissionQuerySet(models.QuerySet["Submission"]):
    """Submissions by what is to be done about them."""

    def open(self) -> Self:
        """Somebody has to answer."""
        return self.filter(state__in=OPEN_STATES)

    def overdue(self, today: datetime.date | None = None) -> Self:
        """Open after the day an answer was promised for."""
        return self.open().filter(due_on__lt=today or timezone.localdate())

    def visible_to(self, user: User) -> Self:
        """What a member of staff may see; the only place that says so."""
        return self.filter(submissions_for(user))


class Submission(models.Model):
    """One thing sent, with its promise. ``answers`` is a list of {"key", "label", "value"}.

    ``record`` is what it is about (a page's, a consultation's); ``confidential`` ones are seen by
    the coordinator alone.
    """

    kind = models.CharField(_("kind"), max_length=12, choices=SubmissionKind)
    reference = models.CharField(_("reference number"), max_length=20, unique=True)
    record = models.ForeignKey(
        Record, null=True, blank=True, on_delete=models.PROTECT, related_name="submissions"
    )
    municipality = models.ForeignKey(
        Municipality, null=True, blank=True, on_delete=models.PROTECT, related_name="submissions"
    )
    language = models.CharField(_("language"), max_length=12)
    answers = models.JSONField(_("answers"), default=list, blank=True)
    state = models.CharField(
        _("state"), max_length=16, choices=SubmissionState, default=SubmissionState.RECEIVED
    )
    state_since = models.DateTimeField(_("since"), default=timezone.now)
    due_on = models.DateField(_("answer promised by"), null=True, blank=True)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("who answers"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    answer = models.TextField(_("answer"), blank=True)
    answered_at = models.DateTimeField(_("answered"), null=True, blank=True)
    confidential = models.BooleanField(_("confidential"), default=False)
    channel = models.CharField(_("how it came in"), max_length=10, choices=Channel, default="web")
    signals = models.JSONField(default=list, blank=True)
    writer_key = models.UUIDField(null=True, blank=True, db_index=True)
    made_at = models.DateTimeField(_("received"), default=timezone.now)
    anonymised_at = models.DateTimeField(null=True, blank=True, editable=False)

    objects = SubmissionQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["state", "due_on"], name="submission_queue"),
            models.Index(fields=["record", "kind", "state"], name="submission_of_record"),
        ]
        verbose_name = _("submission")
        verbose_name_plural = _("submissions")

    def __str__(self) -> str:
        return self.reference

    @property
    def is_overdue(self) -> bool:
        """Whether the promised day has passed without an answer."""
        is_open = self.state in OPEN_STATES
        return is_open and self.due_on is not None and self.due_on < timezone.localdate()


class Contact(models.Model):
    """Who sent it, apart from what they said, and only until a day.

    ``journalised`` holds it beyond that day, with a reason: the municipality's archive duty.
    """

    submission = models.OneToOneField(Submission, on_delete=models.CASCADE, related_name="contact")
    name = models.CharField(_("name"), max_length=80, blank=True)
    phone = models.CharField(_("phone"), max_length=40, blank=True)
    address = models.ForeignKey(
        Address, null=True, blank=True, on_delete=models.SET_NULL, related_name="contacts"
    )
    retain_until = models.DateField(_("kept until"), db_index=True)
    journalised = models.BooleanField(_("journalised"), default=False)
    journalised_because = models.CharField(_("reason"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("contact data")
        verbose_name_plural = _("contact data")

    def __str__(self) -> str:
        return f"{self.submission_id}"


def private_storage() -> Storage:
    """Where citizens' files lie; it gives no address out."""
    return storages["private"]


class FileState(models.TextChoices):
    HELD = "held", _("Held")
    ACCEPTED = "accepted", _("Accepted")
    REFUSED = "refused", _("Refused")


class SubmissionFile(models.Model):
    """A file that came with a submission; it lies outside the public media, under a random name."""

    submission = models.ForeignKey(Submission, on_delete=models.CASCADE, related_name="files")
    file = models.FileField(upload_to="submissions/", storage=private_storage, max_length=200)
    name = models.CharField(_("name"), max_length=120)
    size = models.PositiveIntegerField(_("size in bytes"))
    state = models.CharField(_("state"), max_length=10, choices=FileState, default=FileState.HELD)
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("file of a submission")
        verbose_name_plural = _("files of submissions")

    def __str__(self) -> str:
        return self.name
