"""Forms, piece by piece; a whole one stands on a page of its own."""

from typing import Any

from django import forms
from django.http import QueryDict

from cocreation.styleguide.registry import States, example
from cocreation.styleguide.sample_form import SampleForm
from cocreation.styleguide.words import LONG_WORD, empty, long_words, normal, said
from network.public_forms import PublicForm
from network.public_forms.dates import DayPartsWidget

TITLE = ("Formularer", "Forms")


def wrong() -> str:
    return said("Med fejl", "With an error")


def wrong_form() -> SampleForm:
    """The sample as somebody might send it: much is missing, the text is too long."""
    sent = QueryDict(mutable=True)
    sent.update({"email": "navn@", "story": LONG_WORD * 3, "day_0": "31", "day_1": "2"})
    form = SampleForm(sent)
    form.full_clean()
    return form


class LongForm(PublicForm):
    """Labels, hints and choices that cannot be broken."""

    line = forms.CharField(label=LONG_WORD, help_text=LONG_WORD, required=False)
    choice = forms.ChoiceField(
        label=LONG_WORD, choices=[("a", LONG_WORD), ("b", "B")], widget=forms.RadioSelect
    )


@example("forms/field.html")
def field() -> States:
    plain, broken = SampleForm(), wrong_form()
    shown: dict[str, dict[str, Any]] = {str(each.label): {"field": each} for each in plain}
    shown |= {f"{each.label} ({wrong().lower()})": {"field": each} for each in broken}
    shown |= {f"{long_words()} {number}": {"field": each} for number, each in enumerate(LongForm())}
    return shown


@example("forms/label.html")
def label() -> States:
    form = SampleForm()
    return {
        normal(): {"field": form["name"]},
        said("Valgfri", "Optional"): {"field": form["phone"]},
    }


@example("forms/hint.html")
def hint() -> States:
    return {
        normal(): {"field": SampleForm()["email"]},
        wrong(): {"field": wrong_form()["email"]},
        empty(): {"field": SampleForm()["name"]},
    }


@example("forms/character_limit.html")
def character_limit() -> States:
    return {normal(): {"id": "text", "limit": 500}, said("Ét", "One"): {"id": "text", "limit": 1}}


@example("forms/error_summary.html")
def error_summary() -> States:
    return {
        normal(): {"problems": wrong_form().problems},
        empty(): {"problems": []},
        long_words(): {"problems": [{"text": LONG_WORD, "target": "content"}]},
    }


@example("forms/form.html")
def whole() -> States:
    return {normal(): SampleForm(auto_id="part_%s").get_context()}


@example("forms/whole_form.html")
def with_button() -> States:
    return {
        long_words(): {
            "form": LongForm(auto_id="whole_%s"),
            "submit": said("Send", "Send"),
            "csrf_token": "-",
        }
    }


@example("forms/day_parts.html")
def day_parts() -> States:
    return {normal(): DayPartsWidget().get_context("d", None, {"id": "d"})}


@example("styleguide/buttons.html")
def buttons() -> States:
    return {normal(): {"label": said("Send", "Send")}, long_words(): {"label": LONG_WORD}}
