"""What stories are found by beside their own texts: who wrote them, their sources."""

from collections.abc import Mapping, Sequence

from django.db.models import prefetch_related_objects

from network.models import SitePage
from network.registry import SearchTexts, search_texts
from search.stream_text import texts_in
from stories.models import StoryPage


@search_texts.register("story")
def texts_of_stories(pages: Sequence[SitePage]) -> Mapping[int, SearchTexts]:
    """One query, however many stories."""
    stories = [page for page in pages if isinstance(page, StoryPage)]
    prefetch_related_objects(stories, "person")
    return {
        story.pk: SearchTexts(
            lines=[
                story.byline_text,
                *texts_in(story.sources.stream_block, list(story.sources.raw_data)),
            ]
        )
        for story in stories
    }
