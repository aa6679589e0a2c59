"""What a citizen's input led to."""

from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from feedback.models.comment import Comment
from feedback.models.consultation_parts import anchor_of_point
from feedback.models.submission import Submission
from network.bilingual import in_active_language
from network.models import Record, StatusChange


def anchor_of(point: UUID | None, step: int | None) -> str:
    """Where a row stands on its page; "" for the whole page."""
    if point is not None:
        return anchor_of_point(point)
    return f"trin-{step}" if step is not None else ""


class Outcome(models.Model):
    """One input, and the thing that came of it; its writer sees it and hears of it.

    ``point`` or ``step`` narrow the thing down to one row of it: a point of “You said, we did” in
    all languages, or one step of its status.
    """

    comment = models.ForeignKey(
        Comment, null=True, blank=True, on_delete=models.CASCADE, related_name="outcomes"
    )
    submission = models.ForeignKey(
        Submission, null=True, blank=True, on_delete=models.CASCADE, related_name="outcomes"
    )
    record = models.ForeignKey(Record, on_delete=models.CASCADE, related_name="came_of")
    point = models.UUIDField(null=True, blank=True, editable=False)
    step = models.ForeignKey(
        StatusChange, null=True, blank=True, on_delete=models.CASCADE, related_name="+"
    )
    text_da = models.CharField(_("what it led to, in Danish"), max_length=300)
    text_en = models.CharField(_("what it led to, in English"), max_length=300, blank=True)
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="outcome_of_one_input",
                condition=models.Q(comment__isnull=False, submission__isnull=True)
                | models.Q(comment__isnull=True, submission__isnull=False),
            ),
            models.CheckConstraint(
                name="outcome_in_one_row",
                condition=models.Q(point__isnull=True) | models.Q(step__isnull=True),
            ),
        ]
        verbose_name = _("outcome")
        verbose_name_plural = _("outcomes")

    def __str__(self) -> str:
        return self.text

    @property
    def text(self) -> str:
        """What it led to, in the active language."""
        return in_active_language(self, "text")

    @property
    def anchor(self) -> str:
        """The row's place on the thing's page, the same in every language; "" for the whole thing."""
        return anchor_of(self.point, self.step_id)

    def clean(self) -> None:
        super().clean()
        if (self.comment_id is None) == (self.submission_id is None):
            raise ValidationError(_("An outcome belongs to one comment or one submission."))
