"""A small library of pages whose answers can be worked out by hand, or by a slow and plain rule."""

import json
import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.contrib.auth.models import Group
from wagtail.models import PageViewRestriction

from network.dates import local_day
from network.models import SitePage
from search.facts import facts_of
from search.question import FACETS
from tests.factories.listed import listed
from tests.factories.pages import (
    BarrierFactory,
    ProjectFactory,
    StoryFactory,
    Tree,
    build_tree,
)

#: No visible page has it.
CANARY = "Kanariefuglen"
#: Words that Danish inflection and compounds leave alone, so that a plain rule can tell who has them.
WORDS = ("zulu", "kvark", "mambo", "tyfon", "gnu", "polka")


@dataclass
class Library:
    """The pages by slug, and what each says, for a rule that reads them all."""

    pages: dict[str, SitePage]
    words: dict[str, frozenset[str]]
    tree: Tree

    def ids(self, *slugs: str) -> list[int]:
        return [self.pages[slug].pk for slug in slugs]

    def with_all(self, words: Iterable[str]) -> set[int]:
        """The pages that have all of the words."""
        wanted = set(words)
        return {self.pages[slug].pk for slug, said in self.words.items() if wanted <= said}


def fill() -> Library:
    """Projects, stories and barriers in both languages; some that nobody may see."""
    danish, english = build_tree(), build_tree("en")
    pages, words = {}, {}
    for number in range(24):
        said = [
            word for place, word in enumerate(WORDS) if number >> (place % 5) & 1 or place > number
        ]
        factory, parent = (
            (ProjectFactory, danish.projects),
            (StoryFactory, english.stories if number % 4 == 3 else danish.stories),
            (BarrierFactory, danish.barriers),
        )[number % 3]
        slug = f"side-{number}"
        page = factory(
            parent=parent,
            locale=parent.locale,
            title=f"{said[0] if said else 'Tom'} {number}",
            summary=" og ".join(said[:2]),
            slug=slug,
        )
        pages[slug] = listed(
            page,
            on=f"20{20 + number % 5}-{1 + number % 12:02}-{1 + number % 28:02}",
            status=("idea", "", "reported")[number % 3],
            lead=("assens", "slagelse", "")[number % 3 if number % 5 else 2],
            with_=("holbaek",) if number % 7 == 0 else (),
            themes=[
                ("Landsbyer", "Unge", "Natur")[number % 3],
                *(["Kultur"] if number % 2 else []),
            ],
        )
        _say(pages[slug], said)
        words[slug] = frozenset(said)
    pages["aaben"] = _hide(danish)
    words["aaben"] = frozenset({"zulu"})
    return Library(pages, words, danish)


def _say(page: SitePage, said: list[str]) -> None:
    specific = page.specific
    text = f"<p>{' '.join(said)}.</p>"
    if hasattr(specific, "body"):
        block = {"type": "paragraph", "value": text, "id": str(uuid.uuid4())}
        specific.body = json.dumps([block])
    else:
        specific.description = text
    specific.save()


def _hide(tree: Tree) -> SitePage:
    """A draft, a private page, an alias; the alias's original, which is open, is returned."""
    StoryFactory(parent=tree.stories, title=f"{CANARY} kladde", slug="kladde", live=False)
    private = listed(
        ProjectFactory(parent=tree.projects, title=f"{CANARY} privat", slug="privat"),
        themes=["Hemmeligt"],
    )
    restriction = PageViewRestriction.objects.create(page=private, restriction_type="groups")
    restriction.groups.add(Group.objects.create(name="Lukket kreds"))
    original = listed(StoryFactory(parent=tree.stories, title="Åben zulu", slug="aaben"))
    original.create_alias(parent=tree.stories, update_slug="alias")
    return original


def values_of(page: SitePage, facet: str) -> tuple[str, ...]:
    """A page's values in a facet, read from the page itself."""
    if facet == "municipality":
        return tuple(each.code for each in page.municipalities.all())
    if facet == "theme":
        return tuple(each.slug for each in page.themes.all())
    day = local_day(page.first_published_at)
    value = {
        "type": page.page_type.type_code,
        "status": page.status,
        "kind": page.kind,
        "answered": facts_of(page.specific).answered,
        "year": str(day.year) if day else "",
        "language": page.locale.language_code,
    }[facet]
    return (value,) if value else ()


def lets_through(page: SitePage, chosen: Mapping[str, tuple[str, ...]], without: str = "") -> bool:
    """Whether the filters, but for one, let the page through."""
    return all(
        set(values) & set(values_of(page, facet))
        for facet, values in chosen.items()
        if facet != without and values
    )


def counts_of(
    pages: Iterable[SitePage], chosen: Mapping[str, tuple[str, ...]]
) -> dict[str, dict[str, int]]:
    """Every facet's counts, by looking at one page after the other."""
    found: dict[str, dict[str, int]] = {facet: {} for facet in FACETS}
    for page in pages:
        for facet in FACETS:
            if lets_through(page, chosen, without=facet):
                for value in values_of(page, facet):
                    found[facet][value] = found[facet].get(value, 0) + 1
    return found
