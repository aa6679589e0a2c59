"""An answer to a consultation as everybody may read it."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from feedback.models.submission import Submission


class PublishedAnswer(models.Model):
    """The municipality's public copy of an answer: read, perhaps with passages taken out.

    The row is the approval; without it nothing of the answer is shown. ``answers`` is a list of
    {"key", "label", "value"} like a submission's; ``name`` is "" for an anonymous one.
    """

    submission = models.OneToOneField(
        Submission, on_delete=models.CASCADE, related_name="published"
    )
    name = models.CharField(_("name to show"), max_length=80, blank=True)
    answers = models.JSONField(_("answers"), default=list)
    is_redacted = models.BooleanField(_("something is taken out"), default=False)
    approved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    approved_at = models.DateTimeField(_("published"), default=timezone.now)

    class Meta:
        verbose_name = _("published answer")
        verbose_name_plural = _("published answers")

    def __str__(self) -> str:
        return self.submission.reference
