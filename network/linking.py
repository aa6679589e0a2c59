"""Links between things as an editor reads them: one sentence from either end."""

from dataclasses import dataclass
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from network.models import Link, Record, SitePage
from network.models.link import LinkKind

Text = str | Promise

#: How each kind of link reads from its target's end; from its source's end it reads as its label.
READ_BACKWARDS: Final[dict[str, Text]] = {
    LinkKind.MET: _("was met in"),
    LinkKind.TOLD: _("is told in"),
    LinkKind.LED_TO: _("came from"),
    LinkKind.COPIED_FROM: _("was copied to"),
    LinkKind.DUPLICATE_OF: _("has the duplicate"),
    LinkKind.ANSWERS: _("is answered by"),
}


@dataclass(frozen=True)
class LinkOffer:
    """The kinds of link a type of page is offered: out from it, and back to it."""

    out: tuple[str, ...] = tuple(LinkKind.values)
    back: tuple[str, ...] = tuple(LinkKind.values)

    @property
    def choices(self) -> list[tuple[str, Text]]:
        """Pairs for a form; a value is "out:met" or "back:met"."""
        out = [(f"out:{kind}", LinkKind(kind).label) for kind in self.out]
        return [*out, *((f"back:{kind}", READ_BACKWARDS[kind]) for kind in self.back)]


_offers: dict[str, LinkOffer] = {}


def offer_links(type_code: str, *, out: tuple[str, ...] = (), back: tuple[str, ...] = ()) -> None:
    """Say which kinds make sense for a type; called once by the app that owns the type."""
    _offers[type_code] = LinkOffer(out, back)


def offered_links(type_code: str) -> LinkOffer:
    """The kinds offered to a type; all of them for a type that has not said."""
    return _offers.get(type_code, LinkOffer())


@dataclass(frozen=True)
class LinkLine:
    """One link seen from one end. `page` is the other end's page, None where it has none left."""

    link: Link
    label: Text
    record: Record
    page: SitePage | None

    @property
    def title(self) -> str:
        """What the other end is called in the admin."""
        return str(self.page.get_admin_display_title() if self.page else self.record)

    @property
    def type_label(self) -> str:
        """What the other end is: "Project", "Story" …"""
        return str(self.page.page_type.type_label) if self.page else ""


def link_lines(page: SitePage) -> list[LinkLine]:
    """All links of the page's record, those it makes first. The number of queries is constant."""
    record = page.record
    if record is None:
        return []
    out = record.links_out.select_related("target").prefetch_related("target__pages")
    back = record.links_in.select_related("source").prefetch_related("source__pages")
    return [
        *(_line(link, link.get_kind_display(), link.target, page) for link in out),
        *(_line(link, READ_BACKWARDS[link.kind], link.source, page) for link in back),
    ]


def _line(link: Link, label: Text, record: Record, beside: SitePage) -> LinkLine:
    """The other end by its page in the language of the page beside it, else the first there is."""
    pages = [page for page in record.pages.all() if page.alias_of_id is None]
    same = [page for page in pages if page.locale_id == beside.locale_id]
    return LinkLine(link, label, record, next(iter(same or pages), None))
