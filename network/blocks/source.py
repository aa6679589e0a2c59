"""A source that readers can look up."""

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, StructBlock, URLBlock


class SourceBlock(StructBlock):
    """A title and, where it is on the web, an address."""

    title = CharBlock(label=_("Source"), max_length=200)
    url = URLBlock(label=_("Address"), required=False)

    class Meta:
        icon = "link"
        label = _("Source")
        template = "blocks/source.html"
