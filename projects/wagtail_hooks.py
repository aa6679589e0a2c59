"""What projects add to the admin."""

from typing import Any

from wagtail import hooks

from network.linking import offer_links
from network.models.link import LinkKind
from projects.viewsets import projects_explorer, projects_list

offer_links(
    "project",
    out=(LinkKind.MET, LinkKind.LED_TO, LinkKind.COPIED_FROM),
    back=(LinkKind.TOLD, LinkKind.COPIED_FROM, LinkKind.LED_TO),
)


@hooks.register("register_admin_viewset")
def lists() -> list[Any]:
    """The menu's list and the explorer's."""
    return [projects_list, projects_explorer]
