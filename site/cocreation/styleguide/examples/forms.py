"""Forms, piece by piece; a whole one stands on a page of its own."""

from typing import Any

from django import forms
from django.http import QueryDict

from cocreation.styleguide.registry import States, example
from cocreation.styleguide.sample_form import SampleForm
from cocreation.styleguide.words import LONG_WORD, empty, long_words, normal, said
from feedback.protection import PrivacyNotice
from feedback.protection.trap import TrapField
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


class TrapForm(PublicForm):
    """What only robots fill in."""

    homepage = TrapField()


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


@example("forms/trap.html")
def trap() -> States:
    field = TrapForm(auto_id="trap_%s")["homepage"]
    return {said("Usynligt for mennesker", "Unseen by people"): {"field": field}}


@example("components/privacy_notice.html")
def privacy_notice() -> States:
    kept = said("Vi sletter den om 6 måneder.", "We delete it in 6 months.")
    purpose = said("Vi bruger det til at svare dig.", "We use it to answer you.")
    town = said("Assens Kommune", "Assens Municipality")
    officer = {"officer_name": said("Rådgiveren", "The officer"), "officer_email": "dpo@by.example"}
    full = {"officer_phone": "12 34 56 78", "privacy_url": "#content"}
    return {
        normal(): {"notice": PrivacyNotice(town, purpose, kept, **officer, **full)},
        empty(): {"notice": PrivacyNotice(town, purpose, kept)},
        long_words(): {"notice": PrivacyNotice(*[LONG_WORD] * 6)},
    }


@example("styleguide/buttons.html")
def buttons() -> States:
    return {normal(): {"label": said("Send", "Send")}, long_words(): {"label": LONG_WORD}}
