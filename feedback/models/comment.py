"""A comment on a thing, shared by all its language versions."""

from typing import Final, Self

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from feedback.seeing import User, comments_for
from network.models import Municipality, Record
from subscriptions.models import Address

#: What a comment's id on the page begins with.
ANCHOR: Final = "kommentar-"
#: The reason of a comment whose writer asked to be forgotten; its stub says so.
ERASED: Final = "erased"


class Channel(models.TextChoices):
    """How something a citizen said came in."""

    WEB = "web", _("On the site")
    PAPER = "paper", _("On paper")
    PHONE = "phone", _("By phone")
    MEETING = "meeting", _("At a meeting")


class CommentState(models.TextChoices):
    """Where a comment is between its writer and the public."""

    AWAITING_EMAIL = "awaiting_email", _("Awaits the writer's confirmation")
    AWAITING_MODERATION = "awaiting_moderation", _("Awaits moderation")
    VISIBLE = "visible", _("Visible")
    HIDDEN = "hidden", _("Hidden")
    REJECTED = "rejected", _("Not published")
    WITHDRAWN = "withdrawn", _("Withdrawn by the writer")


class CommentQuerySet(models.QuerySet["Comment"]):
    """Comments by who may read them."""

    def visible(self) -> Self:
        """What everybody may read; the only place that says so."""
        return self.filter(state=CommentState.VISIBLE)

    def standing(self) -> Self:
        """What has a place in the debate: the visible, and stubs of what was public once."""
        return self.filter(published_at__isnull=False)

    def visible_to(self, user: User) -> Self:
        """What a member of staff may see, whatever its state; the only place that says so."""
        return self.filter(comments_for(user))


class Comment(models.Model):
    """Plain text by a citizen, or an official answer by a municipality.

    ``writer`` is forgotten with its row; ``writer_key`` stays, and tells only that two comments
    come from one person. ``signals`` are the reasons why the ladder holds it for moderation.
    """

    record = models.ForeignKey(Record, on_delete=models.PROTECT, related_name="comments")
    parent = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="replies"
    )
    language = models.CharField(_("language"), max_length=12)
    name = models.CharField(_("name"), max_length=60)
    text = models.TextField(_("text"), max_length=4000)
    state = models.CharField(
        _("state"), max_length=24, choices=CommentState, default=CommentState.AWAITING_EMAIL
    )
    state_since = models.DateTimeField(_("since"), default=timezone.now)
    #: Who brought it into its state; nobody where the writer did.
    state_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    #: Why it was hidden or not published: a code, and for the writer a few words.
    reason = models.CharField(_("reason"), max_length=24, blank=True)
    reason_text = models.TextField(_("reason in words"), blank=True)
    writer = models.ForeignKey(
        Address, null=True, blank=True, on_delete=models.SET_NULL, related_name="comments"
    )
    writer_key = models.UUIDField(null=True, blank=True, db_index=True)
    official = models.BooleanField(_("official answer"), default=False)
    municipality = models.ForeignKey(
        Municipality, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    channel = models.CharField(_("how it came in"), max_length=10, choices=Channel, default="web")
    signals = models.JSONField(default=list, blank=True)
    made_at = models.DateTimeField(_("written"), default=timezone.now)
    published_at = models.DateTimeField(_("published"), null=True, blank=True)

    objects = CommentQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["record", "state", "published_at"], name="comment_of_record"),
            models.Index(fields=["state", "made_at"], name="comment_queue"),
        ]
        verbose_name = _("comment")
        verbose_name_plural = _("comments")

    def __str__(self) -> str:
        return f"#{self.pk}"

    @property
    def anchor(self) -> str:
        """Its place on the page, the same in every language."""
        return f"{ANCHOR}{self.pk}"

    @property
    def root_id(self) -> int:
        """The comment its thread begins with."""
        return self.parent_id or self.pk
