"""A consultation: what is asked until when, by which day it is answered, and what came of it."""

import datetime
from typing import Any, ClassVar

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from wagtail.fields import StreamField
from wagtail.search import index

from feedback.consultations.editing import ConsultationForm, shown_at_most
from feedback.consultations.lifecycle import CONSULTATION, SETTLED
from feedback.models.commentable import COMMENT_FIELDS, Commentable
from feedback.models.consultation_panels import CONSULTATION_TABS
from feedback.models.consultation_question import name_questions
from network.blocks import BodyBlock
from network.models import SitePage, TargetGroup
from network.richtext import TextField
from network.translation import page_texts


class AnswersShown(models.TextChoices):
    """What becomes public of the answers."""

    NONE = "none", _("Not at all: we only tell what came of them")
    APPROVED = "approved", _("One by one, when we have read them")
    ANONYMISED = "anonymised", _("One by one without names, when we have read them")


class ConsultationPage(Commentable, SitePage):
    """A consultation. Its moments and its promise are shown from the first day."""

    about = TextField(
        _("what it is about"), help_text=_("What you want to know, and what it will be used for.")
    )
    influence = TextField(
        _("what can still be changed"),
        help_text=_("And what is settled already. Promise no more than you keep."),
    )
    body = StreamField(BodyBlock(), verbose_name=_("background"), blank=True)
    opens_at = models.DateTimeField(_("opens"), null=True)
    closes_at = models.DateTimeField(
        _("closes"),
        null=True,
        help_text=_("The first deadline. Once it is open, extend it below, with a reason."),
    )
    promised_on = models.DateField(
        _("answer promised by"),
        null=True,
        help_text=_("Shown from the first day. Everybody sees it when the day is missed."),
    )
    answers_shown = models.CharField(
        _("what becomes public of the answers"),
        max_length=12,
        choices=AnswersShown,
        default=AnswersShown.ANONYMISED,
    )
    decided_by = models.CharField(
        _("who decides"),
        max_length=160,
        blank=True,
        help_text=_("The committee, council or office that reads the answers and decides."),
    )
    target_groups = ParentalManyToManyField(
        TargetGroup, verbose_name=_("target groups"), blank=True, related_name="consultations"
    )
    answer = TextField(
        _("our answer"),
        help_text=_(
            "What you did with the answers, in short. Those who answered are told when you publish it."
        ),
    )
    #: What holds after all extensions; written when the page is saved.
    deadline = models.DateTimeField(null=True, editable=False, db_index=True)
    due_on = models.DateField(null=True, editable=False, db_index=True)

    type_code = "consultation"
    type_label = _("Consultation")
    number_letter = "K"
    lifecycle = CONSULTATION
    schema_type = "Event"
    summary_required = True
    search_text_fields = ("about", "influence", "body", "decided_by")
    shared_fields = (
        *SitePage.shared_fields,
        *COMMENT_FIELDS,
        "opens_at",
        "closes_at",
        "promised_on",
        "deadline",
        "due_on",
        "answers_shown",
        "target_groups",
    )
    shared_children: ClassVar[dict[str, tuple[str, ...]]] = {
        **SitePage.shared_children,
        "questions": ("key", "kind", "is_required", "is_hidden"),
        "extensions": ("until", "answer_by"),
        "points": ("voices", "done", "changed"),
    }
    translatable_fields = page_texts(
        "about",
        "influence",
        "body",
        "decided_by",
        "answer",
        "questions",
        "extensions",
        "points",
    )
    search_fields = [
        *SitePage.search_fields,
        index.SearchField("about"),
        index.SearchField("body"),
    ]

    base_form_class = ConsultationForm
    template = "pages/feedback/consultation_page.html"
    parent_page_types = ["feedback.ConsultationIndexPage"]
    subpage_types: list[str] = []
    edit_handler = CONSULTATION_TABS

    class Meta:
        verbose_name = _("consultation")
        verbose_name_plural = _("consultations")

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Name new questions, and work out the deadline, the day and the rule that hold now."""
        if not kwargs.get("update_fields"):
            self.settle_dates()
            # Also a draft from before the first answer, published by the clock or a reviewer.
            self.answers_shown = shown_at_most(self, self.answers_shown)
        super().save(*args, **kwargs)

    def settle_dates(self) -> None:
        """Names and dates that follow from the rows; also asked for by a draft before it is kept."""
        name_questions(self.questions.all())
        extensions = list(self.extensions.all())
        self.deadline = max((row.until for row in extensions), default=self.closes_at)
        days = [row.answer_by for row in extensions if row.answer_by]
        self.due_on = days[-1] if days else self.promised_on

    def status_at(self, now: datetime.datetime | None = None) -> str:
        """The status by the clock: what the log says too, as soon as the worker has written it."""
        now = now or timezone.now()
        if self.status in SETTLED or self.opens_at is None or self.deadline is None:
            return self.status
        if now < self.opens_at:
            return "planned"
        return "open" if now < self.deadline else "closed"

    def is_overdue(self, today: datetime.date | None = None) -> bool:
        """Whether the promised day has passed without an answer."""
        if self.due_on is None or self.status in SETTLED:
            return False
        return self.due_on < (today or timezone.localdate())

    @property
    def shows_names(self) -> bool:
        """Whether a name stands beside a public answer, where its owner said yes."""
        return self.answers_shown == AnswersShown.APPROVED

    @property
    def was_in_time(self) -> bool | None:
        """Whether the answer came by the promised day; None while there is none."""
        if self.status != "answered" or self.status_since is None or self.due_on is None:
            return None
        return self.status_since <= self.due_on
