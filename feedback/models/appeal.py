"""The writer of a hidden comment asks once to have it looked at again."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from feedback.models.comment import Comment


class AppealState(models.TextChoices):
    """What came of an appeal."""

    OPEN = "open", _("Open")
    UPHELD = "upheld", _("The comment is shown")
    DISMISSED = "dismissed", _("The decision stands")


class Appeal(models.Model):
    """One for each comment, however often it is hidden: the database refuses a second."""

    comment = models.OneToOneField(Comment, on_delete=models.CASCADE, related_name="appeal")
    text = models.TextField(_("in your own words"), max_length=1000)
    state = models.CharField(
        _("state"), max_length=12, choices=AppealState, default=AppealState.OPEN
    )
    made_at = models.DateTimeField(_("written"), default=timezone.now)
    settled_at = models.DateTimeField(_("settled"), null=True, blank=True)
    settled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    class Meta:
        indexes = [models.Index(fields=["state", "made_at"], name="appeal_queue")]
        verbose_name = _("appeal")
        verbose_name_plural = _("appeals")

    def __str__(self) -> str:
        return f"#{self.comment_id}"
