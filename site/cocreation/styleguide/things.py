"""Things the examples are about: plain objects in place of rows, so that nothing is asked of the database."""

import datetime
from dataclasses import dataclass, field, replace
from types import SimpleNamespace
from typing import Any, Final

from django.core.paginator import Paginator
from django.templatetags.static import static
from wagtail.images.models import Filter

from cocreation.styleguide.words import LONG_WORD, said, sentence, title
from network.cards import Card
from network.facets import Chip, Facet, Option
from network.listing import Listing
from network.listing_links import PageLink, SortOption, ViewOption
from network.models import SitePage
from network.renditions import USES
from network.selection import Selection
from network.tracks import StatusTrack, Step

#: Where links of the examples lead: nowhere else.
HERE: Final = "#content"
DAY: Final = datetime.date(2026, 11, 18)


@dataclass
class ExamplePicture:
    """A picture that needs no row: its one size is a drawing among the static files."""

    description: str = ""
    photographer: str = "Redaktionen (demo)"
    is_showable: bool = True
    title: str = ""
    contextual_alt_text: str = ""
    decorative: bool = False
    #: Says that the sizes are known, so that nobody looks for them.
    prefetched_renditions: list[Any] = field(default_factory=list)

    def find_existing_renditions(self, *filters: Filter) -> dict[Filter, Any]:
        """The drawing in place of the plain size of each use that is asked for."""
        sizes = {use.plain: use for use in USES.values()}
        return {each: _drawing(sizes[each].name) for each in filters if each in sizes}


def _drawing(use: str) -> SimpleNamespace:
    sizes = {"card": (400, 250), "hero": (800, 450), "thumb": (96, 96), "gallery": (480, 320)}
    width, height = sizes.get(use, (720, 450))
    return SimpleNamespace(url=static("styleguide/picture.svg"), width=width, height=height)


def picture(*, shown: bool = True) -> Any:
    """A picture; one that may not be shown any more with ``shown=False``."""
    words = said("En bil foran tre huse", "A car in front of three houses")
    return ExamplePicture(description=words, is_showable=shown)


def card(**changed: Any) -> Card:
    """A project's card, with whatever a state changes."""
    whole = Card(
        # A page without a number would look up its type.
        page=SitePage(pk=1, title=title()),
        url=HERE,
        title=title(),
        lang=said("da", "en"),
        type_code="project",
        type_label=said("Projekt", "Project"),
        kind_label="",
        status_code="running",
        status_label=said("I gang", "Running"),
        status_tone="now",
        number="FK-P-0012",
        summary=sentence(),
        municipality_name="Assens",
        hue_class="hue-plum",
        date=DAY,
        when=said("18. november 2026", "18 November 2026"),
        picture=picture(),
        picture_alt="",
        picture_decorative=False,
        archived=False,
        demo=True,
        facts=[(said("Nu", "Now"), said("Prøvekørsel", "Trial run"))],
        track=["past", "now", "next"],
        news="new",
        kind_code="",
    )
    return replace(whole, **changed)


def bare_card() -> Card:
    """The least a card can have."""
    bare: dict[str, Any] = {"summary": "", "municipality_name": "", "hue_class": "hue-neutral"}
    bare |= {"status_label": "", "when": "", "picture": None, "facts": [], "track": []}
    return card(**bare, demo=False)


def long_card() -> Card:
    """A card whose every text has a word of 80 letters."""
    texts: dict[str, Any] = {"title": LONG_WORD, "summary": f"{LONG_WORD} {LONG_WORD}"}
    texts |= {"municipality_name": LONG_WORD, "kind_label": LONG_WORD, "status_label": LONG_WORD}
    return card(**texts, facts=[(LONG_WORD, LONG_WORD)], archived=True)


def barrier_card(**changed: Any) -> Card:
    """A barrier's row in the register."""
    values: dict[str, Any] = {
        "title": said("Frivillige må ikke køre mod betaling", "Volunteers may not drive for money"),
        "type_code": "barrier",
        "type_label": said("Barriere", "Barrier"),
        "kind_label": said("Lov", "Act"),
        "kind_code": "act",
        "picture": None,
        "number": "FK-B-0007",
        "status_code": "refused",
        "status_label": said("Afslået", "Refused"),
        "status_tone": "neutral",
        "track": ["past", "past", "ended"],
        "facts": [(said("Hvem bestemmer", "Who decides"), said("Ministeriet", "The ministry"))],
    }
    return card(**{**values, **changed})


def track(*, ended: bool = False, long: bool = False) -> StatusTrack:
    """A project's way: an idea, planned, running, or ended there."""
    since = said("siden 1. september 2026", "since 1 September 2026")
    here = LONG_WORD if long else said("I gang", "Running")
    steps = [
        Step(said("Idé", "Idea"), "past", said("marts 2026", "March 2026")),
        Step(said("Planlagt", "Planned"), "past"),
        Step(here, "ended" if ended else "now", since),
    ]
    ahead = [] if ended else [Step(said("Afsluttet", "Finished"), "next")]
    return StatusTrack([*steps, *ahead], f"{here} {since}.")


def listing(
    number: int = 3, *, many: bool = False, filtered: bool = False, close: bool = False
) -> Listing:
    """A list of ``number`` cards; ``many`` gives 40 themes to choose from and pages to turn."""
    paginator = Paginator(range(number), 12)
    options = [Option(f"t{n}", f"{said('Tema', 'Theme')} {n}", n, HERE, n == 2) for n in range(40)]
    places = [Option(name.lower(), name, 7, HERE, False) for name in ("Assens", "Holbæk")]
    facets = [
        Facet("municipality", said("Kommune", "Municipality"), places),
        Facet("theme", said("Tema", "Theme"), options if many else options[:5]),
    ]
    sorts = [
        SortOption("newest", said("Nyeste først", "Newest first"), HERE, True),
        SortOption("title", said("Titel, A til Å", "Title, A to Z"), HERE, False),
    ]
    pages = [PageLink(1, HERE, True), PageLink(2, HERE), PageLink(0, ""), PageLink(9, HERE)]
    return Listing(
        cards=[card(number=f"FK-P-00{n + 10}") for n in range(number)],
        total=100 if many else number,
        counted=f"{100 if many else number} {said('projekter', 'projects')}",
        page_obj=paginator.page(1),
        facets=facets,
        active=[Chip(said("Tema: Ældre", "Theme: Older people"), HERE)] if filtered else [],
        sort_options=sorts,
        view_options=[ViewOption("", HERE, not close), ViewOption("list", HERE, close)],
        clear_url=HERE,
        pages=pages if many else [],
        previous_url="",
        next_url=HERE if many else "",
        hidden=[("theme", "t2")] if filtered else [],
        ways_on=[(said("Alle projekter", "All projects"), HERE)],
        selection=Selection({"theme": "t2"} if filtered else {}, view="list" if close else ""),
        months=[],
    )
