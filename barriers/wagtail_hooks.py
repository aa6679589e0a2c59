"""What barriers add to the admin."""

from typing import Any

from wagtail import hooks
from wagtail.snippets.models import register_snippet

from barriers.viewsets import LawGroup, barriers_explorer, barriers_list
from network.linking import offer_links
from network.models.link import LinkKind
from network.roles import Right

offer_links(
    "barrier",
    out=(LinkKind.DUPLICATE_OF, LinkKind.LED_TO),
    back=(LinkKind.MET, LinkKind.TOLD, LinkKind.DUPLICATE_OF),
)
register_snippet(LawGroup)


@hooks.register("register_admin_viewset")
def lists() -> list[Any]:
    """The menu's list and the explorer's."""
    return [barriers_list, barriers_explorer]


@hooks.register("register_role_rows")
def role_rows() -> dict[str, Right]:
    """Who may change rules and authorities."""
    return {"barriers.authority": "law", "barriers.legalreference": "law"}
