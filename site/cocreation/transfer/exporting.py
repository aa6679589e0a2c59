"""Pages as lines of the format."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Final, cast

from django.db.models import F, QuerySet
from django.utils import timezone

from cocreation.transfer.content_types import CONTENT_TYPES, ContentType
from cocreation.transfer.history import written_history
from cocreation.transfer.picture_shelf import PictureShelf
from cocreation.transfer.site_checks import key_of
from cocreation.transfer.values import Json
from network.dates import known
from network.models import Link, Picture, Record, SitePage, StatusChange

_CHUNK: Final = 50
_BEYOND: Final = (
    *("archived", "corrections", "person", "search_description", "seo_title"),
    *("quotations", "charter", "decision_document"),
)
_ROWS_BEYOND: Final = ("documents",)


@dataclass(frozen=True)
class Export:
    """Which pages go out. With `drafts`, all pages in their newest version, else what readers see."""

    drafts: bool
    shelf: PictureShelf

    def lines(self) -> Iterator[dict[str, Json]]:
        """Yield a line for each page: by type, Danish first, then by municipality and slug."""
        for content_type in CONTENT_TYPES.values():
            keys = self._pages(content_type).values_list("pk", flat=True).iterator()
            while chunk := list(islice(keys, _CHUNK)):
                pages = content_type.model._default_manager.select_related(
                    "record", "locale", "lead", "picture", "latest_revision"
                ).in_bulk(chunk)
                for pk in chunk:
                    yield self._line(content_type, pages[pk])

    def _pages(self, content_type: ContentType) -> QuerySet[SitePage]:
        pages = content_type.model._default_manager.all()
        pages = pages.filter(alias_of=None) if self.drafts else pages.visible()
        ordered: QuerySet[SitePage] = pages.order_by(
            "locale__language_code", F("lead__code").asc(nulls_first=True), "slug", "pk"
        )
        return ordered

    def _line(self, content_type: ContentType, row: SitePage) -> dict[str, Json]:
        page = row.get_latest_revision_as_object() if self.drafts else row
        original = self._original(row)
        line: dict[str, Json] = {
            "type": content_type.code,
            "language": row.locale.language_code,
            "municipality": row.lead.code if row.lead else None,
            "slug": row.slug,
            "published": _day(row),
        }
        if original is not None:
            line["translation_of"] = original.number or str(key_of(original))
        elif row.record is not None:
            line |= self._of_record(content_type, row.record)
        lost = _lost(page)
        fields: dict[str, Json] = {}
        for path, fact in content_type.facts.items():
            if original is not None and content_type.is_shared(path):
                continue
            lost += [f"{path}: {name}" for name in fact.lost(page)]
            value = fact.read(page)
            if original is not None:
                value = fact.of_translation(value)
            if path.startswith("fields."):
                fields[path.removeprefix("fields.")] = value
            else:
                line[path] = value
        if original is None and page.picture is not None:
            self._give_picture(page.picture, line, lost)
        line["fields"] = fields
        if lost:
            line["lost"] = cast("Json", sorted(set(lost)))
        return line

    def _give_picture(self, picture: Picture, line: dict[str, Json], lost: list[str]) -> None:
        """Put the picture on the shelf; where that cannot be, the line is silent about it."""
        image = self.shelf.put(picture)
        if image is None:
            del line["image"], line["alt"]
            lost.append("image")
        else:
            line["image"] = image

    def _original(self, row: SitePage) -> SitePage | None:
        """The page that the row is a translation of, where that page goes out too."""
        leading = row.record.leading_page() if row.record else None
        if leading is None or leading.pk == row.pk or not self._goes_out(leading):
            return None
        return leading

    def _goes_out(self, page: SitePage) -> bool:
        return self.drafts or SitePage.objects.visible().filter(pk=page.pk).exists()

    def _of_record(self, content_type: ContentType, record: Record) -> dict[str, Json]:
        facts: dict[str, Json] = {"number": record.number}
        if content_type.model.lifecycle is not None:
            facts |= _status(record.status_changes.order_by("-pk").first())
            facts["history"] = written_history(record)
        return facts | {"links": self._links(record), "demo": record.demo}

    def _links(self, record: Record) -> Json:
        links = Link.objects.filter(source=record, target__number__isnull=False)
        if not self.drafts:
            visible = SitePage.objects.visible().values("record")
            links = links.filter(target__in=visible)
        pairs = links.order_by("kind", "target__number").values_list("kind", "target__number")
        return [{"kind": kind, "number": number} for kind, number in pairs]


def _status(change: StatusChange | None) -> dict[str, Json]:
    """The latest status; null where the thing has only the one it began with."""
    if change is None:
        return {"status": None}
    notes = {"da": change.note_da, "en": change.note_en}
    return {
        "status": change.to_status,
        "status_since": known(change.on, change.precision),
        "status_note": {code: note for code, note in notes.items() if note},
        "source": change.source,
    }


def _day(page: SitePage) -> str | None:
    moment = page.first_published_at
    return None if moment is None else timezone.localtime(moment).date().isoformat()


def _lost(page: SitePage) -> list[str]:
    """Name what a page has beyond the keys of the format."""
    lost = [name for name in _BEYOND if getattr(page, name, None)]
    lost += [name for name in _ROWS_BEYOND if hasattr(page, name) and getattr(page, name).exists()]
    if page.get_children_count():
        lost.append("pages beneath")
    if page.record is not None and page.record.status_changes.exclude(document=None).exists():
        lost.append("documents of steps")
    return lost
