"""The text of an attached document."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from network.models import Attachment


class DocumentText(models.Model):
    """What a file says, as far as it could be read.

    Of a file with a CPR number in it nothing is kept, and readers cannot have it.
    """

    class Outcome(models.TextChoices):
        READ = "read", _("Read")
        EMPTY = "empty", _("No text in it (perhaps scanned pictures)")
        BROKEN = "broken", _("Could not be read")
        TOO_MUCH = "too_much", _("Too large to be read")
        NUMBER = "number", _("Holds a CPR number")

    document = models.OneToOneField(
        Attachment, primary_key=True, on_delete=models.CASCADE, related_name="search_text"
    )
    #: Of the file that was read, so that the same file is not read twice.
    file_hash = models.CharField(max_length=40)
    outcome = models.CharField(max_length=10, choices=Outcome)
    text = models.TextField(blank=True)
    read_at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        return f"{self.document_id}: {self.outcome}"
