"""The pages that hold the tree together: fronts, lists, standard pages, and the frame around them."""

import datetime
from typing import Any, Final

from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page, Site

from barriers.models import BarrierIndexPage, ExemptionIndexPage, ReportPage
from cocreation.demo.content import Facts, municipality_pages, read, standard_pages
from cocreation.demo.places import DANISH, ENGLISH
from cocreation.demo.planting import Planter
from feedback.models import ConsultationIndexPage
from home.models import HomePage, MunicipalityPage, StandardPage
from network.models.listing_page import ListingPage
from projects.models import ProjectIndexPage
from stories.models import StoryIndexPage

#: The day the demo's site went on the air.
OPENED: Final = datetime.date(2025, 1, 6)

LISTS: Final[dict[str, type[ListingPage]]] = {
    "projects": ProjectIndexPage,
    "stories": StoryIndexPage,
    "barriers": BarrierIndexPage,
    "exemptions": ExemptionIndexPage,
    "consultations": ConsultationIndexPage,
}
HOME: Final = "home"


def front_key(code: str) -> str:
    """The key of a municipality's front."""
    return f"front/{code}"


def list_key(name: str, code: str = "") -> str:
    """The key of a list: the network's, or one municipality's."""
    return f"list/{name}/{code}" if code else f"list/{name}"


def plant_tree(planter: Planter) -> None:
    """Front page, lists and municipalities, Danish and English, and the site that shows them."""
    _plant_home(planter)
    for name in LISTS:
        _plant_list(planter, name)
    for facts in municipality_pages():
        _plant_front(planter, facts)
        for name in LISTS:
            _plant_list(planter, name, facts["municipality"])


def _plant_home(planter: Planter) -> None:
    facts = read("pages/home")
    if planter.places.find(HOME) is None:
        page = HomePage(heading=facts["heading"], body=planter.body(facts["body"]))
        planter.describe(page, facts)
        root = Page.get_first_root_node()
        _clear_away_welcome(root)
        planter.danish(HOME, page, parent=root, on=OPENED, demo=False, slug=DANISH)

    def write(page: Any) -> None:
        page.heading = facts["en"]["heading"]
        page.body = planter.body(facts["en"]["body"], ENGLISH)

    planter.english(HOME, facts["en"], write, slug=ENGLISH)
    _set_up_site(planter)


def _clear_away_welcome(root: Page) -> None:
    """Wagtail's own first page says that a site will be here; now it is. Sites go with their page."""
    for page in root.get_children():
        if page.specific_class is Page:
            page.delete()
    root.refresh_from_db()


def _set_up_site(planter: Planter) -> None:
    """One site for any host; the first that is there already stays as it is."""
    if Site.objects.exists():
        return
    Site.objects.create(
        hostname="localhost",
        port=80,
        site_name="Fem kommuner",
        root_page=planter.places.page(HOME),
        is_default_site=True,
    )


def _plant_list(planter: Planter, name: str, code: str = "") -> None:
    key, facts = list_key(name, code), read("pages/lists")[name]
    if planter.places.find(key) is None:
        municipality = planter.register.municipalities[code].name_da if code else ""
        texts = _list_texts(facts, DANISH, municipality)
        page = LISTS[name](intro=planter.rich(texts["intro"]))
        planter.describe(page, {**texts, "municipality": code})
        parent = planter.places.page(front_key(code) if code else HOME)
        slug = facts["slug_da"]
        planter.danish(key, page, parent=parent, on=OPENED, demo=False, slug=slug)
    municipality = planter.register.municipalities[code].name_en if code else ""
    english = _list_texts(facts, ENGLISH, municipality)

    def write(page: Any) -> None:
        page.intro = planter.rich(english["intro"], ENGLISH)

    planter.english(key, english, write, slug=facts["slug_en"])


def _list_texts(facts: Facts, language: str, municipality: str) -> dict[str, str]:
    """Title, summary and introduction of a list, with the municipality's name where it is local."""
    prefix = "local_" if municipality else ""
    return {
        name: facts[f"{prefix}{name}_{language}"].format(municipality=municipality)
        for name in ("title", "summary", "intro")
    }


def _plant_front(planter: Planter, facts: Facts) -> None:
    code = facts["municipality"]
    key, municipality = front_key(code), planter.register.municipalities[code]
    if planter.places.find(key) is None:
        page = MunicipalityPage(
            intro=planter.rich(facts["intro"]), body=planter.body(facts["body"])
        )
        planter.describe(page, {**facts, "title": municipality.name_da})
        parent = planter.places.page(HOME)
        planter.danish(key, page, parent=parent, on=OPENED, slug=municipality.code)

    def write(page: Any) -> None:
        page.intro = planter.rich(facts["en"]["intro"], ENGLISH)
        page.body = planter.body(facts["en"]["body"], ENGLISH)

    english = {**facts["en"], "title": municipality.name_en}
    planter.english(key, english, write, slug=municipality.code)


def plant_report_page(planter: Planter) -> None:
    """The page on which anybody reports a barrier."""
    facts = read("pages/report")
    key = f"standard/{facts['key']}"
    texts = ("intro", "confidence", "what_next")
    if planter.places.find(key) is None:
        page = ReportPage(**{name: planter.rich(facts[name]) for name in texts})
        planter.describe(page, facts)
        parent = planter.places.page(HOME)
        planter.danish(key, page, parent=parent, on=OPENED, demo=False, slug=facts["key"])

    def write(page: Any) -> None:
        for name in texts:
            setattr(page, name, planter.rich(facts["en"][name], ENGLISH))

    planter.english(key, facts["en"], write, slug=facts["slug_en"])


def plant_standard_pages(planter: Planter) -> None:
    """About the network, how it works, contact, privacy, accessibility, in both languages."""
    for facts in standard_pages():
        _plant_standard_page(planter, facts)
    about = planter.places.find("standard/om-netvaerket")
    Redirect.objects.get_or_create(
        old_path="/da/om", site=None, defaults={"redirect_page_id": about}
    )


def _plant_standard_page(planter: Planter, facts: Facts) -> None:
    key = f"standard/{facts['key']}"
    if planter.places.find(key) is None:
        page = StandardPage(body=planter.body(facts["body"]))
        planter.describe(page, facts)
        parent = planter.places.page(HOME)
        demo = facts.get("demo", True)
        planter.danish(key, page, parent=parent, on=OPENED, demo=demo, slug=facts["key"])

    def write(page: Any) -> None:
        page.body = planter.body(facts["en"]["body"], ENGLISH)

    planter.english(key, facts["en"], write, slug=facts["slug_en"])
