"""How a status change reads in Wagtail's audit log."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.log_actions import LogActionRegistry, LogFormatter


@hooks.register("register_log_actions")
def register_status_change(actions: LogActionRegistry) -> None:
    """Who moved what, from which state to which."""

    @actions.register_action("network.change_status")
    class StatusFormatter(LogFormatter):
        label = _("Change status")

        def format_message(self, log_entry: Any) -> str:
            states = {"source": log_entry.data["from"], "target": log_entry.data["to"]}
            return str(_("Status changed from “%(source)s” to “%(target)s”")) % states
