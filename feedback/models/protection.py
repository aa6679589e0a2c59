"""What slows misuse: counted attempts and used forms. Nothing here tells who somebody is."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Attempt(models.Model):
    """How often something was tried from one place within a span of time.

    ``key`` is a keyed hash whose key changes every day: an address of the net is never kept.
    """

    key = models.CharField(max_length=64)
    span = models.DateTimeField(_("beginning of the span"))
    count = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["key", "span"], name="attempt_once_a_span")]
        verbose_name = _("attempt")
        verbose_name_plural = _("attempts")

    def __str__(self) -> str:
        return f"{self.span}: {self.count}"


class UsedForm(models.Model):
    """A form that was sent: a second sending of the same one finds what the first one made.

    ``receipt`` is where the first sending led; ``content`` is a keyed digest of what was in it, so
    that other words in the same form are not taken for the same sending.
    """

    nonce = models.CharField(max_length=64, unique=True)
    content = models.CharField(max_length=64, default="")
    receipt = models.CharField(max_length=500, blank=True)
    used_at = models.DateTimeField(auto_now_add=True, db_index=True)

    class Meta:
        verbose_name = _("used form")
        verbose_name_plural = _("used forms")

    def __str__(self) -> str:
        return self.nonce
