"""A document to download."""

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, StructBlock, StructValue
from wagtail.documents import get_document_model
from wagtail.documents.blocks import DocumentChooserBlock


class DocumentBlock(StructBlock):
    """`document` (a Document, or None) and `title` (empty = the document's own)."""

    document = DocumentChooserBlock(label=_("Document"))
    title = CharBlock(
        required=False,
        max_length=150,
        label=_("Link text"),
        help_text=_("Say what the reader gets. Empty means the document's own title."),
    )

    def get_preview_value(self) -> StructValue:
        return self.normalize(
            {
                "document": get_document_model().objects.order_by("pk").first(),
                "title": gettext("Project description"),
            }
        )

    class Meta:
        icon = "doc-full-inverse"
        group = _("Pictures and documents")
        label = _("Document")
        description = _("A file to download, with its kind and size.")
        label_format = "{title}"
        template = "blocks/document.html"
