"""Somebody's own words."""

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, StructBlock, StructValue, TextBlock


class QuoteBlock(StructBlock):
    """`text`, `name` and `role` of the person who said it."""

    text = TextBlock(
        max_length=600,
        rows=3,
        label=_("Quotation"),
        help_text=_("The words alone. The page adds the quotation marks."),
    )
    name = CharBlock(required=False, max_length=120, label=_("Who said it"))
    role = CharBlock(
        required=False,
        max_length=120,
        label=_("Role"),
        help_text=_("For example: chair of the village council."),
    )

    def get_preview_value(self) -> StructValue:
        return self.normalize(
            {
                "text": gettext("We were asked before anything was decided."),
                "name": gettext("A resident"),
                "role": gettext("member of the youth panel"),
            }
        )

    class Meta:
        icon = "openquote"
        group = _("Text")
        label = _("Quotation")
        description = _("One person's words, set apart from the text.")
        label_format = "{text}"
        template = "blocks/quote.html"
