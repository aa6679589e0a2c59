"""The form of a consultation: a field for each question, then who answers, if they want to say so."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, ClassVar, Final

from django import forms
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from feedback.consultations.answers import SHOW_NAME
from feedback.models import AnswersShown, ConsultationPage, ConsultationQuestion, QuestionKind
from feedback.protection import CitizenForm, PublicUpload
from network.public_forms import DayField, LongTextField, MailField

LINE: Final = 300
TEXT: Final = 4000
_NAME_SHOWN: Final = gettext_lazy("My name may be shown with my answer")
_TEXTS: Final = (QuestionKind.TEXT, QuestionKind.LONG_TEXT)


def field_name(question: ConsultationQuestion) -> str:
    """The name of a question's field; no question can have the name of another field."""
    return f"q-{question.key}"


class AnswerForm(CitizenForm):
    """The fields that every consultation has; ``form_for`` adds those of its questions."""

    asked: ClassVar[Sequence[ConsultationQuestion]] = ()
    autocomplete: Mapping[str, str] = {"name": "name", "email": "email"}

    name = forms.CharField(
        label=gettext_lazy("Your name, or the association you answer for"),
        max_length=80,
        required=False,
    )
    show_name = forms.BooleanField(label=_NAME_SHOWN, required=False)
    email = MailField(
        label=gettext_lazy("Your e-mail"),
        required=False,
        max_length=254,
        help_text=gettext_lazy(
            "Then we write to you once we have the answer. We never show it to anybody."
        ),
    )

    def is_multipart(self) -> bool:
        """Also while it is checked: the check asks for the files."""
        return any(question.kind == QuestionKind.FILE for question in self.asked)

    @property
    def answers(self) -> list[dict[str, str]]:
        """What was answered, question by question, in words; ``code`` is what can be counted."""
        told = answers_in(self.cleaned_data, self.asked)
        if self.cleaned_data.get("show_name") and self.cleaned_data.get("name"):
            told.append(name_may_be_shown())
        return told

    @property
    def uploads(self) -> list[Any]:
        """The files of all questions that ask for one."""
        fields = [name for name, field in self.fields.items() if isinstance(field, PublicUpload)]
        return [each for name in fields for each in self.cleaned_data.get(name) or ()]


def answers_in(
    data: Mapping[str, Any], asked: Iterable[ConsultationQuestion]
) -> list[dict[str, str]]:
    """What was answered, in words; a question nobody answered is left out."""
    found = [_answer(question, data.get(field_name(question))) for question in asked]
    return [answer for answer in found if answer["value"]]


def name_may_be_shown() -> dict[str, str]:
    """The line of an answer that says so."""
    return {"key": SHOW_NAME, "label": str(_NAME_SHOWN), "value": _("Yes")}


def _answer(question: ConsultationQuestion, value: Any) -> dict[str, str]:
    answer = {"key": question.key, "label": question.label, "value": ""}
    if question.kind == QuestionKind.FILE or not value:
        return answer
    if question.kind == QuestionKind.DATE:
        return {**answer, "value": date_format(value, "DATE_FORMAT")}
    if not question.is_counted:
        return {**answer, "value": value}
    codes = value if isinstance(value, list) else [value]
    words = [question.options[int(code) - 1] for code in codes]
    if question.kind == QuestionKind.SCALE:
        words = [_("%(step)s of 5") % {"step": words[0]}]
    return {**answer, "value": ", ".join(words), "code": ",".join(codes)}


def form_for(page: ConsultationPage, *, with_files: bool) -> type[AnswerForm]:
    """The form of one consultation. Files are asked for last: a browser sends them only once."""
    asked = [row for row in page.questions.all() if not row.is_hidden]
    fields = {field_name(row): _field(row) for row in asked}
    if not with_files:
        fields = {
            name: field for name, field in fields.items() if not isinstance(field, PublicUpload)
        }
    names_shown = page.shows_names
    own = ["name", "show_name", "email"] if names_shown else ["name", "email"]
    facts: dict[str, Any] = {
        **fields,
        "asked": asked,
        "field_order": [*fields, *own],
        "public_fields": _public(page, asked),
    }
    if not names_shown:
        facts["show_name"] = None
    return type("ConsultationAnswerForm", (AnswerForm,), facts)


def _public(page: ConsultationPage, asked: Iterable[ConsultationQuestion]) -> tuple[str, ...]:
    """The texts that may become public: other people's data in them is warned of."""
    if page.answers_shown == AnswersShown.NONE:
        return ()
    return tuple(field_name(row) for row in asked if row.kind in _TEXTS)


def _field(question: ConsultationQuestion) -> forms.Field:
    shared: dict[str, Any] = {
        "label": question.label,
        "required": question.is_required,
        "help_text": question.hint,
    }
    match question.kind:
        case QuestionKind.TEXT:
            return forms.CharField(max_length=LINE, **shared)
        case QuestionKind.CHOICE | QuestionKind.SCALE:
            return forms.ChoiceField(
                choices=choices_of(question), widget=forms.RadioSelect, **shared
            )
        case QuestionKind.CHOICES:
            return forms.MultipleChoiceField(
                choices=choices_of(question), widget=forms.CheckboxSelectMultiple, **shared
            )
        case QuestionKind.DATE:
            hint = question.hint or _("For example 24 12 2026.")
            return DayField(**{**shared, "help_text": hint})
        case QuestionKind.FILE:
            return PublicUpload(**shared)
    return LongTextField(max_length=TEXT, **shared)


def choices_of(question: ConsultationQuestion) -> list[tuple[str, str]]:
    """The code of each choice is its place, so that it is the same in all languages."""
    words = question.options
    if question.kind == QuestionKind.SCALE:
        words[0] = f"1 – {question.scale_low}"
        words[-1] = f"5 – {question.scale_high}"
    return [(str(place), option) for place, option in enumerate(words, start=1)]
