"""Running text: the block editors use most."""

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import RichTextBlock
from wagtail.rich_text import RichText

from network.richtext import TEXT_FEATURES


class ParagraphBlock(RichTextBlock):
    """Rich text without headings or pictures.

    Those are blocks of their own, so that every page has one outline to make contents from.
    """

    def __init__(self, **kwargs: object) -> None:
        kwargs.setdefault("features", TEXT_FEATURES)
        super().__init__(**kwargs)

    def get_preview_value(self) -> RichText:
        text = gettext(
            "Twelve residents met at the harbour and drew the square as they would like it. "
            "Their drawings are now on the wall of the town hall."
        )
        return RichText(f"<p>{text}</p>")

    class Meta:
        icon = "pilcrow"
        group = _("Text")
        label = _("Text")
        description = _("Running text with links and lists.")
        template = "blocks/paragraph.html"
