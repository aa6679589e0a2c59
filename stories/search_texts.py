"""What stories are found by beside their own texts: who wrote them, their sources."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.db.models import prefetch_related_objects
from django.db.models.signals import post_save
from django.dispatch import receiver

from network.models import Person, SitePage
from network.registry import SearchTexts, search_texts
from search.stream_text import texts_in
from search.upkeep import mark_stale
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


@receiver(post_save, sender=Person)
def follow_writer(sender: type[Person], instance: Person, **kwargs: Any) -> None:
    """Under another name: what the person wrote is found by that."""
    if not kwargs.get("created") and not kwargs.get("raw"):
        mark_stale(StoryPage.objects.filter(person=instance).values_list("pk", flat=True))
