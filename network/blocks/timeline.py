"""What happened when, as exactly as it is known."""

import datetime
from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import (
    CharBlock,
    ChoiceBlock,
    DateBlock,
    ListBlock,
    StructBlock,
    StructValue,
    TextBlock,
)

from network.models.record import Precision

#: A longer one is a text of its own.
MOST_EVENTS = 40


class TimelineEntryBlock(StructBlock):
    """`date` with its `precision`, `title` and `text`."""

    date = DateBlock(label=_("Date"))
    precision = ChoiceBlock(
        choices=Precision.choices,
        default=Precision.DAY,
        label=_("How exactly it is known"),
        search_index=False,
    )
    title = CharBlock(max_length=120, label=_("What happened"))
    text = TextBlock(required=False, max_length=500, rows=2, label=_("Text"))

    class Meta:
        icon = "date"
        label = _("Event")
        label_format = "{date} {title}"


class TimelineValue(StructValue):
    """`title` and `entries`; `ordered` are the entries by date."""

    @property
    def ordered(self) -> list[Any]:
        """The entries from first to last; what has the same date keeps the editor's order."""
        return sorted(
            self.get("entries") or (), key=lambda entry: entry["date"] or datetime.date.max
        )


class TimelineBlock(StructBlock):
    """`title` and the `entries`."""

    title = CharBlock(required=False, max_length=120, label=_("Title"))
    entries = ListBlock(TimelineEntryBlock(), min_num=1, max_num=MOST_EVENTS, label=_("Events"))

    def get_preview_value(self) -> StructValue:
        entries = [
            {"date": datetime.date(2025, 3, 1), "precision": "month", "title": gettext("The idea")},
            {
                "date": datetime.date(2025, 9, 1),
                "precision": "day",
                "title": gettext("The first trip"),
                "text": gettext("Three residents went to the hospital together."),
            },
        ]
        return self.normalize({"title": gettext("How it went"), "entries": entries})

    class Meta:
        icon = "time"
        group = _("Facts")
        label = _("Timeline")
        description = _("Events with their dates. They are put in order of time.")
        label_format = "{title}"
        value_class = TimelineValue
        template = "blocks/timeline.html"
