"""What a consultation asks: questions whose keys stay the same in all languages."""

from collections.abc import Sequence

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Orderable, TranslatableMixin

from language.slugs import slugify
from network.translation import translated


class QuestionKind(models.TextChoices):
    """How a question is answered."""

    TEXT = "text", _("A line of text")
    LONG_TEXT = "long_text", _("A longer text")
    CHOICE = "choice", _("One of several choices")
    CHOICES = "choices", _("Several of several choices")
    SCALE = "scale", _("A scale from 1 to 5")
    DATE = "date", _("A date")
    FILE = "file", _("A picture or document")


#: Answered by choosing, so that answers can be counted.
COUNTED_KINDS = (QuestionKind.CHOICE, QuestionKind.CHOICES, QuestionKind.SCALE)


class ConsultationQuestion(TranslatableMixin, Orderable):
    """One question. ``key`` is its name in answers: the same in all languages, and for ever."""

    page = ParentalKey(
        "feedback.ConsultationPage", on_delete=models.CASCADE, related_name="questions"
    )
    key = models.CharField(max_length=60, blank=True, editable=False)
    label = models.CharField(_("question"), max_length=200)
    kind = models.CharField(
        _("answered by"), max_length=12, choices=QuestionKind, default=QuestionKind.LONG_TEXT
    )
    is_required = models.BooleanField(
        _("must be answered"),
        default=False,
        help_text=_("Ask for as little as you can: each such question costs you answers."),
    )
    hint = models.CharField(
        _("help to the question"),
        max_length=300,
        blank=True,
        help_text=_("One short sentence. Say why you ask, or give an example."),
    )
    choices = models.TextField(
        _("choices"), blank=True, help_text=_("One a line. Only for questions with choices.")
    )
    scale_low = models.CharField(
        _("what 1 means"), max_length=60, blank=True, help_text=_("For example: quite wrong.")
    )
    scale_high = models.CharField(
        _("what 5 means"), max_length=60, blank=True, help_text=_("For example: quite right.")
    )
    is_hidden = models.BooleanField(
        _("hidden"),
        default=False,
        help_text=_("Not asked any more. Answers that came in are kept."),
    )

    translatable_fields = translated(("label", "hint", "choices", "scale_low", "scale_high"))
    panels = [
        FieldPanel("label"),
        FieldRowPanel([FieldPanel("kind"), FieldPanel("is_required"), FieldPanel("is_hidden")]),
        FieldPanel("hint"),
        FieldPanel("choices"),
        FieldRowPanel([FieldPanel("scale_low"), FieldPanel("scale_high")]),
    ]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("question")
        verbose_name_plural = _("questions")

    def __str__(self) -> str:
        return self.label

    @property
    def options(self) -> list[str]:
        """The choices in words, in the editors' order; their place from 1 is their code."""
        if self.kind == QuestionKind.SCALE:
            return [str(step) for step in range(1, 6)]
        return [line.strip() for line in self.choices.splitlines() if line.strip()]

    @property
    def is_counted(self) -> bool:
        """Whether its answers can be counted and drawn."""
        return self.kind in COUNTED_KINDS

    def clean(self) -> None:
        super().clean()
        chosen = self.kind in (QuestionKind.CHOICE, QuestionKind.CHOICES)
        if chosen and len(self.options) < 2:
            raise ValidationError({"choices": _("Write at least two choices, one a line.")})
        if len({option.casefold() for option in self.options}) < len(self.options):
            raise ValidationError({"choices": _("Two choices are the same.")})
        if self.kind == QuestionKind.SCALE and not (self.scale_low and self.scale_high):
            raise ValidationError({"scale_low": _("Say what both ends of the scale mean.")})


def name_questions(rows: Sequence[ConsultationQuestion]) -> None:
    """Give each question without a key one that no other of the page has, made from its words."""
    taken = {row.key for row in rows if row.key}
    for row in rows:
        if row.key:
            continue
        wanted = slugify(row.label)[:50] or "question"
        key, count = wanted, 1
        while key in taken:
            count += 1
            key = f"{wanted}-{count}"
        row.key = key
        taken.add(key)
