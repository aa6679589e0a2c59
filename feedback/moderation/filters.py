"""What a queue can be narrowed by. An answer that makes no sense narrows nothing."""

import datetime
from typing import Any, cast

from django import forms
from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from feedback.moderation.queues import Queue
from feedback.seeing import User
from network.models import Municipality

AGES = (("1", _("more than a day")), ("7", _("more than a week")), ("30", _("more than a month")))


class QueueFilter(forms.Form):
    """Municipality, age, what is late, what is one's own, and a number to look for."""

    municipality = forms.ModelChoiceField(
        label=_("Municipality"),
        queryset=Municipality.objects.all(),
        to_field_name="code",
        required=False,
        empty_label=_("All"),
    )
    age = forms.ChoiceField(
        label=_("Has waited"), choices=[("", _("Any time")), *AGES], required=False
    )
    number = forms.CharField(label=_("Number"), max_length=20, required=False)
    overdue = forms.BooleanField(label=_("Only what is late"), required=False)
    mine = forms.BooleanField(label=_("Only what I have taken"), required=False)

    def __init__(self, *args: Any, queue: Queue, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.queue, self.user = queue, user
        where = queue.reach(user)
        towns = cast("forms.ModelChoiceField[Municipality]", self.fields["municipality"])
        if where is not None:
            towns.queryset = Municipality.objects.filter(code__in=where)
        if where is not None and len(where) == 1:
            del self.fields["municipality"]
        if not queue.is_work:
            del self.fields["overdue"]
        if queue.kind == "comment":
            del self.fields["mine"]

    def narrow(self, items: "QuerySet[Any]") -> "QuerySet[Any]":
        """The items that fit everything that was asked for."""
        self.is_valid()
        asked = self.cleaned_data
        condition = Q()
        if town := asked.get("municipality"):
            condition &= self.queue.within(frozenset({town.code}))
        if age := asked.get("age"):
            before = timezone.now() - datetime.timedelta(days=int(age))
            condition &= Q(**{f"{self.queue.since}__lt": before})
        if number := asked.get("number", "").strip().lstrip("#"):
            condition &= self._of_number(number)
        if asked.get("overdue"):
            condition &= self.queue.overdue()
        if asked.get("mine"):
            condition &= Q(owner=self.user.pk)
        return items.filter(condition)

    @property
    def is_narrowing(self) -> bool:
        """Whether anything is asked for at all."""
        return any(self.data.get(name) for name in self.fields)

    def _of_number(self, number: str) -> Q:
        if self.queue.kind == "submission":
            return Q(reference__iexact=number)
        return Q(pk=int(number)) if number.isdecimal() and len(number) < 12 else Q(pk__isnull=True)
