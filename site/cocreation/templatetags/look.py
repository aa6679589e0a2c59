"""Template tags of the site's dress. None of them asks the database."""

from collections.abc import Sequence
from typing import Any

from django import template
from django.conf import settings
from django.contrib.staticfiles.storage import staticfiles_storage
from django.templatetags.static import static
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from cocreation.charts import Flow, Outcome, flow
from cocreation.denmark import MapPlace, on_the_map
from cocreation.staticfiles import SHEET, SHEETS, JoinedManifestStaticFilesStorage

register = template.Library()

LINK = '<link rel="stylesheet" href="{}">'


@register.simple_tag
def stylesheets() -> SafeString:
    """Links to the style sheets: the joined one where it is made, else each of the list.

    Usage: ``{% stylesheets %}`` in the head.
    """
    # isinstance sees through the lazy object that Django keeps the storage in.
    joins = isinstance(staticfiles_storage, JoinedManifestStaticFilesStorage)
    if joins and not settings.DEBUG:
        return format_html(LINK, static(SHEET))
    return format_html_join("\n", LINK, ((static(name),) for name in SHEETS))


@register.simple_tag
def outcome_flow(outcomes: Sequence[tuple[str, int, str, str]]) -> Flow | None:
    """The flow of (label, count, tone, url). Usage: ``{% outcome_flow rows as chart %}``."""
    return flow([Outcome(*row) for row in outcomes or ()])


@register.simple_tag
def map_places(tiles: Sequence[Any]) -> list[MapPlace]:
    """The municipalities' places on the map. Usage: ``{% map_places municipalities as places %}``."""
    return on_the_map(
        [
            (each.name, each.url, each.hue_class, each.latitude, each.longitude)
            for each in tiles or ()
        ]
    )
