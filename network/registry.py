"""What page types add to the kernel's own machinery, by type code.

The kernel knows no page type. An app registers, in a module its ``ready()`` imports, what its type
adds; the kernel asks the registry:

    @card_facts.register("project")
    def facts_of_projects(pages: Sequence[SitePage]) -> Mapping[int, Sequence[Fact]]: ...
"""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from django.http import HttpRequest
from django.utils.functional import Promise

if TYPE_CHECKING:
    from network.models import SitePage

Entry = TypeVar("Entry")

Text = str | Promise
#: A label and a value, both shown as they are.
Fact = tuple[Text, Text]
#: Rows of one type in, facts by page id out; the number of queries must not depend on the rows.
CardFacts = Callable[[Sequence["SitePage"]], Mapping[int, Sequence[Fact]]]


class Registry(Generic[Entry]):
    """One entry for each type code; a second entry for the same type is a programming error."""

    def __init__(self, name: str) -> None:
        self.name = name
        self._entries: dict[str, Entry] = {}

    def register(self, type_code: str) -> Callable[[Entry], Entry]:
        """A decorator that registers what it decorates; ValueError where the type has an entry."""

        def keep(entry: Entry) -> Entry:
            if type_code in self._entries:
                raise ValueError(f"{self.name}: {type_code} is registered twice")
            self._entries[type_code] = entry
            return entry

        return keep

    def get(self, type_code: str) -> Entry | None:
        """The type's entry, None where it has none."""
        return self._entries.get(type_code)


#: What a card of the type shows beside the facts every page has.
card_facts: Registry[CardFacts] = Registry("card_facts")

_facts_of_all: list[CardFacts] = []


def added_facts(provider: CardFacts) -> CardFacts:
    """A decorator for what cards of all types show last (how many have commented, say)."""
    _facts_of_all.append(provider)
    return provider


def all_added_facts(pages: Sequence["SitePage"]) -> Mapping[int, Sequence[Fact]]:
    """The facts that were added for cards of all types, by page id."""
    found: dict[int, list[Fact]] = defaultdict(list)
    for provider in _facts_of_all:
        for pk, facts in provider(pages).items():
            found[pk] += facts
    return found


@dataclass(frozen=True)
class SearchTexts:
    """What a page is found by beside its own fields.

    ``lines`` are texts of its rows (phases, goals …); ``names`` are pairs of a kind ("law",
    "authority", "place" …) and a name, which readers are offered while they type.
    """

    lines: Sequence[str] = ()
    names: Sequence[tuple[str, str]] = ()


#: Rows of one type in, texts by page id out, in the active language; the number of
#: queries must not depend on the rows. Nothing may be in them that the page does not show to everybody.
SearchedTexts = Callable[[Sequence["SitePage"]], Mapping[int, SearchTexts]]
#: What search finds pages of the type by, beside the type's ``search_text_fields``.
search_texts: Registry[SearchedTexts] = Registry("search_texts")

_texts_of_all: list[SearchedTexts] = []


def added_texts(provider: SearchedTexts) -> SearchedTexts:
    """A decorator for what pages of all types are found by beside that (comments, say)."""
    _texts_of_all.append(provider)
    return provider


def all_search_texts(type_code: str, pages: Sequence["SitePage"]) -> dict[int, SearchTexts]:
    """What pages of one type are found by beside their own fields: the type's part, then the added."""
    found: dict[int, SearchTexts] = {}
    provider = search_texts.get(type_code)
    for each in [*([provider] if provider else []), *_texts_of_all]:
        for pk, texts in each(pages).items():
            before = found.get(pk, SearchTexts())
            found[pk] = SearchTexts(
                lines=[*before.lines, *texts.lines], names=[*before.names, *texts.names]
            )
    return found


#: A page in, "yes", "waiting" or "no" out: whether those who asked got an answer; asks no database.
AnsweredState = Callable[["SitePage"], str]
#: Whether things of the type are answered, for search, feed, table and API.
answered_states: Registry[AnsweredState] = Registry("answered_states")

#: A page in, the sentence that refuses to archive it out; "" where it may be archived.
ArchiveRule = Callable[["SitePage"], str]
#: What must have happened before things of the type go to the archive.
archive_rules: Registry[ArchiveRule] = Registry("archive_rules")

#: Asked for each page: is this site one that search engines are asked to leave alone?
KeepsAway = Callable[[HttpRequest], bool]
_keep_away: list[KeepsAway] = []


def search_engine_rule(rule: KeepsAway) -> KeepsAway:
    """A decorator for a rule that keeps search engines away from all pages (a demonstration)."""
    _keep_away.append(rule)
    return rule


def keeps_search_engines_away(request: HttpRequest) -> bool:
    """Whether any rule asks search engines to stay away."""
    return any(rule(request) for rule in _keep_away)
