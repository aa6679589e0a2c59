"""Facts set apart from the running text."""

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, RichTextBlock, StructBlock, StructValue

from network.richtext import TEXT_FEATURES


class FactBoxBlock(StructBlock):
    """`title` and rich `text`."""

    title = CharBlock(max_length=120, label=_("Title"))
    text = RichTextBlock(features=TEXT_FEATURES, label=_("Text"))

    def get_preview_value(self) -> StructValue:
        facts = gettext("Five municipalities. Ten projects. Twelve rules that stood in the way.")
        return self.normalize({"title": gettext("In short"), "text": f"<p>{facts}</p>"})

    class Meta:
        icon = "info-circle"
        group = _("Facts")
        label = _("Fact box")
        description = _("Short facts beside the text: figures, dates, an explanation.")
        label_format = "{title}"
        template = "blocks/fact_box.html"
