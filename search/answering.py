"""A question answered for a reader: hits, facets, chips, orders, pages, and the lines of help."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from django.core.paginator import Paginator
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from network.listing_links import PageLink, SortOption
from search.addresses import address_of
from search.asking import LAST_PAGE, SORTS, Asked
from search.choices import Chip, Facet, chips_of, facets_of, without_filters
from search.finding import find
from search.question import Found, Question, Sort
from search.results import Hit, hits_of
from search.understanding import better_words, understood_of
from search.wording import names


@dataclass(frozen=True)
class Suggestion:
    """What somebody may have meant, and the address that asks for it."""

    text: str
    url: str


@dataclass(frozen=True)
class Answer:
    """All that the search page shows of an answer.

    ``more_than_shown`` is true where the last page that can be opened is not the last there is.
    ``clear_url`` asks for the same words without any filter.
    """

    asked: Asked
    question: Question
    found: Found
    hits: list[Hit]
    facets: list[Facet]
    active: list[Chip]
    sort_options: list[SortOption]
    pages: list[PageLink]
    previous_url: str
    next_url: str
    clear_url: str
    did_you_mean: Suggestion | None
    more_than_shown: bool

    @property
    def total(self) -> int:
        """How many pages the whole answer has."""
        return self.found.total

    @property
    def is_filtered(self) -> bool:
        """Whether anything but words narrows the answer."""
        return bool(self.question.chosen or self.question.since or self.question.until)

    @property
    def can_be_filtered(self) -> bool:
        """Whether there is anything for a filter to take away, or to be put right."""
        return bool(self.total or self.is_filtered or self.asked.problems)


def found_for(question: Question) -> tuple[Question, Found]:
    """What is found, and the question as answered: a page beyond the end is the last page."""
    language = get_language() or "da"
    found = find(question, language)
    if found.ids or not found.total or question.page == 1:
        return question, found
    last = min(-(-found.total // question.page_size), LAST_PAGE)
    question = replace(question, page=last)
    return question, find(question, language)


def answer(asked: Asked) -> Answer:
    """The answer to what was asked, in the active language."""
    question, found = found_for(asked.question)
    known = names()
    pages = _page_links(question, found.total)
    last = min(-(-found.total // question.page_size), LAST_PAGE)
    return Answer(
        asked=asked,
        question=question,
        found=found,
        hits=hits_of(found.ids, understood_of(question.text, get_language() or "da")),
        facets=facets_of(question, found, known),
        active=chips_of(question, known),
        sort_options=_sort_options(question),
        pages=pages,
        previous_url=address_of(question, page=question.page - 1) if question.page > 1 else "",
        next_url=address_of(question, page=question.page + 1) if question.page < last else "",
        clear_url=address_of(without_filters(question)),
        did_you_mean=_did_you_mean(question, found),
        more_than_shown=found.total > LAST_PAGE * question.page_size,
    )


def _did_you_mean(question: Question, found: Found) -> Suggestion | None:
    """Better words, where the ones typed found nothing or not all of them."""
    if not question.text or (found.total and not found.loosened):
        return None
    text = better_words(question.text, get_language() or "da")
    return Suggestion(text, address_of(without_filters(question), text=text)) if text else None


def _sort_options(question: Question) -> list[SortOption]:
    labels: dict[Sort, str] = {
        "relevance": _("Best match"),
        "newest": _("Newest first"),
        "updated": _("Last updated"),
    }
    return [
        SortOption(sort, labels[sort], address_of(question, sort=sort), sort == question.sort)
        for sort in SORTS
        if question.text or sort != "relevance"
    ]


def _page_links(question: Question, total: int) -> list[PageLink]:
    shown: Sequence[int] = range(min(total, LAST_PAGE * question.page_size))
    paginator = Paginator(shown, question.page_size)
    if paginator.num_pages < 2:
        return []
    numbers = paginator.get_elided_page_range(question.page, on_each_side=1, on_ends=1)
    return [
        PageLink(number, address_of(question, page=number), number == question.page)
        if isinstance(number, int)
        else PageLink(0, "")
        for number in numbers
    ]
