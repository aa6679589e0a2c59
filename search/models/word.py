"""The vocabulary of the index."""

from django.db import models


class Word(models.Model):
    """A word that occurs in visible pages of a language, and in how many of them.

    For suggestions after a misspelling and for weighing rare words; kept with each change of an
    entry, never counted anew in a request.
    """

    language = models.CharField(max_length=12)
    word = models.CharField(max_length=64)
    pages = models.IntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["word", "language"], name="word_once")]

    def __str__(self) -> str:
        return self.word
