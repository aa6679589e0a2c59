"""What is still to be written into the index, noted in the transaction that made it necessary."""

from django.db import models
from django.utils import timezone


class StaleEntry(models.Model):
    """A page whose entry has to be made anew, or removed. No foreign key: the page may be gone."""

    page_id = models.IntegerField(primary_key=True)

    def __str__(self) -> str:
        return str(self.page_id)


class UnsentEntry(models.Model):
    """An entry that has changed and that the search server has not been told of."""

    page_id = models.IntegerField(primary_key=True)
    changed_at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        return str(self.page_id)


class IndexState(models.Model):
    """With which analysis the index was made; one row for each index."""

    name = models.CharField(max_length=20, primary_key=True)
    version = models.CharField(max_length=40)
    made_at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        return f"{self.name} {self.version}"
