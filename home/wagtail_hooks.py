"""What the front pages and the frame add to the admin."""

from django.http import HttpRequest
from wagtail import hooks
from wagtail.admin.ui.components import Component

from home.admin_reminders import statement_reminders
from network.roles import Right


@hooks.register("register_role_rows")
def role_rows() -> dict[str, Right]:
    """Who may change menu, footer, contact and the accessibility statement."""
    return {"home.siteframe": "frame", "home.accessibilitystatement": "frame"}


@hooks.register("construct_homepage_panels")
def reminders(request: HttpRequest, panels: list[Component]) -> None:
    """What needs somebody stands over everything else."""
    panels.extend(statement_reminders(request))
