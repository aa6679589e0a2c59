"""The small forms behind the desk's buttons."""

from typing import Any, cast

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets import AdminAutoHeightTextInput

from feedback.models import AnswerTemplate
from feedback.moderation.answer_texts import filled, templates_for
from feedback.moderation.reasons import Reason
from feedback.policies import Item
from network.cpr_guard import refuse_cpr_numbers


class ActForm(forms.Form):
    """Nothing to fill in: the act says it all."""

    def __init__(self, *args: Any, items: list[Item], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.items = items

    def clean(self) -> dict[str, Any]:
        """What is written here is mailed, or public at once."""
        refuse_cpr_numbers(self, [name for name in self.fields if name == "text"])
        return self.cleaned_data


class ReasonForm(ActForm):
    """Why something is taken from the public; the writer reads it."""

    reason = forms.ChoiceField(
        label=_("Which rule does it break?"), choices=Reason.choices, widget=forms.RadioSelect
    )
    text = forms.CharField(
        label=_("In your own words, to the writer"),
        required=False,
        max_length=1000,
        widget=AdminAutoHeightTextInput,
        help_text=_("Say what is wrong, and how it could be said. The writer gets it by mail."),
    )


class WordsForm(ActForm):
    """A few words to the sender, where there is something to say."""

    text = forms.CharField(
        label=_("To the sender"),
        required=False,
        max_length=2000,
        widget=AdminAutoHeightTextInput,
        help_text=_("Say why, in a few plain sentences. The sender gets it by mail."),
    )


class AnswerForm(ActForm):
    """The municipality's answer, begun from a template where there is one."""

    template = forms.ModelChoiceField(
        label=_("Begin from a template"),
        queryset=AnswerTemplate.objects.none(),
        required=False,
        empty_label=_("No template"),
    )
    text = forms.CharField(
        label=_("Your answer"),
        max_length=4000,
        widget=AdminAutoHeightTextInput,
        help_text=_(
            "Short sentences, ordinary words. Say what you will do, and when, or why you cannot."
        ),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        found = templates_for(self.items[0])
        if not found.exists():
            del self.fields["template"]
            return
        choice = cast("forms.ModelChoiceField[AnswerTemplate]", self.fields["template"])
        choice.queryset = found

    def with_template(self) -> "AnswerForm":
        """The same form with the chosen template's text put after what is written already."""
        self.is_valid()
        template = self.cleaned_data.get("template")
        written = str(self.data.get("text", "")).rstrip()
        texts = [written] if written else []
        if template is not None:
            texts.append(filled(template, self.items[0]))
        return type(self)(initial={"text": "\n\n".join(texts)}, items=self.items)
