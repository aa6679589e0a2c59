"""Editors' recommendations on top of an answer."""

from dataclasses import replace
from typing import Final

from django.utils.html import conditional_escape
from django.utils.translation import get_language

from network.freshness import remembered
from network.models import SitePage
from search.analysis import words_of
from search.models import Promotion
from search.question import Question
from search.results import Hit, hits_of
from search.understanding import understood_of

#: More would push down what was found.
_MOST: Final = 3


def promoted_for(question: Question) -> list[Hit]:
    """The recommended pages for the words of a question; on its first page, before any filter."""
    if (
        not question.text
        or question.page > 1
        or question.chosen
        or question.since
        or question.until
    ):
        return []
    language = get_language() or "da"
    wanted = _key(question.text, language)
    notes = {
        page: note
        for page, keys, note in remembered(f"promotions:{language}", lambda: _rows(language))
        if wanted in keys
    }
    if not wanted or not notes:
        return []
    hits = hits_of(list(notes)[:_MOST], understood_of(question.text, language))
    return [_with_note(hit, notes[hit.card.page.pk]) for hit in hits]


def _with_note(hit: Hit, note: str) -> Hit:
    return replace(hit, passage=conditional_escape(note)) if note else hit


def _rows(language: str) -> list[tuple[int, list[str], str]]:
    """Page, the keys of its words, and the editors' note, for visible pages of one language."""
    visible = SitePage.objects.visible().filter(locale__language_code=language)
    rows = Promotion.objects.filter(page__in=visible)
    return [(row.page_id, [_key(line, language) for line in row.lines], row.note) for row in rows]


def _key(text: str, language: str) -> str:
    """The same for all forms of the same words, in any order."""
    return " ".join(sorted(set(words_of(text, language).stems.split())))
