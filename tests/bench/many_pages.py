"""Tens of thousands of stories, written by bulk inserts: real rows of every table a page has.

Their texts are sentences of the demo's own content in ever new mixtures, some 300 words a page.
"""

import datetime
import json
import random
import tomllib
import uuid
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any, Final, TypeVar

from django.contrib.contenttypes.models import ContentType
from django.utils import timezone
from wagtail.models import Page

import cocreation.demo
from language.plain_text import plain_text
from network.models import Record, SitePage
from stories.models import StoryKind, StoryPage
from tests.factories.listed import municipality, theme
from tests.factories.pages import Tree

T = TypeVar("T")

BATCH: Final = 500
PLACES: Final = ("assens", "holbaek", "nordfyn", "ringkoebing-skjern", "slagelse")
THEMES: Final = ("Landsbyer", "Unge", "Natur", "Kultur", "Havne", "Ældre", "Trafik", "Mad")
_FIRST_DAY: Final = datetime.datetime(2019, 1, 1, 12, tzinfo=datetime.UTC)


def sentences() -> list[str]:
    """Every sentence of the demo's texts, in both languages."""
    folder = Path(cocreation.demo.__file__).parent / "content"
    found: dict[str, None] = {}
    for file in sorted(folder.rglob("*.toml")):
        for text in _strings(tomllib.loads(file.read_text(encoding="utf-8"))):
            found.update(dict.fromkeys(each.strip() for each in plain_text(text).split(".")))
    return [each for each in found if 4 <= len(each.split()) <= 40]


def add_stories(tree: Tree, number: int, first: int = 0) -> None:
    """``number`` published stories beneath the tree's list, numbered from ``first``."""
    chance = random.Random(first)
    texts = sentences()
    places = [municipality(code) for code in PLACES]
    themes = [theme(name) for name in THEMES]
    for numbers in _batches(range(first, first + number), BATCH):
        stories = [_story(tree, each, texts, chance) for each in numbers]
        _insert(stories)
        for field, choices, most in (("municipalities", places, 2), ("themes", themes, 3)):
            relation: Any = StoryPage._meta.get_field(field)
            through = relation.remote_field.through
            through.objects.bulk_create(
                through(
                    **{
                        relation.m2m_column_name(): story.pk,
                        relation.m2m_reverse_name(): each.pk,
                    }
                )
                for story in stories
                for each in chance.sample(choices, chance.randint(1, most))
            )
    Page.objects.filter(pk=tree.stories.pk).update(numchild=first + number)


def _story(tree: Tree, number: int, texts: list[str], chance: random.Random) -> StoryPage:
    parent = tree.stories
    title = " ".join(chance.choice(texts).split()[:7])
    paragraphs = [". ".join(chance.sample(texts, 6)) for _paragraph in range(4)]
    body = [
        {"type": "paragraph", "value": f"<p>{text}.</p>", "id": str(uuid.uuid4())}
        for text in paragraphs
    ]
    slug = f"historie-{number}"
    moment = _FIRST_DAY + datetime.timedelta(hours=number % 60_000)
    return StoryPage(
        path=Page._get_path(parent.path, parent.depth + 1, number + 1),
        depth=parent.depth + 1,
        title=title,
        draft_title=title,
        slug=slug,
        url_path=f"{parent.url_path}{slug}/",
        locale=parent.locale,
        content_type=ContentType.objects.get_for_model(StoryPage),
        translation_key=uuid.uuid4(),
        live=True,
        first_published_at=moment,
        last_published_at=moment,
        kind=chance.choice(StoryKind.values),
        summary=chance.choice(texts)[:300],
        body=json.dumps(body),
    )


def _insert(stories: list[StoryPage]) -> None:
    """A row in each of the tables that make a story, without a save for each."""
    records = Record.objects.bulk_create(
        Record(type="story", created_at=timezone.now()) for _story in stories
    )
    bases = Page.objects.bulk_create(
        Page(**{field.attname: getattr(story, field.attname) for field in _own(Page)})
        for story in stories
    )
    for story, base, record in zip(stories, bases, records, strict=True):
        story.pk = story.id = base.pk
        story.page_ptr_id = story.sitepage_ptr_id = base.pk
        story.record = record
    for model in (SitePage, StoryPage):
        for some in _batches(stories, 100):
            model._base_manager.get_queryset()._insert(
                list(some), fields=model._meta.local_concrete_fields, using="default"
            )


def _batches(things: Iterable[T], size: int) -> Iterator[list[T]]:
    iterator = iter(things)
    while some := list(islice(iterator, size)):
        yield some


def _own(model: type[Page]) -> list[Any]:
    return [field for field in model._meta.local_concrete_fields if not field.primary_key]


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for each in value.values() if isinstance(value, dict) else value:
            yield from _strings(each)
