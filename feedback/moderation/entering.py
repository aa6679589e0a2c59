"""Input that came on paper, by phone or at a meeting: entered by staff, without anybody's address."""

import datetime
from typing import Any, cast

from django import forms
from django.contrib.auth.models import User as Account
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.widgets import AdminAutoHeightTextInput, AdminPageChooser

from feedback.citizens_text import cleaned
from feedback.models import Comment, CommentState, SubmissionKind
from feedback.models.commentable import Commentable
from feedback.moderation.audit import note
from feedback.moderation.came_in import CameInForm, moment_on
from feedback.policies import Item, may_answer_on
from feedback.seeing import User
from feedback.submissions import submit
from feedback.submissions.promises import promised_day
from network.cpr_guard import refuse_cpr_numbers
from network.grants import reach
from network.models import Municipality, SitePage

COMMENT = "comment"
SORTS = (
    (COMMENT, gettext_lazy("A comment on a page")),
    (SubmissionKind.CONTACT, gettext_lazy("A message to the municipality")),
    (SubmissionKind.BARRIER, gettext_lazy("A report of a barrier")),
)


class EnterForm(CameInForm):
    """What was said, how and when it came in. Who said it is not asked; a comment has a shown name."""

    sort = forms.ChoiceField(
        label=gettext_lazy("What is it?"), choices=SORTS, widget=forms.RadioSelect
    )
    page = forms.ModelChoiceField(
        label=gettext_lazy("Which page is it about?"),
        queryset=SitePage.objects.none(),
        required=False,
        help_text=gettext_lazy("A comment needs a page with a debate."),
    )
    municipality = forms.ModelChoiceField(
        label=gettext_lazy("Who answers it?"),
        queryset=Municipality.objects.all(),
        required=False,
        empty_label=gettext_lazy("The whole network"),
    )
    name = forms.CharField(
        label=gettext_lazy("Name to show at the comment"),
        max_length=60,
        required=False,
        help_text=gettext_lazy("As the citizen wants it: a first name or a pseudonym will do."),
    )
    text = forms.CharField(
        label=gettext_lazy("What was said"), max_length=4000, widget=AdminAutoHeightTextInput
    )
    language = forms.ChoiceField(
        label=gettext_lazy("Language"),
        choices=[("da", gettext_lazy("Danish")), ("en", gettext_lazy("English"))],
        initial="da",
    )

    field_order = [
        "sort",
        "page",
        "municipality",
        "name",
        "text",
        "channel",
        "received",
        "language",
    ]

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.user = user
        where = reach(user, "answer")
        town = cast("forms.ModelChoiceField[Municipality]", self.fields["municipality"])
        if where is not None:
            town.queryset = Municipality.objects.filter(code__in=where)
            town.initial = town.queryset.first()
            town.empty_label = None
        page = cast("forms.ModelChoiceField[SitePage]", self.fields["page"])
        page.queryset = SitePage.objects.filter(record__isnull=False)
        page.widget = AdminPageChooser()

    def clean(self) -> dict[str, Any]:
        """A comment has a page that takes comments, a name, and somebody who may speak there."""
        refuse_cpr_numbers(self, ("name", "text"))
        data = self.cleaned_data
        if data.get("sort") == COMMENT:
            self._clean_comment(data.get("page"), data.get("name", ""))
        elif reach(self.user, "answer") is not None and data.get("municipality") is None:
            self.add_error("municipality", _("Choose who answers it."))
        return data

    def _clean_comment(self, page: SitePage | None, name: str) -> None:
        if page is None or not isinstance(page.specific, Commentable):
            self.add_error("page", _("Choose a page with a debate."))
        elif not may_answer_on(self.user, page):
            self.add_error("page", _("This page belongs to others."))
        if not name.strip():
            self.add_error("name", _("Write the name that is to be shown."))


def enter(data: dict[str, Any], by: Account) -> Item:
    """Keep it with its channel and day, in one transaction. A comment awaits the moderator."""
    at = moment_on(data["received"])
    with transaction.atomic():
        item = _comment(data, by, at) if data["sort"] == COMMENT else _submission(data, at)
        note(by, "feedback.enter", item)
    return item


def _comment(data: dict[str, Any], by: Account, at: datetime.datetime) -> Comment:
    return Comment.objects.create(
        record=data["page"].record,
        language=data["language"],
        name=data["name"].strip(),
        text=cleaned(data["text"]),
        state=CommentState.AWAITING_MODERATION,
        made_by=by,
        made_at=at,
        channel=data["channel"],
    )


def _submission(data: dict[str, Any], at: datetime.datetime) -> Item:
    """Promised from the day it came in, not from the day it was entered."""
    town, page, kind = data["municipality"], data["page"], SubmissionKind(data["sort"])
    # What a draft barrier is made of has the key that the public form gives it.
    key = "what" if kind == SubmissionKind.BARRIER else "text"
    made = submit(
        kind,
        form=None,
        answers=[{"key": key, "label": _("What was said"), "value": data["text"]}],
        municipality=town,
        record=page.record if page else None,
        channel=data["channel"],
        language=data["language"],
        due_on=promised_day(town, data["received"]),
    )
    made.made_at = at
    made.save(update_fields=["made_at"])
    return made
