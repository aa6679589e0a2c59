"""An answer that came on paper, by phone or at a meeting: the consultation's own questions, for staff."""

import datetime
from collections.abc import Iterable, Mapping
from typing import Any, Final

from django import forms
from django.contrib.auth.models import User as Account
from django.db import transaction
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.widgets import AdminAutoHeightTextInput, AdminDateInput
from wagtail.query import PageQuerySet

from feedback.consultations.answering import (
    LINE,
    TEXT,
    answers_in,
    choices_of,
    field_name,
    name_may_be_shown,
)
from feedback.consultations.lifecycle import SETTLED
from feedback.models import ConsultationPage, ConsultationQuestion, QuestionKind, Submission
from feedback.models.submission import SubmissionKind
from feedback.moderation.audit import note
from feedback.moderation.came_in import CameInForm, moment_on
from feedback.submissions import submit
from network.cpr_guard import refuse_cpr_numbers

#: What staff note beside the answers.
_OWN: Final = ("name", "channel", "received", "once")


class PaperForm(CameInForm):
    """The questions of a consultation, then how and when the answer came in. Nothing must be filled in."""

    name = forms.CharField(
        label=gettext_lazy("Name to show with the answer"),
        max_length=80,
        required=False,
        help_text=gettext_lazy(
            "Only where its owner has said yes to it, for example an association. Else leave it empty."
        ),
    )

    def __init__(self, *args: Any, page: ConsultationPage, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.page = page
        self.asked = [
            row
            for row in page.questions.all()
            if not row.is_hidden and row.kind != QuestionKind.FILE
        ]
        for row in self.asked:
            self.fields[field_name(row)] = _field(row)
        if not page.shows_names:
            del self.fields["name"]
        self.order_fields([*(field_name(row) for row in self.asked), *_OWN])

    def clean_received(self) -> datetime.date:
        """In the time everybody had; who enters it may do so later."""
        day = super().clean_received()
        opens, deadline = self.page.opens_at, self.page.deadline
        if opens is not None and day < timezone.localdate(opens):
            raise forms.ValidationError(_("The consultation had not opened on that day."))
        if deadline is not None and day > timezone.localdate(deadline):
            raise forms.ValidationError(_("The consultation had closed on that day."))
        return day

    def clean(self) -> dict[str, Any]:
        """Something was answered, and no CPR number is kept."""
        refuse_cpr_numbers(self)
        if not self.errors and not self.answers:
            raise forms.ValidationError(_("Fill in at least one answer."))
        return self.cleaned_data

    @property
    def answers(self) -> list[dict[str, str]]:
        """As the public form keeps them, in the language the questions were asked in."""
        with translation.override(self.page.locale.language_code):
            told = answers_in(self.cleaned_data, self.asked)
            return [*told, name_may_be_shown()] if self.cleaned_data.get("name") else told


def takes_paper() -> Iterable[ConsultationPage]:
    """The consultations that answers can be entered to, in the language that all have."""
    rows = _open_to_paper().filter(alias_of=None, locale__language_code="da")
    return rows.select_related("lead").defer_streamfields().order_by("deadline")


def is_open_to_paper(page: ConsultationPage) -> bool:
    """Whether an answer can be entered now."""
    return _open_to_paper().filter(pk=page.pk).exists()


def _open_to_paper() -> PageQuerySet:
    """Opened, and neither answered nor withdrawn."""
    opened = ConsultationPage.objects.live().filter(opens_at__lte=timezone.now())
    return opened.exclude(status__in=SETTLED)


def enter_answer(page: ConsultationPage, form: PaperForm, by: Account) -> Submission:
    """Keep it with its channel and its day; it counts like every other answer."""
    data: Mapping[str, Any] = form.cleaned_data
    with transaction.atomic():
        made = submit(
            SubmissionKind.CONSULTATION,
            form=None,
            answers=form.answers,
            municipality=page.lead,
            record=page.record,
            name=data.get("name", ""),
            channel=data["channel"],
            language=page.locale.language_code,
            due_on=page.due_on,
        )
        made.made_at = moment_on(data["received"])
        made.save(update_fields=["made_at"])
        note(by, "feedback.enter", made)
    return made


def _field(question: ConsultationQuestion) -> forms.Field:
    shared: dict[str, Any] = {
        "label": question.label,
        "required": False,
        "help_text": question.hint,
    }
    match question.kind:
        case QuestionKind.CHOICE | QuestionKind.SCALE:
            choices = [*choices_of(question), ("", _("Not answered"))]
            return forms.ChoiceField(
                choices=choices, initial="", widget=forms.RadioSelect, **shared
            )
        case QuestionKind.CHOICES:
            return forms.MultipleChoiceField(
                choices=choices_of(question), widget=forms.CheckboxSelectMultiple, **shared
            )
        case QuestionKind.DATE:
            return forms.DateField(widget=AdminDateInput, **shared)
        case QuestionKind.TEXT:
            return forms.CharField(max_length=LINE, **shared)
    return forms.CharField(max_length=TEXT, widget=AdminAutoHeightTextInput, **shared)
