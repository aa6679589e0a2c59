"""A line held against the page it is about: what differs, and what had better be left alone."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import Revision

from cocreation.transfer.content_types import Path
from cocreation.transfer.context import Context
from cocreation.transfer.line import Line
from cocreation.transfer.places import Places
from cocreation.transfer.values import Json
from network.models import SitePage
from network.shared_facts import owns_facts


@dataclass(frozen=True)
class Plan:
    """What a line asks of the site.

    `page` is the row, None for a new page; `draft` its newest version. `facts` are those that
    differ, by path; `record_changes` what differs outside the page's versions.
    """

    line: Line
    page: SitePage | None
    draft: SitePage | None
    facts: Mapping[Path, Json]
    record_changes: tuple[str, ...]
    may_publish: bool
    locked: bool
    notes: tuple[str, ...]

    @property
    def changes(self) -> tuple[str, ...]:
        """The names of everything that differs."""
        return (*self.facts, *self.record_changes)


def plan(line: Line, places: Places, context: Context) -> Plan:
    """Hold a line against the site. Writes nothing."""
    page = places.page(line.key)
    if page is None:
        return Plan(
            line,
            page=None,
            draft=None,
            facts=line.facts,
            record_changes=(),
            may_publish=True,
            locked=False,
            notes=tuple(_left_out_notes(line)),
        )
    draft: SitePage = page.get_latest_revision_as_object()
    follower = not owns_facts(page)
    facts = {
        path: value
        for path, value in _own(line, follower=follower)
        if value != _read(line, path, draft, follower=follower)
    }
    record_changes = _record_changes(line, page, follower=follower)
    notes = _status_notes(line, page) + _shared_notes(line, draft, follower=follower)
    if facts:
        notes += _left_out_notes(line)
    edited = page.latest_revision is not None and page.latest_revision.user_id is not None
    if edited and facts:
        notes.append(_("An editor has changed the page since; their version stays in its history."))
    may_publish = True
    if _was_taken_down(page):
        may_publish = False
        notes.append(_("The page has been unpublished; it is not published again."))
    elif _has_editors_draft(page):
        may_publish = False
        notes.append(_("An editor has unpublished changes here; the page is not published."))
    if page.locked:
        notes.append(_("The page is locked by an editor."))
    return Plan(
        line,
        page,
        draft,
        facts,
        record_changes,
        may_publish=may_publish,
        locked=page.locked,
        notes=tuple(notes),
    )


def own_facts(line: Line, page: SitePage) -> dict[Path, Json]:
    """The line's facts that its page decides itself: a translation has the rest from its original."""
    return dict(_own(line, follower=not owns_facts(page)))


def _own(line: Line, *, follower: bool) -> list[tuple[Path, Json]]:
    if not follower:
        return list(line.facts.items())
    kind = line.content_type
    return [
        (path, kind.facts[path].of_translation(value))
        for path, value in line.facts.items()
        if not kind.is_shared(path)
    ]


def _read(line: Line, path: Path, page: SitePage, *, follower: bool) -> Json:
    fact = line.content_type.facts[path]
    value = fact.read(page)
    return fact.of_translation(value) if follower else value


def _record_changes(line: Line, page: SitePage, *, follower: bool) -> tuple[str, ...]:
    changes = []
    published = page.first_published_at
    if line.published and (
        published is None or timezone.localtime(published).date() != line.published
    ):
        changes.append("published")
    record = page.record
    if follower or record is None:
        return tuple(changes)
    if line.record_number and record.number is None:
        changes.append("number")
    if line.demo is not None and line.demo != record.demo:
        changes.append("demo")
    if line.status and not record.status_changes.exists():
        changes.append("status")
    return tuple(changes)


def _status_notes(line: Line, page: SitePage) -> list[str]:
    record = page.record
    if line.status is None or record is None or line.status.code == record.status:
        return []
    if not record.status_changes.exists():
        return []
    text = _("The status stays “%(status)s”: it has a history here and is changed on the page.")
    return [text % {"status": page.status_label}]


def _shared_notes(line: Line, draft: SitePage, *, follower: bool) -> list[str]:
    if not follower:
        return []
    kind = line.content_type
    differing = [
        path
        for path, value in line.facts.items()
        if kind.is_shared(path) and value != kind.facts[path].read(draft)
    ]
    if not differing:
        return []
    return [_("Taken from the original: %(fields)s.") % {"fields": ", ".join(differing)}]


def _left_out_notes(line: Line) -> list[str]:
    if not line.left_out:
        return []
    return [_("Left out of the texts: %(elements)s.") % {"elements": ", ".join(line.left_out)}]


def _was_taken_down(page: SitePage) -> bool:
    return not page.live and page.last_published_at is not None


def _has_editors_draft(page: SitePage) -> bool:
    if page.live and not page.has_unpublished_changes:
        return False
    by_people = Revision.objects.for_instance(page).filter(user__isnull=False)
    live = page.live_revision
    if page.live and live is not None:
        by_people = by_people.filter(created_at__gt=live.created_at)
    return by_people.exists()
