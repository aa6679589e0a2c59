"""Somebody finds that a comment breaks the debate's rules."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from feedback.models.comment import Comment


class FlagReason(models.TextChoices):
    """What is wrong with a comment."""

    PERSONAL = "personal", _("It tells something private of somebody")
    HATE = "hate", _("It is hateful or threatening")
    SPAM = "spam", _("It is advertising")
    OFF_TOPIC = "off_topic", _("It has nothing to do with the matter")
    OTHER = "other", _("Something else")


class FlagState(models.TextChoices):
    OPEN = "open", _("Open")
    UPHELD = "upheld", _("The comment was hidden")
    DISMISSED = "dismissed", _("The comment stays")


class Flag(models.Model):
    """One flag; a comment may have many."""

    comment = models.ForeignKey(Comment, on_delete=models.CASCADE, related_name="flags")
    reason = models.CharField(_("reason"), max_length=12, choices=FlagReason)
    text = models.TextField(_("in your own words"), max_length=1000, blank=True)
    state = models.CharField(_("state"), max_length=12, choices=FlagState, default=FlagState.OPEN)
    made_at = models.DateTimeField(_("written"), default=timezone.now)
    settled_at = models.DateTimeField(_("settled"), null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["state", "made_at"], name="flag_queue")]
        verbose_name = _("flag")
        verbose_name_plural = _("flags")

    def __str__(self) -> str:
        return f"{self.reason} #{self.comment_id}"
