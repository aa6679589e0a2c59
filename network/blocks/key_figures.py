"""A few figures that say the most."""

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, ListBlock, StructBlock, StructValue

#: A reader remembers a handful.
MOST_FIGURES = 6


class KeyFigureBlock(StructBlock):
    """`number`, `label` and `source`."""

    number = CharBlock(
        max_length=16,
        label=_("Figure"),
        help_text=_("Short, with its unit: 142, 31 %, 1,2 mio."),
    )
    label = CharBlock(max_length=120, label=_("What it counts"))
    source = CharBlock(required=False, max_length=160, label=_("Source"))

    class Meta:
        icon = "decimal"
        label = _("Figure")
        label_format = "{number} {label}"


class KeyFiguresBlock(StructBlock):
    """`title` and the `figures`."""

    title = CharBlock(required=False, max_length=120, label=_("Title"))
    figures = ListBlock(KeyFigureBlock(), min_num=1, max_num=MOST_FIGURES, label=_("Figures"))

    def get_preview_value(self) -> StructValue:
        return self.normalize(
            {
                "title": gettext("The car in figures"),
                "figures": [
                    {"number": "142", "label": gettext("residents have booked"), "source": ""},
                    {"number": "31", "label": gettext("trips a week"), "source": ""},
                    {"number": "2", "label": gettext("dents"), "source": ""},
                ],
            }
        )

    class Meta:
        icon = "decimal"
        group = _("Facts")
        label = _("Key figures")
        description = _("One to six figures in large type, each with what it counts.")
        label_format = "{title}"
        template = "blocks/key_figures.html"
