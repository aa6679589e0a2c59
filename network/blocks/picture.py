"""A picture inside the body."""

from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, StructBlock, StructValue
from wagtail.images import get_image_model
from wagtail.images.blocks import ImageBlock

from network.renditions import OF_A_BODY, Uses, make


def preview_pictures(count: int, uses: Uses) -> list[Any]:
    """The newest pictures that may be shown, with their own words and made in these sizes."""
    newest = get_image_model().objects.order_by("-pk")[:20]
    pictures = [each for each in newest if each.is_showable][:count]
    for each in pictures:
        each.contextual_alt_text, each.decorative = each.default_alt_text, False
        make(each, uses)
    return pictures


class PictureBlock(StructBlock):
    """`picture` (a Picture with `contextual_alt_text` and `decorative`, or None) and `caption`."""

    picture = ImageBlock(label=_("Picture"))
    caption = CharBlock(
        required=False,
        max_length=250,
        label=_("Caption"),
        help_text=_("What the picture adds to the text. The photographer is shown by itself."),
    )

    def get_preview_value(self) -> StructValue:
        picture = next(iter(preview_pictures(1, OF_A_BODY)), None)
        return self.normalize(
            {"picture": picture, "caption": gettext("The square on the day it opened.")}
        )

    class Meta:
        icon = "image"
        group = _("Pictures and documents")
        label = _("Picture")
        description = _("A picture with a text for those who cannot see it, and a caption.")
        label_format = "{caption}"
        template = "blocks/picture.html"
