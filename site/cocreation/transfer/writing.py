"""A line written to the site: a page made or changed, by ordinary revisions."""

import datetime
from dataclasses import dataclass

from django.utils import timezone
from wagtail.log_actions import log
from wagtail.models import Page, ReferenceIndex, Revision
from wagtail.signal_handlers import disable_reference_index_auto_update

from cocreation.transfer.context import Context
from cocreation.transfer.keys import parse_key
from cocreation.transfer.line import Line
from cocreation.transfer.outcome import Outcome, Result
from cocreation.transfer.places import Places
from cocreation.transfer.planning import Plan, own_facts, plan
from cocreation.transfer.site_checks import original_with_number
from network.models import Link, Record, SitePage
from network.numbers import claim
from network.shared_facts import follow, owns_facts
from network.transitions import change_status
from search.upkeep import mark_stale


@dataclass(frozen=True)
class Writer:
    """Writes checked lines. With `publish` off, pages are drafts and changes stay unpublished."""

    places: Places
    context: Context
    publish: bool

    def preview(self, line: Line) -> Result:
        """What write() would do. Writes nothing."""
        asked = plan(line, self.places, self.context)
        return Result(
            line.number,
            _outcome(asked),
            asked.changes if asked.page else (),
            asked.notes,
            published=self._will_publish(asked),
        )

    def write(self, line: Line) -> Result:
        """Make or change the line's page. Called inside a transaction."""
        asked = plan(line, self.places, self.context)
        outcome = _outcome(asked)
        published = self._will_publish(asked)
        page = asked.page
        if page is None:
            revision = self._make(line)
        elif outcome is Outcome.UPDATED:
            revision = self._change(asked, page)
        else:
            revision = page.latest_revision
        if published:
            revision.publish()
        changes = asked.changes if asked.page else ()
        return Result(line.number, outcome, changes, asked.notes, published=published)

    def link(self, line: Line) -> int:
        """Add the links that the line names and the site lacks; return how many."""
        page = self.places.page(line.key)
        if page is None or page.record is None:
            return 0
        made = 0
        for kind, number in sorted(line.links):
            target = Record.objects.get(number=number)
            _link, is_new = Link.objects.get_or_create(source=page.record, target=target, kind=kind)
            made += is_new
        return made

    def _will_publish(self, asked: Plan) -> bool:
        if not self.publish or not asked.may_publish or asked.locked:
            return False
        page = asked.page
        if page is not None and page.latest_revision is None and not asked.facts:
            # Made by other means and published as it is: there is no version to publish.
            return False
        return page is None or not page.live or page.has_unpublished_changes or bool(asked.facts)

    def _make(self, line: Line) -> Revision:
        model = line.content_type.model
        key = line.key
        page: SitePage = model(
            slug=key.slug,
            locale=self.places.locale(key),
            lead=self._lead(key.municipality),
            live=False,
            first_published_at=_start_of(line.published),
        )
        original = self._original(line)
        if original is not None:
            page.translation_key = original.translation_key
            page.title = str(line.facts["title"])
        else:
            self._apply(line, page)
        with disable_reference_index_auto_update():
            # Written once at the end, when the page has all it refers to.
            self.places.parent(key).add_child(instance=page)
        log(instance=page, action="wagtail.create")
        if original is not None:
            follow(original)
            page = model._default_manager.get(pk=page.pk)
            self._apply(line, page)
            page.save()
        self._enter(line, page)
        # Saving the row has checked it a moment ago.
        revision = page.save_revision(clean=False)
        if not self.publish:
            ReferenceIndex.create_or_update_for_object(page)
        return revision

    def _change(self, asked: Plan, page: SitePage) -> Revision | None:
        if "published" in asked.record_changes:
            moment = _start_of(asked.line.published)
            Page.objects.filter(pk=page.pk).update(first_published_at=moment)
            mark_stale([page.pk])
        self._enter(asked.line, page)
        draft = asked.draft or page
        if not asked.facts:
            return page.latest_revision
        for path, value in asked.facts.items():
            asked.line.content_type.facts[path].write(draft, value, self.context)
        return draft.save_revision(log_action=True)

    def _apply(self, line: Line, page: SitePage) -> None:
        facts = line.content_type.facts
        for path, value in own_facts(line, page).items():
            facts[path].write(page, value, self.context)

    def _enter(self, line: Line, page: SitePage) -> None:
        """Number, demo mark and status: facts of the record, which an original brings."""
        record = page.record
        letter = page.page_type.number_letter
        if record is None or not owns_facts(page):
            return
        if line.record_number and letter:
            claim(record, letter, line.record_number)
        if line.demo is not None and line.demo != record.demo:
            record.demo = line.demo
            record.save(update_fields=["demo"])
        status = line.status
        if status is not None and not record.status_changes.exists():
            change_status(
                record,
                status.code,
                by=None,
                on=status.since or line.published or self.context.today,
                precision=status.precision,
                note_da=status.note_da,
                note_en=status.note_en,
                source=status.source,
                taken_over=True,
                earlier=status.earlier,
            )

    def _lead(self, code: str) -> object:
        return self.context.vocabulary.municipality(code) if code else None

    def _original(self, line: Line) -> SitePage | None:
        if not line.translation_of:
            return None
        key = parse_key(line.translation_of)
        return self.places.page(key) if key else original_with_number(line.translation_of)


def _outcome(asked: Plan) -> Outcome:
    if asked.page is None:
        return Outcome.MADE
    if not asked.changes:
        return Outcome.UNCHANGED
    return Outcome.KEPT if asked.locked else Outcome.UPDATED


def _start_of(day: datetime.date | None) -> datetime.datetime | None:
    """The first moment of a day where the site is."""
    if day is None:
        return None
    return timezone.make_aware(datetime.datetime.combine(day, datetime.time()))
