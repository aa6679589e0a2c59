"""The report of acts: who did what to which item, on which day; of items the reader may see."""

from typing import Any, cast

from django import forms
from django.contrib.auth.models import User as Account
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db.models import CharField, Q, QuerySet
from django.db.models.functions import Cast
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.menu import MenuItem
from wagtail.admin.widgets import AdminDateInput
from wagtail.models import ModelLogEntry

from feedback.models import Comment, Submission
from feedback.moderation.audit import ACTIONS
from feedback.moderation.history import as_lines, name_of
from feedback.moderation.queues import KINDS
from feedback.seeing import User
from network.grants import reach

_PER_PAGE = 50


class PersonField(forms.ModelChoiceField[Account]):
    """A member of staff by the name colleagues know."""

    def label_from_instance(self, obj: Account) -> str:
        return name_of(obj)


class ReportFilter(forms.Form):
    """Person, act, item and day."""

    person = PersonField(
        label=gettext_lazy("Who"),
        queryset=Account.objects.none(),
        required=False,
        empty_label=gettext_lazy("Everybody"),
    )
    act = forms.ChoiceField(label=gettext_lazy("What was done"), required=False)
    item = forms.CharField(label=gettext_lazy("Number of the item"), max_length=20, required=False)
    day = forms.DateField(label=gettext_lazy("Day"), required=False, widget=AdminDateInput)

    def __init__(self, *args: Any, entries: "QuerySet[ModelLogEntry]", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        act = cast("forms.ChoiceField", self.fields["act"])
        act.choices = [("", _("Everything")), *((code, row[0]) for code, row in ACTIONS.items())]
        person = cast("PersonField", self.fields["person"])
        people = entries.order_by().values("user")
        person.queryset = Account.objects.filter(pk__in=people)

    def narrow(self, entries: "QuerySet[ModelLogEntry]") -> "QuerySet[ModelLogEntry]":
        """The rows that fit; an answer that makes no sense narrows nothing."""
        self.is_valid()
        asked = self.cleaned_data
        if asked.get("person"):
            entries = entries.filter(user=asked["person"])
        if asked.get("act"):
            entries = entries.filter(action=asked["act"])
        if asked.get("day"):
            entries = entries.filter(timestamp__date=asked["day"])
        if number := asked.get("item", "").strip():
            label = number if "-" in number or number.startswith("#") else f"#{number}"
            entries = entries.filter(label__iexact=label)
        return entries


def may_read_report(user: User) -> bool:
    """Those who act on items, and who looks after data protection."""
    where = reach(user, "moderate", "answer", "contact", "erase")
    return where is None or bool(where)


def entries_for(user: User) -> "QuerySet[ModelLogEntry]":
    """The acts on items this user may see, the newest first."""
    seen = Q()
    for model in (Comment, Submission):
        keys = model.objects.visible_to(user).annotate(key=Cast("pk", CharField())).values("key")
        seen |= Q(content_type=ContentType.objects.get_for_model(model), object_id__in=keys)
    rows = ModelLogEntry.objects.filter(seen, action__startswith="feedback.")
    return rows.select_related("user", "content_type").order_by("-timestamp", "-pk")


def report(request: HttpRequest) -> HttpResponse:
    """Reports > What was done with citizens' input."""
    if not may_read_report(request.user):
        raise PermissionDenied
    entries = entries_for(request.user)
    form = ReportFilter(request.GET, entries=entries)
    page = Paginator(form.narrow(entries), _PER_PAGE).get_page(request.GET.get("p"))
    kinds = {model.__name__.lower(): kind for kind, model in KINDS.items()}
    kept = request.GET.copy()
    kept.pop("p", None)
    context = {
        "form": form,
        "page_obj": page,
        "kept": kept.urlencode(),
        "rows": [
            (line, reverse("feedback_desk:item", args=[_kind(line.entry, kinds), _pk(line.entry)]))
            for line in as_lines(page.object_list)
        ],
        "page_title": _("What was done with citizens' input"),
    }
    return render(request, "editors/desk/report.html", context)


def _kind(entry: Any, kinds: dict[str, str]) -> str:
    return kinds[entry.content_type.model]


def _pk(entry: ModelLogEntry) -> int:
    return int(entry.object_id)


class ReportMenuItem(MenuItem):
    """Among the reports, for those who may read it."""

    def is_shown(self, request: HttpRequest) -> bool:
        return may_read_report(request.user)
