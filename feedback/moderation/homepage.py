"""On the admin's front page: what waits for me, and what is late."""

from typing import Any

from django.http import HttpRequest
from wagtail.admin.ui.components import Component

from feedback.moderation.counts import work_of


class WaitingPanel(Component):
    """My queues with their numbers; not there when nothing waits."""

    name = "waiting_input"
    template_name = "editors/desk/homepage.html"
    order = 60

    def __init__(self, request: HttpRequest) -> None:
        self.waiting = [each for each in work_of(request) if each.queue.is_work and each.count]

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        """The queues, and whether anything is late at all."""
        late = sum(each.overdue for each in self.waiting)
        return {"waiting": self.waiting, "late": late}


def waiting_panels(request: HttpRequest) -> list[Component]:
    """The panel, where there is anything to show."""
    panel = WaitingPanel(request)
    return [panel] if panel.waiting else []
