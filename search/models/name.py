"""Names that are suggested while somebody types."""

from django.db import models

from network.models import SitePage


class Name(models.Model):
    """A title, keyword, municipality, law …, as visible pages of a language name it."""

    language = models.CharField(max_length=12)
    kind = models.CharField(max_length=12)
    text = models.CharField(max_length=255)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["text", "kind", "language"], name="name_once")
        ]

    def __str__(self) -> str:
        return self.text


class NameKey(models.Model):
    """The name from one of its words on, folded: what the beginning of a word is compared with."""

    name = models.ForeignKey(Name, on_delete=models.CASCADE, related_name="keys")
    language = models.CharField(max_length=12)
    #: 0 for the first word; names that begin with what is typed come first.
    place = models.PositiveSmallIntegerField()
    #: Bytes are in the same order on every database; texts follow the server's collation.
    key = models.BinaryField(max_length=256)

    class Meta:
        indexes = [models.Index(fields=["language", "key"], name="name_key")]

    def __str__(self) -> str:
        return bytes(self.key).decode(errors="replace")


class NameUse(models.Model):
    """A visible page has the name. A name that no visible page has is suggested to nobody."""

    name = models.ForeignKey(Name, on_delete=models.CASCADE, related_name="uses")
    page = models.ForeignKey(SitePage, on_delete=models.CASCADE, related_name="search_names")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["name", "page"], name="name_use_once")]

    def __str__(self) -> str:
        return f"{self.name_id}: {self.page_id}"
