"""A dated correction, shown at the foot of the page."""

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import DateBlock, StructBlock, TextBlock


class CorrectionBlock(StructBlock):
    """What was wrong, what is right, and when it was put right."""

    date = DateBlock(label=_("Date"))
    text = TextBlock(label=_("What was corrected"))

    class Meta:
        icon = "warning"
        label = _("Correction")
        template = "blocks/correction.html"
