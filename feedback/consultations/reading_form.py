"""The form in which staff read an answer: what everybody may read of it, and what it led to."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets import AdminAutoHeightTextInput

from feedback.consultations.public_list import copy_for_readers
from feedback.models import ConsultationPoint, Submission
from network.cpr_guard import refuse_cpr_numbers


class ReadingForm(forms.Form):
    """A field for each part of the answer, filled with what is public now, or with what came in."""

    name = forms.CharField(
        label=_("Name to show"),
        max_length=80,
        required=False,
        help_text=_("Empty: anonymous. A name only where its owner has said yes to it."),
    )
    points = forms.ModelMultipleChoiceField(
        label=_("It has become part of"),
        queryset=ConsultationPoint.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_(
            "Points of “You said, we did”. The one who wrote it sees this on the receipt, and "
            "hears of it once by mail when the consultation is answered."
        ),
    )

    def __init__(
        self,
        *args: Any,
        submission: Submission,
        points: Any,
        name: str,
        may_name: bool,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.whole = copy_for_readers(submission.answers)
        published = getattr(submission, "published", None)
        public = {part["key"]: part["value"] for part in published.answers} if published else None
        for number, part in enumerate(self.whole):
            self.fields[f"part-{number}"] = forms.CharField(
                label=part["label"],
                required=False,
                initial=part["value"] if public is None else public.get(part["key"], ""),
                widget=AdminAutoHeightTextInput,
            )
        self.order_fields([f"part-{number}" for number in range(len(self.whole))])
        self.fields["name"].initial = published.name if published else name
        if not may_name:
            del self.fields["name"]
        self._offer_points(points)

    def _offer_points(self, points: Any) -> None:
        field = self.fields["points"]
        if isinstance(field, forms.ModelMultipleChoiceField):
            field.queryset = points
        if not points:
            del self.fields["points"]

    def clean(self) -> dict[str, Any]:
        """What is public may hold no CPR number."""
        texts = [name for name in self.fields if name != "points"]
        refuse_cpr_numbers(self, tuple(texts))
        return self.cleaned_data

    @property
    def answers(self) -> list[dict[str, str]]:
        """The public copy; what was emptied is left out."""
        kept = []
        for number, part in enumerate(self.whole):
            text = self.cleaned_data.get(f"part-{number}", "").replace("\r\n", "\n").strip()
            if text:
                kept.append(
                    {**part, "value": text if text != part["value"].strip() else part["value"]}
                )
        return kept
