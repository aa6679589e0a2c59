"""Answers that are given often, to begin from."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from network.guarded_form import GuardedForm
from network.models import Municipality


class AnswerTemplate(models.Model):
    """A text to begin an answer from; words in braces are filled in when it is chosen."""

    title = models.CharField(_("title"), max_length=120)
    municipality = models.ForeignKey(
        Municipality,
        verbose_name=_("municipality"),
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="+",
        help_text=_("Leave empty for the whole network."),
    )
    text_da = models.TextField(
        _("text in Danish"),
        help_text=_(
            "You can write {reference}, {page}, {municipality} and {date}. "
            "They are filled in when the template is chosen."
        ),
    )
    text_en = models.TextField(_("text in English"), blank=True)

    base_form_class = GuardedForm

    class Meta:
        ordering = ["title"]
        verbose_name = _("answer template")
        verbose_name_plural = _("answer templates")

    def __str__(self) -> str:
        return self.title

    def text_in(self, language: str) -> str:
        """The text for a reader of that language; Danish where there is no other."""
        return self.text_en if language == "en" and self.text_en else self.text_da
