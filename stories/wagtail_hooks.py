"""What stories add to the admin."""

from typing import Any

from wagtail import hooks

from network.linking import offer_links
from network.models.link import LinkKind
from stories.viewsets import stories_explorer, stories_list

offer_links("story", out=(LinkKind.TOLD, LinkKind.ANSWERS), back=(LinkKind.ANSWERS,))


@hooks.register("register_admin_viewset")
def lists() -> list[Any]:
    """The menu's list and the explorer's."""
    return [stories_list, stories_explorer]
