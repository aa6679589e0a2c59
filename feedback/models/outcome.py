"""What a citizen's input led to."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from feedback.models.comment import Comment
from feedback.models.submission import Submission
from network.bilingual import in_active_language
from network.models import Record


class Outcome(models.Model):
    """One input, and the thing that came of it; its writer sees it and hears of it."""

    comment = models.ForeignKey(
        Comment, null=True, blank=True, on_delete=models.CASCADE, related_name="outcomes"
    )
    submission = models.ForeignKey(
        Submission, null=True, blank=True, on_delete=models.CASCADE, related_name="outcomes"
    )
    record = models.ForeignKey(Record, on_delete=models.CASCADE, related_name="came_of")
    text_da = models.CharField(_("what it led to, in Danish"), max_length=300)
    text_en = models.CharField(_("what it led to, in English"), max_length=300, blank=True)
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="outcome_of_one_input",
                condition=models.Q(comment__isnull=False, submission__isnull=True)
                | models.Q(comment__isnull=True, submission__isnull=False),
            )
        ]
        verbose_name = _("outcome")
        verbose_name_plural = _("outcomes")

    def __str__(self) -> str:
        return self.text

    @property
    def text(self) -> str:
        """What it led to, in the active language."""
        return in_active_language(self, "text")

    def clean(self) -> None:
        super().clean()
        if (self.comment_id is None) == (self.submission_id is None):
            raise ValidationError(_("An outcome belongs to one comment or one submission."))
