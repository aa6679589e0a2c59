"""The form of one step: when, how exactly that is known, why, and where it can be looked up."""

from collections.abc import Collection
from typing import Any, cast

from django import forms
from django.contrib.auth.models import User
from django.utils.text import capfirst
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets import AdminAutoHeightTextInput, AdminDateInput
from wagtail.permissions import policy_registry

from network.choosers import DocumentChooser, PageChooser
from network.cpr_guard import refuse_cpr_numbers
from network.models import Attachment, SitePage
from network.models.record import Precision
from network.transitions import TransitionRefused

#: Documents that somebody may put on a page, they may put beside a step.
_MAY_CHOOSE = ["choose", "change"]


class StatusForm(forms.Form):
    """What a step carries. ``wants`` are the fields that this step cannot do without.

    ``merges`` is the page that is about to become another thing's; then the form asks whose.
    """

    other = forms.ModelChoiceField(
        queryset=SitePage.objects.none(),
        help_text=_("Everything that belongs to this one is shown and counted there from now on."),
        error_messages={
            "required": _("Choose the one that it is."),
            "invalid_choice": _("Choose one of the same kind."),
        },
    )
    on = forms.DateField(label=_("Date"), widget=AdminDateInput)
    precision = forms.ChoiceField(
        label=_("How exactly is the date known?"),
        choices=Precision.choices,
        initial=Precision.DAY,
        widget=forms.RadioSelect,
        help_text=_("Readers see the date no more exactly than this."),
    )
    note_da = forms.CharField(
        label=_("Note in Danish"),
        required=False,
        widget=AdminAutoHeightTextInput,
        help_text=_("Why, in a few plain sentences. Shown to readers beside the status."),
    )
    note_en = forms.CharField(
        label=_("Note in English"), required=False, widget=AdminAutoHeightTextInput
    )
    source = forms.CharField(
        label=_("Source"),
        required=False,
        max_length=500,
        help_text=_("A letter, a decision, a web address: where the change can be looked up."),
    )
    document = forms.ModelChoiceField(
        label=_("Document"),
        required=False,
        queryset=Attachment.objects.none(),
        widget=DocumentChooser,
        help_text=_("The letter or the decision itself. Readers can open it at once."),
        error_messages={"invalid_choice": _("Choose a document that is in the library.")},
    )
    expected = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(
        self,
        *args: Any,
        user: User,
        wants: Collection[str] = (),
        merges: SitePage | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["note_da"].required = "note_da" in wants
        document = cast("forms.ModelChoiceField[Attachment]", self.fields["document"])
        policy = policy_registry.get_by_type(Attachment)
        document.queryset = policy.instances_user_has_any_permission_for(user, _MAY_CHOOSE)
        if merges is None:
            del self.fields["other"]
        else:
            self._ask_for_the_other(merges)

    def _ask_for_the_other(self, page: SitePage) -> None:
        other = cast("forms.ModelChoiceField[SitePage]", self.fields["other"])
        other.label = gettext("Which %(kind)s is it?") % {
            "kind": str(page.page_type.type_label).lower()
        }
        # A draft and the page itself are possible here, and refused with a sentence of their own.
        other.queryset = SitePage.objects.of_type(page.page_type.type_code)
        other.widget = PageChooser(target_models=[page.page_type])

    def clean(self) -> dict[str, Any]:
        """What is written here is public at once."""
        refuse_cpr_numbers(self, ("note_da", "note_en", "source"))
        return self.cleaned_data

    def step(self) -> dict[str, Any]:
        """What was filled in, as the transition takes it."""
        other: SitePage | None = self.cleaned_data.get("other")
        return {**self.cleaned_data, "other": other.record if other else None}

    def take(self, refused: TransitionRefused) -> list[str]:
        """Put each sentence of a refusal beside its field; those that belong to none come back."""
        left = []
        for sentence in refused.messages:
            field = refused.fields.get(sentence, "")
            if field in self.fields:
                self.add_error(field, capfirst(sentence))
            else:
                left.append(sentence)
        return left
