"""The admin's lists of stories."""

from django.utils.translation import gettext_lazy as _

from network.admin_lists import page_lists
from stories.models import StoryPage

stories_list, stories_explorer = page_lists(
    StoryPage, name="stories", label=_("Stories"), icon="edit", order=220
)
