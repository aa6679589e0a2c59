"""Documents that editors attach; served only where a visible page uses them (network.serving)."""

from django.utils.translation import gettext_lazy as _
from wagtail.documents.models import AbstractDocument


class Attachment(AbstractDocument):
    """A file for readers: pdf, docx, xlsx, odt, txt or csv."""

    admin_form_fields = ("title", "file", "collection", "tags")

    class Meta(AbstractDocument.Meta):
        verbose_name = _("document")
        verbose_name_plural = _("documents")
        permissions = [("choose_document", "Can choose document")]

    def get_file_size(self) -> int | None:
        """The size in bytes; not stored here, for public pages ask it and must not write."""
        if self.file_size is not None:
            return int(self.file_size)
        try:
            return int(self.file.size)
        except OSError:
            return None
