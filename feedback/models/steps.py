"""What happened to a submission after it was sent: its dated steps, and what its sender added."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from feedback.models.submission import Submission, SubmissionState


class SubmissionStep(models.Model):
    """One step on the way to an answer, as its sender sees it. Written only by the lifecycle.

    ``note`` are words to the sender: why it was closed without an answer, or rejected. Who took the
    step stands in the log, not here.
    """

    submission = models.ForeignKey(Submission, on_delete=models.CASCADE, related_name="steps")
    state = models.CharField(_("state"), max_length=16, choices=SubmissionState)
    note = models.TextField(_("words to the sender"), blank=True)
    at = models.DateTimeField(_("date"), default=timezone.now)

    class Meta:
        ordering = ["at", "pk"]
        verbose_name = _("step of a submission")
        verbose_name_plural = _("steps of submissions")

    def __str__(self) -> str:
        return f"{self.submission_id}: {self.state}"


class Addition(models.Model):
    """What the sender added later, by the link of the receipt."""

    submission = models.ForeignKey(Submission, on_delete=models.CASCADE, related_name="additions")
    text = models.TextField(_("text"), max_length=4000)
    signals = models.JSONField(default=list, blank=True)
    made_at = models.DateTimeField(_("written"), default=timezone.now)

    class Meta:
        ordering = ["made_at", "pk"]
        verbose_name = _("addition to a submission")
        verbose_name_plural = _("additions to submissions")

    def __str__(self) -> str:
        return f"{self.submission_id}"
