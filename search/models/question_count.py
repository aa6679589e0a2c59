"""How often something was asked on a day, for editors; nothing about who asked."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class QuestionCount(models.Model):
    """One question on one day in one language.

    ``key`` is a keyed hash of the words. The words themselves are kept once they have been asked
    on a third day: what one person once typed stays unknown.
    """

    day = models.DateField(_("day"))
    language = models.CharField(_("language"), max_length=12)
    key = models.CharField(max_length=64, db_index=True)
    words = models.CharField(_("words"), max_length=80, blank=True)
    asked = models.PositiveIntegerField(_("asked"), default=0)
    #: Of these, how often no page had all the words.
    unanswered = models.PositiveIntegerField(_("without a full answer"), default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["day", "key", "language"], name="question_once_a_day")
        ]
        verbose_name = _("search question")
        verbose_name_plural = _("search questions")

    def __str__(self) -> str:
        return f"{self.day} {self.words or '…'}"
