"""What the panels of the editing screens ask for."""

from django import template
from django.urls import reverse
from wagtail.admin.widgets.button import ButtonWithDropdown

from network.linking import LinkLine, link_lines
from network.listing_buttons import listing_buttons
from network.models import SitePage
from network.permissions import User, may_link
from network.status_overview import StatusOverview, status_overview

register = template.Library()


@register.simple_tag
def status_of(page: SitePage, user: User) -> StatusOverview | None:
    """The status, its history and its buttons for this user: `{% status_of page user as status %}`."""
    return status_overview(page, user)


@register.simple_tag
def links_of(page: SitePage) -> list[LinkLine]:
    """The page's links, read from its own end: `{% links_of page as lines %}`."""
    return link_lines(page)


@register.simple_tag
def links_url(page: SitePage, user: User) -> str:
    """Where this user edits the page's links; empty for those who may not."""
    return reverse("network_admin:links", args=[page.pk]) if may_link(user, page) else ""


@register.simple_tag
def buttons_of(page: SitePage, user: User, next_url: str) -> ButtonWithDropdown:
    """The menu of a row: `{% buttons_of page user next_url as menu %}{% component menu %}`."""
    return listing_buttons(page, user, next_url)
