"""A combination of facet values that occurs."""

from django.db import models


class Combination(models.Model):
    """The facet values of one or more entries, kept once.

    Every facet of an answer is worked out from the number of hits in each combination: one grouped
    query, and the same figures whichever engine answers. Rows are never changed, so a process may
    remember them.
    """

    type = models.CharField(max_length=20)
    kind = models.CharField(max_length=16, blank=True)
    status = models.CharField(max_length=24, blank=True)
    answered = models.CharField(max_length=8, blank=True)
    year = models.CharField(max_length=4, blank=True)
    language = models.CharField(max_length=12)
    #: Codes and slugs in order, joined by blanks.
    municipalities = models.TextField(blank=True)
    themes = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=[
                    "type",
                    "kind",
                    "status",
                    "answered",
                    "year",
                    "language",
                    "municipalities",
                    "themes",
                ],
                name="combination_once",
            )
        ]

    def __str__(self) -> str:
        return f"{self.type} {self.language} {self.year}"
