"""``{% load figures %}``: figures as the reader's language writes them."""

from decimal import Decimal

from django import template

from network.figures import written_figure

register = template.Library()


@register.filter
def figure(value: Decimal | int | None) -> str:
    """``{{ bar.figure|figure }}``: "1.250,5", "12" or "" for no figure."""
    return written_figure(value)
