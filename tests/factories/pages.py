"""Pages of each type and the tree they stand in."""

from dataclasses import dataclass
from typing import TypeVar, cast

import wagtail_factories
from factory.declarations import Sequence
from wagtail.models import Collection, Locale, Page, Site

from barriers.models import BarrierIndexPage, BarrierPage
from home.models import HomePage, MunicipalityPage, StandardPage
from network.models import Municipality, SitePage
from projects.models import ProjectIndexPage, ProjectPage, ProjectUpdatePage
from stories.models import StoryIndexPage, StoryPage


class SitePageFactory(wagtail_factories.PageFactory):
    class Meta:
        model = SitePage
        abstract = True

    title = Sequence(lambda n: f"Side {n}")
    summary = "Kort fortalt."


class ProjectFactory(SitePageFactory):
    class Meta:
        model = ProjectPage


class UpdateFactory(SitePageFactory):
    class Meta:
        model = ProjectUpdatePage


class StoryFactory(SitePageFactory):
    class Meta:
        model = StoryPage

    kind = "case"


class BarrierFactory(SitePageFactory):
    class Meta:
        model = BarrierPage

    kind = "act"


class StandardFactory(SitePageFactory):
    class Meta:
        model = StandardPage


@dataclass
class Tree:
    """One language of the site: the front page and its lists."""

    home: HomePage
    projects: ProjectIndexPage
    stories: StoryIndexPage
    barriers: BarrierIndexPage


WORDS = {
    "da": ("Forside", "Projekter", "Historier", "Barrierer"),
    "en": ("Front page", "Projects", "Stories", "Barriers"),
}


def root_page() -> Page:
    """The root of all pages, planted again where a test with real transactions emptied the tables."""
    if Collection.get_first_root_node() is None:
        Collection.add_root(name="Root")
    root = Page.get_first_root_node()
    if root is None:
        Locale.objects.get_or_create(language_code="da")
        root = Page.add_root(title="Root", slug="root")
    return root


def build_tree(language: str = "da") -> Tree:
    """The tree of a language; Danish first, English as its translation."""
    locale, _ = Locale.objects.get_or_create(language_code=language)
    home_word, projects, stories, barriers = WORDS[language]
    if language == "da":
        home = _child(root_page(), HomePage, home_word, locale)
        Page.objects.filter(depth=2).exclude(pk=home.pk).delete()
        Site.objects.all().delete()
        Site.objects.create(hostname="localhost", root_page=home, is_default_site=True)
        return Tree(
            home,
            _child(home, ProjectIndexPage, projects, locale),
            _child(home, StoryIndexPage, stories, locale),
            _child(home, BarrierIndexPage, barriers, locale),
        )
    danish = HomePage.objects.get(locale__language_code="da")
    return Tree(
        translate(danish, language, home_word),
        translate(ProjectIndexPage.objects.child_of(danish).get(), language, projects),
        translate(StoryIndexPage.objects.child_of(danish).get(), language, stories),
        translate(BarrierIndexPage.objects.child_of(danish).get(), language, barriers),
    )


def municipality_lists(tree: Tree, municipality: Municipality) -> Tree:
    """A municipality's front with its own lists of projects and stories."""
    front = _child(
        tree.home, MunicipalityPage, municipality.name_da, tree.home.locale, lead=municipality
    )
    locale = tree.home.locale
    return Tree(
        tree.home,
        _child(front, ProjectIndexPage, "Projekter", locale, lead=municipality),
        _child(front, StoryIndexPage, "Historier", locale, lead=municipality),
        tree.barriers,
    )


P = TypeVar("P", bound=SitePage)


def translate(page: P, language: str, title: str) -> P:
    """The page in another language, published."""
    locale, _ = Locale.objects.get_or_create(language_code=language)
    twin: P = page.copy_for_translation(locale, copy_parents=True)
    twin.title = title
    twin.slug = title.lower().replace(" ", "-")
    twin.save_revision().publish()
    return cast("P", type(page).objects.get(pk=twin.pk))


def _child(parent: Page, model: type[P], title: str, locale: Locale, **fields: object) -> P:
    child: P = parent.add_child(
        instance=model(title=title, slug=title.lower(), locale=locale, summary="Kort.", **fields)
    )
    return child
