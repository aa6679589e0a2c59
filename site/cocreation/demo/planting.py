"""Planting one page: found by its identity, made where it is missing, published by a real revision."""

import datetime
from collections.abc import Callable, Sequence
from typing import Any, Final

from django.utils import timezone
from wagtail.models import Page

from cocreation.demo.content import Facts
from cocreation.demo.places import DANISH, ENGLISH, Places, identity
from cocreation.demo.register import Register
from cocreation.demo.rich_text import Finder, body, rich
from cocreation.demo.shelf import Shelf, words_for
from language.slugs import slugify
from network.models import Record, SitePage
from network.transitions import change_status

#: Pages come out in the morning.
HOUR: Final = datetime.time(9, 0)


def morning(day: datetime.date) -> datetime.datetime:
    """The moment of that day at which the demo publishes."""
    return timezone.make_aware(datetime.datetime.combine(day, HOUR))


class Planter:
    """Plants pages and leaves alone what stands."""

    def __init__(self, places: Places, shelf: Shelf, register: Register) -> None:
        self.places = places
        self.shelf = shelf
        self.register = register

    def finder(self, language: str) -> Finder:
        """Resolves the keys inside texts of a language."""
        return Finder(
            page=lambda key: self.places.link(key, language),
            picture=lambda key: (self.shelf.picture(key).pk, words_for(key, language)),
            document=lambda key: self.shelf.document(key).pk,
            law=lambda key: (self.register.laws[key].pk, self.register.laws[key].wording),
        )

    def rich(self, text: str, language: str = DANISH) -> str:
        """A short text as rich text."""
        return rich(text, self.finder(language))

    def body(self, text: str, language: str = DANISH) -> str:
        """A long text as a body."""
        return body(text, self.finder(language))

    def describe(self, page: SitePage, facts: Facts) -> None:
        """What every type of page has: title, summary, picture, place, themes, keywords."""
        page.title = facts["title"]
        page.summary = facts.get("summary", "").strip()
        page.asks_if_helpful = facts.get("asks_if_helpful", False)
        code = facts.get("municipality")
        page.lead = self.register.municipalities[code] if code else None
        others = [self.register.municipalities[each] for each in facts.get("municipalities", ())]
        page.municipalities = [page.lead, *others] if page.lead else others
        page.themes = [self.register.themes[each] for each in facts.get("themes", ())]
        if facts.get("picture"):
            page.picture = self.shelf.picture(facts["picture"])
            page.picture_alt = words_for(facts["picture"])
        if facts.get("updated"):
            page.significant_update_at = morning(facts["updated"])
        if facts.get("keywords"):
            page.keywords.add(*facts["keywords"])

    def danish(
        self,
        key: str,
        page: SitePage,
        *,
        parent: Page,
        on: datetime.date,
        demo: bool = True,
        slug: str = "",
    ) -> SitePage:
        """Publish a new Danish page as on that day, and remember where it is."""
        page.translation_key = identity(key)
        page.locale = self.places.locales[DANISH]
        page.slug = slug or slugify(page.title)
        page.live = False
        page.first_published_at = morning(on)
        parent.add_child(instance=page)
        Record.objects.filter(pk=page.record_id).update(demo=demo)
        self._publish(page, on)
        self.places.remember(key, DANISH, page.pk)
        return page

    def english(
        self, key: str, facts: Facts, write: Callable[[Any], None], *, slug: str = ""
    ) -> bool:
        """Publish the English version of a Danish page, unless it is there; ``write`` adds its texts."""
        if self.places.find(key, ENGLISH) is not None:
            return False
        original = self.places.page(key).specific
        page: Any = original.copy_for_translation(self.places.locales[ENGLISH])
        page.title = facts["title"]
        page.slug = slug or slugify(page.title)
        page.summary = facts.get("summary", "").strip()
        page.picture_alt = self._english_words(original)
        page.first_published_at = original.first_published_at
        write(page)
        page.save()
        self._publish(page, timezone.localtime(original.first_published_at).date())
        self.places.remember(key, ENGLISH, page.pk)
        return True

    def history(
        self, page: SitePage, steps: Sequence[Facts], other: SitePage | None = None
    ) -> None:
        """The dated way of a thing through its states, each step by the lifecycle's own rules.

        ``other`` is the page of the thing that this one turns out to be.
        """
        record = Record.objects.get(pk=page.record_id)
        for step in steps:
            if step["to"] == record.status and not record.status_changes.exists():
                self._enter(record, step)
                continue
            change_status(
                record,
                step["to"],
                by=None,
                on=step["on"],
                precision=step.get("precision", "day"),
                note_da=step.get("note", ""),
                note_en=step.get("note_en", ""),
                source=step.get("source", ""),
                other=other.record if other else None,
                taken_over=step.get("taken_over", False),
            )

    def _enter(self, record: Record, step: Facts) -> None:
        """The first state is entered by the report itself, so it is noted as such."""
        change_status(
            record,
            step["to"],
            by=None,
            on=step["on"],
            note_da=step.get("note", ""),
            note_en=step.get("note_en", ""),
            taken_over=True,
        )

    def _english_words(self, original: SitePage) -> str:
        key = self.shelf.key_of(original.picture) if original.picture else None
        return words_for(key, ENGLISH) if key else ""

    def _publish(self, page: SitePage, on: datetime.date) -> None:
        page.save_revision().publish()
        moment = morning(on)
        Page.objects.filter(pk=page.pk).update(
            first_published_at=moment, last_published_at=moment, latest_revision_created_at=moment
        )
