"""What begins and ends to apply, as an Atom feed, newest first."""

import datetime
from typing import Final

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import escape
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from barriers.applying.page import municipality_of
from barriers.exemptions.lifecycle import EXEMPTION
from barriers.models import ExemptionPage
from network.addresses import addresses
from network.dates import home_zone, written
from network.models import StatusChange
from network.sites import origin_of
from search.lines import tag_of

ENTRIES: Final = 50
#: The steps that change what applies.
CHANGES: Final = ("in_force", "extended", "expired", "ended")


@require_safe
def changes_feed(request: HttpRequest, code: str = "") -> HttpResponse:
    """Each step that changed what applies here is an entry, which never changes its name."""
    municipality = municipality_of(code)
    language, origin = get_language() or "da", origin_of(request)
    name = "what_applies_in" if code else "what_applies"
    parts = {"code": code} if code else None
    place = municipality.name if municipality else _("the network")
    here = reverse(name, kwargs=parts)
    feed = Atom1Feed(
        title=_("What applies in %(place)s: changes") % {"place": place},
        link=origin + here,
        description="",
        language=language,
        author_name=_("Five municipalities"),
        feed_url=origin + reverse(f"{name}_feed", kwargs=parts),
        feed_guid=tag_of(f"applies/{code or 'network'}/{language}", origin),
    )
    pages = ExemptionPage.objects.visible().select_related("locale", "record")
    if municipality is not None:
        pages = pages.of_municipality(municipality)
    by_record: dict[int | None, ExemptionPage] = {}
    for page in pages.defer("corrections").order_by("pk"):
        if page.record_id not in by_record or page.locale.language_code == language:
            by_record[page.record_id] = page
    steps = StatusChange.objects.filter(
        record__in=[pk for pk in by_record if pk], to_status__in=CHANGES
    )
    where = addresses()
    for step in steps.order_by("-on", "-pk")[:ENTRIES]:
        page = by_record[step.record_id]
        label = EXEMPTION.label(step.to_status)
        said = f"{label}, {written(step.on, step.precision)}. {page.summary}"
        demo = bool(page.record and page.record.demo)
        feed.add_item(
            title=f"{page.title}: {label}",
            link=origin + where.of(page),
            description=escape(f"{_('Demo content')}: {said}" if demo else said),
            unique_id=tag_of(f"{page.number}/step-{step.pk}/{language}", origin),
            pubdate=_morning(step.on),
            updateddate=_morning(step.on),
        )
    response = HttpResponse(content_type=feed.content_type)
    feed.write(response, "utf-8")
    return response


def _morning(day: datetime.date) -> datetime.datetime:
    """The first moment of the day in Denmark."""
    return datetime.datetime.combine(day, datetime.time(), home_zone())
