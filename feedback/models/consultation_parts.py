"""The rows of a consultation: documents, new deadlines, and what was said and done."""

from uuid import UUID

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Orderable, TranslatableMixin

from network.models import SitePage
from network.translation import translated

_PAGE = "feedback.ConsultationPage"


class ConsultationDocument(Orderable):
    """What one should know before answering."""

    page = ParentalKey(_PAGE, on_delete=models.CASCADE, related_name="documents")
    document = models.ForeignKey(
        "network.Attachment", verbose_name=_("document"), on_delete=models.CASCADE, related_name="+"
    )
    title = models.CharField(_("title to show"), max_length=160, blank=True)

    panels = [FieldPanel("document"), FieldPanel("title")]

    def __str__(self) -> str:
        return self.title or self.document.title


class ConsultationExtension(TranslatableMixin, Orderable):
    """A new deadline, and why; shown to everybody beside the one it replaces."""

    page = ParentalKey(_PAGE, on_delete=models.CASCADE, related_name="extensions")
    until = models.DateTimeField(_("new deadline"))
    answer_by = models.DateField(
        _("new day for the answer"),
        null=True,
        blank=True,
        help_text=_("Leave empty when you can keep the day you promised."),
    )
    reason = models.CharField(
        _("why"), max_length=300, help_text=_("In plain words. Everybody can read it.")
    )

    translatable_fields = translated(("reason",))
    panels = [FieldRowPanel([FieldPanel("until"), FieldPanel("answer_by")]), FieldPanel("reason")]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("extension of the deadline")
        verbose_name_plural = _("extensions of the deadline")

    def __str__(self) -> str:
        return self.reason


class Done(models.TextChoices):
    """What was done with something that was said."""

    DONE = "done", _("We did it")
    PARTLY = "partly", _("We did part of it")
    NOT = "not", _("We could not")


def anchor_of_point(key: UUID) -> str:
    """Where a point stands on the page, in every language."""
    return f"punkt-{str(key)[:8]}"


class ConsultationPoint(TranslatableMixin, Orderable):
    """You said, we did: one theme of the answers and what came of it."""

    page = ParentalKey(_PAGE, on_delete=models.CASCADE, related_name="points")
    theme = models.CharField(_("theme"), max_length=120)
    said = models.TextField(_("you said"), max_length=600)
    voices = models.PositiveIntegerField(_("how many said it"), null=True, blank=True)
    quotes = models.TextField(
        _("in their own words"),
        blank=True,
        help_text=_("One short quote a line. Take out what shows who wrote it."),
    )
    done = models.CharField(_("what came of it"), max_length=8, choices=Done, default=Done.DONE)
    did = models.TextField(
        _("we did"),
        max_length=600,
        help_text=_("What has changed. Where you could not: why not, in plain words."),
    )
    changed = models.ForeignKey(
        SitePage,
        verbose_name=_("where one can see it"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("A project, a barrier, a decision: the page that shows what changed."),
    )

    translatable_fields = translated(("theme", "said", "quotes", "did"))
    panels = [
        FieldRowPanel([FieldPanel("theme"), FieldPanel("voices")]),
        FieldPanel("said"),
        FieldPanel("quotes"),
        FieldPanel("done"),
        FieldPanel("did"),
        FieldPanel("changed"),
    ]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("point")
        verbose_name_plural = _("points")

    def __str__(self) -> str:
        return self.theme

    @property
    def anchor(self) -> str:
        """Where it stands on the page, the same in every language."""
        return anchor_of_point(self.translation_key)
