"""``{% load helpful %}``: how many readers a page helped, for its editing screen."""

from django import template

from feedback.submissions.helpful import Helped, helped
from network.models import SitePage

register = template.Library()


@register.simple_tag
def helped_by(page: SitePage) -> Helped:
    """`{% helped_by page as figure %}`."""
    return helped([page.record_id or 0]).get(page.record_id or 0, Helped())
