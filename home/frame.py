"""The frame around every page in the reader's language: menu, footer, municipalities, contact."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Q
from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import SimpleLazyObject
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from wagtail.fields import StreamField

from home.models import SiteFrame
from home.statement import statement_of
from network.addresses import Addresses, addresses
from network.freshness import remembered, watch
from network.models import SitePage
from network.page_types import content_types_of
from network.registry import search_engine_rule
from network.sites import site_of

#: Title, address, and whether the reader is there.
MenuLine = tuple[str, str, bool]
watch(SiteFrame)
_KEPT = "_site_frame"


@dataclass(frozen=True)
class Frame:
    """What base.html shows around a page; empty parts are left out there."""

    home_url: str = "/"
    menu: list[MenuLine] = field(default_factory=list)
    municipalities: list[tuple[str, str]] = field(default_factory=list)
    footer_text: str = ""
    footer_links: list[tuple[str, str]] = field(default_factory=list)
    contact_mail: str = ""
    contact_phone: str = ""
    demo: bool = False
    demo_note: str = ""
    search_url: str = ""
    suggest_url: str = ""
    contact_url: str = ""


@dataclass(frozen=True)
class _Target:
    """A page of the menu in one language."""

    title: str
    url: str


def frame(request: HttpRequest) -> dict[str, Any]:
    """The template context processor; nothing is asked before a template shows a part."""
    return {"frame": SimpleLazyObject(lambda: frame_of(request))}


def frame_of(request: HttpRequest) -> Frame:
    """The request's frame, made once; four queries after a change of content, else none."""
    made: Frame | None = getattr(request, _KEPT, None)
    if made is None:
        language, site = get_language() or "da", site_of(request)
        pk = site.pk if site else None
        made = _frame(request, remembered(f"frame:{pk}:{language}", lambda: _facts(pk, language)))
        setattr(request, _KEPT, made)
    return made


@search_engine_rule
def is_demonstration(request: HttpRequest) -> bool:
    """Search engines stay away while the content is invented."""
    return frame_of(request).demo


def _frame(request: HttpRequest, facts: Mapping[str, Any]) -> Frame:
    """The frame for one request: which line of the menu the reader is on is the request's own."""
    menu = [
        (title, url, _is_here(request.path, url, facts["home_url"])) for title, url in facts["menu"]
    ]
    note = _("This is a demonstration: people, projects and answers are invented.")
    return Frame(
        **{**facts, "menu": menu},
        demo_note=note if facts.get("demo") else "",
        search_url=reverse("search"),
        suggest_url=reverse("search_suggestions"),
        contact_url=reverse("contact"),
    )


def _facts(site: int | None, language: str) -> dict[str, Any]:
    """The fields of a frame as plain data, with (title, address) in the menu."""
    where = addresses()
    facts: dict[str, Any] = {"home_url": where.path(where.home(language)) or "/", "menu": []}
    # Never SiteFrame.for_request: it would write a row for a site that has none.
    kept = SiteFrame.objects.filter(site=site).first()
    if kept is None:
        return facts | {"footer_links": _with_statement([], site)}
    menu, footer = _items(kept.menu), _items(kept.footer_menu)
    pages, fronts = _targets([item["page"] for item in (*menu, *footer)], language, where)
    return facts | {
        "menu": _lines(menu, pages, language),
        "municipalities": sorted((target.title, target.url) for target in fronts),
        "footer_text": kept.footer_text,
        "footer_links": _with_statement(_lines(footer, pages, language), site),
        "contact_mail": kept.contact_email,
        "contact_phone": kept.contact_phone,
        "demo": kept.demo,
    }


def _items(menu: StreamField) -> list[Mapping[str, Any]]:
    """The items as they are stored: reading them as blocks would ask for their pages one way more."""
    return [each["value"] for each in menu.raw_data if each["value"].get("page")]


def _targets(
    ids: Iterable[int], language: str, where: Addresses
) -> tuple[dict[int, _Target], list[_Target]]:
    """By the chosen page's id, its version in the language (or itself); and the municipalities' fronts.

    One query.
    """
    chosen = SitePage.objects.filter(pk__in=list(ids))
    fronts = content_types_of("municipality")
    rows = (
        SitePage.objects.visible()
        .filter(
            Q(translation_key__in=chosen.values("translation_key"))
            | Q(content_type__in=fronts, locale__language_code=language)
        )
        .values_list(
            "pk", "translation_key", "locale__language_code", "title", "url_path", "content_type_id"
        )
    )
    by_key: dict[Any, dict[str, _Target]] = {}
    key_of: dict[int, Any] = {}
    municipalities = []
    for pk, key, code, title, url_path, content_type in rows:
        target = _Target(title, where.path(url_path))
        key_of[pk] = key
        by_key.setdefault(key, {})[code] = target
        if content_type in fronts and code == language:
            municipalities.append(target)
    found = {
        pk: versions.get(language) or next(iter(versions.values()))
        for pk, versions in ((pk, by_key[key]) for pk, key in key_of.items())
    }
    return found, municipalities


def _lines(
    items: Iterable[Mapping[str, Any]], pages: Mapping[int, _Target], language: str
) -> list[tuple[str, str]]:
    """Text and address of each item whose page can be seen; its own text first, else the title."""
    lines = []
    for item in items:
        target = pages.get(item["page"])
        if target is not None:
            lines.append((item.get(f"label_{language}") or target.title, target.url))
    return lines


def _with_statement(links: list[tuple[str, str]], site: int | None) -> list[tuple[str, str]]:
    """The footer's links with the accessibility statement, which no menu may leave out."""
    statement = statement_of(site)
    line = statement.page
    if line is None and statement.was_url:
        line = (_("Accessibility statement"), reverse("was"))
    return links if line is None or line[1] in (url for _text, url in links) else [*links, line]


def _is_here(path: str, url: str, home_url: str) -> bool:
    """Whether the reader is on the page or below it; every page is below the front page."""
    return path == url or (url != home_url and path.startswith(url))
