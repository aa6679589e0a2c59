"""The blocks an editor writes with."""

import pytest
from django.urls import reverse
from wagtail_localize.segments.extract import StreamFieldSegmentExtractor
from wagtail_localize.segments.ingest import StreamFieldSegmentsWriter

from network.blocks import BodyBlock
from network.blocks.heading import HeadingBlock
from network.models import SitePage
from stories.models import StoryPage
from tests.admin.conftest import World
from tests.factories.network import AttachmentFactory, PictureFactory

BLOCKS = BodyBlock().child_blocks


@pytest.mark.parametrize("name", BLOCKS)
def test_every_block_has_a_name_a_group_an_icon_and_says_what_it_is_for(name: str) -> None:
    block = BLOCKS[name]
    assert block.meta.template == f"blocks/{name}.html"
    for attribute in ("label", "group", "icon", "description"):
        assert str(getattr(block.meta, attribute))
    assert block.is_previewable


@pytest.mark.parametrize("filled", [True, False], ids=["with files", "without files"])
def test_every_block_can_be_seen_before_it_is_chosen(world: World, filled: bool) -> None:
    if filled:
        PictureFactory()
        AttachmentFactory()
    client = world.log_in("assens")
    stream = StoryPage._meta.get_field("body").stream_block
    for name, block in stream.child_blocks.items():
        address = reverse("wagtailadmin_block_preview")
        answer = client.get(address, {"id": block.definition_prefix})
        assert answer.status_code == 200, name
        assert f"block-{name}" in answer.content.decode()


def test_two_headings_with_the_same_words_have_different_addresses() -> None:
    first = HeadingBlock().normalize({"text": "Æbler på øen", "level": "2"})
    second = HeadingBlock().normalize({"text": "Æbler på øen", "level": "2"})
    second.place = 2
    assert (first.anchor, second.anchor) == ("aebler-paa-oeen", "aebler-paa-oeen-2")


def test_the_words_of_a_table_are_translated_and_its_figures_are_not(
    world: World, story_in_assens: SitePage
) -> None:
    table = {
        "caption": "Deltagere",
        "columns": [
            {"type": "text", "heading": "Sted"},
            {"type": "figure", "heading": "Antal"},
        ],
        "rows": [{"values": ["Havnen", "48"]}],
    }
    story = story_in_assens.specific
    story.body = [("table", BLOCKS["table"].to_python(table))]
    story.save_revision().publish()
    field = StoryPage._meta.get_field("body")
    body = StoryPage.objects.get(pk=story.pk).body
    segments = StreamFieldSegmentExtractor(field).handle_stream_block(body)
    assert [str(each.string.render_text()) for each in segments] == [
        "Deltagere",
        "Sted",
        "Antal",
        "Havnen",
    ]
    english = ["Participants", "Place", "Number", "The harbour"]
    for segment, word in zip(segments, english, strict=True):
        segment.string = type(segment.string).from_plaintext(word)
    locale = world.tree.home.locale
    translated = StreamFieldSegmentsWriter(field, locale, locale).handle_stream_block(
        body, segments
    )
    value = translated[0].value
    assert value.caption == "Participants"
    assert [column["heading"] for column in value.columns] == ["Place", "Number"]
    assert value.row_data[0]["values"] == ["The harbour", "48"]
