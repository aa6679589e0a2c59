"""Several pictures together."""

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, ListBlock, StructBlock, StructValue

from network.blocks.picture import PictureBlock, preview_pictures
from network.renditions import OF_A_GALLERY


class GalleryBlock(StructBlock):
    """`title` (what the pictures show together) and `pictures`."""

    title = CharBlock(
        required=False,
        max_length=120,
        label=_("Title"),
        help_text=_("What the pictures show together."),
    )
    pictures = ListBlock(PictureBlock(), min_num=2, max_num=12, label=_("Pictures"))

    def get_preview_value(self) -> StructValue:
        items = [
            {"picture": picture, "caption": gettext("The square on the day it opened.")}
            for picture in preview_pictures(3, OF_A_GALLERY)
        ]
        # An empty list would be filled up with empty items.
        items = items or [{"picture": None, "caption": ""}]
        return self.normalize({"title": gettext("A summer on the square"), "pictures": items})

    class Meta:
        icon = "copy"
        group = _("Pictures and documents")
        label = _("Gallery")
        description = _("Two to twelve pictures beside each other. Each opens in full size.")
        label_format = "{title}"
        template = "blocks/gallery.html"
