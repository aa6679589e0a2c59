"""One entry for each visible page: narrow facts, the text as it is read, and its analysed words.

Kept apart so that counting and ordering read few bytes.
"""

from django.db import models

from network.models import SitePage
from search.models.combination import Combination


class Entry(models.Model):
    """A page that can be found; a page the public may not see has no entry."""

    page = models.OneToOneField(
        SitePage, primary_key=True, on_delete=models.CASCADE, related_name="search_entry"
    )
    combination = models.ForeignKey(Combination, on_delete=models.PROTECT, related_name="entries")
    published_at = models.DateTimeField(null=True)
    updated_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            # Cover counting without a text and the two orders by date.
            models.Index(fields=["published_at", "page"], name="entry_published"),
            models.Index(fields=["updated_at", "page"], name="entry_updated"),
        ]

    def __str__(self) -> str:
        return str(self.pk)


class EntryText(models.Model):
    """What the page says, without markup: for passages, and to tell whether it has changed."""

    page = models.OneToOneField(
        SitePage, primary_key=True, on_delete=models.CASCADE, related_name="search_text"
    )
    title = models.TextField()
    summary = models.TextField(blank=True)
    #: Names the page is sorted by, its number, its documents: searched, not shown as a passage.
    related = models.TextField(blank=True)
    body = models.TextField(blank=True)
    #: Of the texts, their language and the version of the analysis.
    digest = models.CharField(max_length=32)

    def __str__(self) -> str:
        return self.title


class EntryWords(models.Model):
    """The analysed words, separated by blanks: three fields in three layers.

    Full-text indexes are made of this table: FTS5 in SQLite reads it as its content, PostgreSQL
    adds a column, Elasticsearch is sent it.
    """

    page = models.OneToOneField(
        SitePage, primary_key=True, on_delete=models.CASCADE, related_name="search_words"
    )
    title_exact = models.TextField()
    title_stems = models.TextField()
    title_parts = models.TextField()
    summary_exact = models.TextField()
    summary_stems = models.TextField()
    summary_parts = models.TextField()
    body_exact = models.TextField()
    body_stems = models.TextField()
    body_parts = models.TextField()

    def __str__(self) -> str:
        return self.title_exact
