"""Story pages and their list."""

from stories.models.index import StoryIndexPage
from stories.models.story import StoryKind, StoryPage

__all__ = ["StoryIndexPage", "StoryKind", "StoryPage"]
