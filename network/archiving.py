"""What was once public is archived, not deleted: same address, with a badge, out of the way."""

from collections.abc import Iterable

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.log_actions import log
from wagtail.models import Page
from wagtail.search import index

from network.changes import facts_changed
from network.freshness import forget
from network.models import Municipality, Person, Record, SitePage
from network.models.page_queryset import SitePageQuerySet
from network.permissions import User
from network.registry import archive_rules


class ArchivingRefused(Exception):
    """The thing has to stay among the current ones; the message says what is missing."""


def why_not_archived(page: SitePage) -> str:
    """The sentence that refuses to archive a page; empty where it may go."""
    rule = archive_rules.get(page.page_type.type_code)
    return rule(page.specific) if rule else ""


def set_archived(page: SitePage, archived: bool, *, by: User | None) -> None:
    """Archive the thing in all its languages, or take it back. No draft decides this.

    Raises ArchivingRefused.
    """
    if archived and (reason := why_not_archived(page)):
        raise ArchivingRefused(reason)
    with transaction.atomic():
        record = Record.objects.select_for_update().get(pk=page.record_id)
        record.archived = archived
        record.save(update_fields=["archived"])
        versions = SitePage.objects.filter(record=record)
        versions.update(archived=archived)
        for version in versions.specific():
            index.insert_or_update_object(version)
        facts_changed.send(sender=Record, record=record)
        action = "network.archive" if archived else "network.unarchive"
        log(instance=page.specific_deferred, action=action, user=by)
        transaction.on_commit(forget)
    page.archived = archived


def kept_pages(pages: Iterable[Page]) -> SitePageQuerySet:
    """Those of the pages and what lies beneath them that carry a number: they have been public."""
    below = Q(pk__in=[])
    for page in pages:
        below |= Q(path__startswith=page.path)
    kept: SitePageQuerySet = SitePage.objects.filter(below, alias_of=None).exclude(
        record__number=None
    )
    return kept


def why_not_deleted(page: Page) -> str:
    """The sentence that refuses to delete a page for what it is or holds; empty where it may go."""
    kept = kept_pages([page])
    if not kept.exists():
        return _why_front_stays(page)
    itself = kept.filter(pk=page.pk).exists()
    others = kept.exclude(pk=page.pk).count()
    title = page.get_admin_display_title()
    if itself and kept.filter(pk=page.pk, archived=True).exists():
        return _(
            "“%(title)s” has been public and has a permanent number, so it cannot be deleted. "
            "It is archived already."
        ) % {"title": title}
    if itself:
        return _(
            "“%(title)s” has been public and has a permanent number, so it cannot be deleted. "
            "You can archive it: the address stays, and readers see that it is archived."
        ) % {"title": title}
    return ngettext(
        "“%(title)s” cannot be deleted, because %(count)d page beneath it has been public and has "
        "a permanent number. Archive or move that page instead.",
        "“%(title)s” cannot be deleted, because %(count)d pages beneath it have been public and "
        "have permanent numbers. Archive or move those pages instead.",
        others,
    ) % {"title": title, "count": others}


def _why_front_stays(page: Page) -> str:
    """A municipality's front goes only when there is nothing beneath it but empty lists."""
    if not SitePage.objects.of_type("municipality").filter(pk=page.pk).exists():
        return ""
    below = SitePage.objects.descendant_of(page).filter(alias_of=None)
    content = [each for each in below if not getattr(each.page_type, "listed_type", "")]
    if not content:
        return ""
    return ngettext(
        "“%(title)s” cannot be deleted, because there is content beneath it: %(count)d page. "
        "Move or delete it first.",
        "“%(title)s” cannot be deleted, because there is content beneath it: %(count)d pages. "
        "Move or delete them first.",
        len(content),
    ) % {"title": page.get_admin_display_title(), "count": len(content)}


def why_municipality_stays(municipality: Municipality) -> str:
    """The sentence that refuses to delete a municipality with content; empty where it has none."""
    own = Q(lead=municipality) | Q(municipalities=municipality)
    pages = SitePage.objects.filter(own, alias_of=None).distinct().count()
    people = Person.objects.filter(municipality=municipality).count()
    if not pages and not people:
        return ""
    return _(
        "%(name)s cannot be deleted, because it has content here: %(pages)s and %(people)s. "
        "Give it an end date as member instead."
    ) % {
        "name": municipality.name,
        "pages": ngettext("%(count)d page", "%(count)d pages", pages) % {"count": pages},
        "people": ngettext("%(count)d person", "%(count)d people", people) % {"count": people},
    }
