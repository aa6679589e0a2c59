"""What the panels of the editing screens ask for."""

from django import template
from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
from django.urls import reverse

from network.linking import LinkLine, link_lines
from network.models import SitePage
from network.permissions import may_link
from network.status_overview import StatusOverview, status_overview

register = template.Library()


@register.simple_tag
def status_of(page: SitePage, user: AbstractBaseUser | AnonymousUser) -> StatusOverview | None:
    """The status, its history and its buttons for this user: `{% status_of page user as status %}`."""
    return status_overview(page, user)


@register.simple_tag
def links_of(page: SitePage) -> list[LinkLine]:
    """The page's links, read from its own end: `{% links_of page as lines %}`."""
    return link_lines(page)


@register.simple_tag
def links_url(page: SitePage, user: AbstractBaseUser | AnonymousUser) -> str:
    """Where this user edits the page's links; empty for those who may not."""
    return reverse("network_admin:links", args=[page.pk]) if may_link(user, page) else ""
