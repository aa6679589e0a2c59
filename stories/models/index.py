"""The list of stories."""

from django.utils.translation import gettext_lazy as _

from network.models.listing_page import ListingPage
from stories.models.story import StoryKind


class StoryIndexPage(ListingPage):
    """Lists stories: the network's, or one municipality's where the page has a lead."""

    type_code = "story_index"
    type_label = _("List of stories")
    listed_type = "story"
    listed_kinds = StoryKind

    template = "pages/stories/story_index_page.html"
    subpage_types = ["stories.StoryPage"]

    class Meta:
        verbose_name = _("list of stories")
        verbose_name_plural = _("lists of stories")
