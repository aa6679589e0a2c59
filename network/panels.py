"""Panels of the editing screens: the four tabs, the status beside its buttons, links at both ends.

Nothing here imports a model, because the models list their panels with these names; what a panel
shows is asked by its template, through the tags in network/templatetags/editors.py.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import ObjectList, Panel, TabbedInterface

if TYPE_CHECKING:
    from network.models import SitePage


def tabs(
    content: Sequence[Any],
    place: Sequence[Any],
    people: Sequence[Any],
    settings: Sequence[Any],
) -> TabbedInterface:
    """The editing screen of a type of page, grouped as an editor thinks; empty tabs are left out.

    `edit_handler = tabs(content=[…], place=[…], people=[…], settings=[…])`
    """
    groups = (
        (_("Content"), content),
        (_("Place and theme"), place),
        (_("People"), people),
        (_("Settings"), settings),
    )
    return TabbedInterface(
        [ObjectList(list(panels), heading=heading) for heading, panels in groups if panels]
    )


class RecordPanel(Panel):
    """A panel about the record behind a page: it has no field, so no draft and no post changes it."""

    heading: Any
    default_heading: Any = ""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.heading = self.heading or self.default_heading

    class BoundPanel(Panel.BoundPanel):
        instance: "SitePage | None"

        @property
        def is_saved(self) -> bool:
            """Whether there is a record yet; before the first save there is none."""
            page = self.instance
            return page is not None and page.pk is not None and page.record_id is not None

        def get_context_data(self, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
            context: dict[str, Any] = super().get_context_data(parent_context)
            context.update(page=self.instance, user=self.request.user, is_saved=self.is_saved)
            return context


class StatusPanel(RecordPanel):
    """The status as it is, since when, its history and the buttons that change it."""

    default_heading = _("Status")

    class BoundPanel(RecordPanel.BoundPanel):
        template_name = "editors/status_panel.html"

        def is_shown(self) -> bool:
            return self.instance is None or self.instance.lifecycle is not None


class LinksPanel(RecordPanel):
    """What this thing is linked to, from either end, with the way to the page that edits it."""

    default_heading = _("Links to other pages")

    class BoundPanel(RecordPanel.BoundPanel):
        template_name = "editors/links_panel.html"


class HelpfulPanel(RecordPanel):
    """How many readers the page helped, of how many who said."""

    default_heading = _("Did the page help?")

    class BoundPanel(RecordPanel.BoundPanel):
        template_name = "editors/helpful_panel.html"

        def is_shown(self) -> bool:
            return self.instance is not None and self.instance.asks_if_helpful
