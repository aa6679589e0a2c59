"""The admin's lists of stories."""

from network.admin_lists import page_lists
from stories.models import StoryPage

stories_list, stories_explorer = page_lists(StoryPage, name="stories", icon="edit", order=220)
