"""The index: what is found, by which words, in which combination of facet values."""

from search.models.combination import Combination
from search.models.document_text import DocumentText
from search.models.entry import Entry, EntryText, EntryWords
from search.models.name import Name, NameKey, NameUse
from search.models.promotion import Promotion
from search.models.question_count import QuestionCount
from search.models.upkeep import IndexState, StaleEntry, UnsentEntry
from search.models.word import Word

__all__ = [
    "Combination",
    "DocumentText",
    "Entry",
    "EntryText",
    "EntryWords",
    "IndexState",
    "Name",
    "NameKey",
    "NameUse",
    "Promotion",
    "QuestionCount",
    "StaleEntry",
    "UnsentEntry",
    "Word",
]
