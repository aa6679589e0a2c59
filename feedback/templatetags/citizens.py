"""``{% load citizens %}``: what citizens wrote, safely."""

from django import template
from django.utils.safestring import SafeString

from feedback.citizens_text import as_html

register = template.Library()


@register.filter
def citizens_text(text: str) -> SafeString:
    """``{{ comment.text|citizens_text }}``: plain text as paragraphs, with its addresses as links."""
    return as_html(text)
