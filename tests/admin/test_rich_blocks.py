"""The blocks with rows, pictures and links: what editors may write, what readers get, what is translated."""

import json
import uuid
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.test import Client
from wagtail.blocks import StreamValue
from wagtail_localize.segments.extract import StreamFieldSegmentExtractor
from wagtail_localize.segments.ingest import StreamFieldSegmentsWriter

from network.blocks import BodyBlock
from network.bodies import reading_minutes
from network.models import SitePage
from network.picture_tasks import make_page_renditions
from stories.models import StoryPage
from tests.admin.conftest import World
from tests.factories.network import PictureFactory

BODY = BodyBlock()
BLOCKS = BODY.child_blocks
Raw = dict[str, Any]


@pytest.fixture(autouse=True)
def nothing_remembered() -> None:
    """Renditions are remembered by their picture's id, which the next test uses again."""
    cache.clear()


def items(*values: Raw) -> list[Raw]:
    return [{"type": "item", "value": value, "id": str(uuid.uuid4())} for value in values]


def with_body(page: SitePage, *blocks: tuple[str, Raw]) -> StoryPage:
    """The story with these blocks, published."""
    story: StoryPage = page.specific
    story.body = json.dumps(
        [{"type": kind, "value": value, "id": str(uuid.uuid4())} for kind, value in blocks]
    )
    story.save_revision().publish()
    return StoryPage.objects.get(pk=story.pk)


def read(story: StoryPage) -> BeautifulSoup:
    return BeautifulSoup(Client().get(story.url).content.decode(), "html.parser")


def clean(name: str, value: Raw) -> Any:
    return BLOCKS[name].clean(BLOCKS[name].to_python(value))


BARS: Raw = {"title": "Besøg", "cells": "Måned\tBesøg\nMaj\t1.180\nJuni\t2.240,5"}
BARS |= {"unit": "", "source": ""}
VIDEO: Raw = {"url": "https://vimeo.com/1", "title": "En tur", "duration": "2:35", "summary": "Se."}


def test_pasted_cells_become_a_table_with_figures_to_the_right(story_in_assens: SitePage) -> None:
    cells = "\tMaj\tJuni\nKaffe\t1.180\t12 kr.\nKage\t7\tfå"
    value = {"caption": "Salg", "cells": cells, "has_head": True, "has_side": True}
    soup = read(with_body(story_in_assens, ("cells", value)))
    [scroll] = soup.select(".table-scroll")
    assert (scroll["tabindex"], scroll["role"], scroll["aria-label"]) == ("0", "region", "Salg")
    assert [th.text for th in soup.select("thead th")] == ["Maj", "Juni"]
    assert [th.text for th in soup.select("tbody th[scope=row]")] == ["Kaffe", "Kage"]
    assert [td.text for td in soup.select("td.is-figure")] == ["1.180", "7"]


def test_pasted_names_and_figures_become_bars_with_their_table(story_in_assens: SitePage) -> None:
    soup = read(with_body(story_in_assens, ("bars", BARS)))
    widths = [bar["width"] for bar in soup.select(".bars__bar")]
    assert widths == ["52.7%", "100.0%"]
    [table] = soup.select(".bars table")
    assert [cell.text for cell in table.select("td")] == ["1.180", "2.240,5"]
    assert [cell.text for cell in table.select("thead th")] == ["Måned", "Besøg"]


@pytest.mark.parametrize(
    "cells",
    ["", "   ", "Maj", "Maj\tti\nJuni\ttyve", "\t12", "\n".join(f"Nr {n}\t{n}" for n in range(21))],
)
def test_what_cannot_be_drawn_is_refused_with_the_place(cells: str) -> None:
    with pytest.raises(ValidationError):
        clean("bars", {**BARS, "cells": cells})


def test_a_table_too_large_for_a_page_is_refused() -> None:
    with pytest.raises(ValidationError):
        clean("cells", {"caption": "", "cells": "\t".join("a" * 21), "has_head": True})
    assert clean("cells", {"caption": "", "cells": "\t".join("a" * 12), "has_head": True})


@pytest.mark.parametrize(
    "address",
    [
        "http://vimeo.com/1",
        "https://vimeo.com.evil.example/1",
        "https://evil.example/vimeo.com",
        "https://notvimeo.com/1",
        "https://vimeo.com@evil.example/",
        "https://evil.example\\.vimeo.com/1",
        "javascript:alert(1)",
        "https://[",
    ],
)
def test_a_video_lies_at_a_known_place(address: str) -> None:
    with pytest.raises(ValidationError):
        BLOCKS["video"].child_blocks["url"].clean(address)
    assert not BLOCKS["video"].to_python({**VIDEO, "url": address}).host


def test_a_video_is_a_link_and_loads_nothing_from_elsewhere(story_in_assens: SitePage) -> None:
    poster = {"image": PictureFactory().pk, "alt_text": "", "decorative": True}
    story = with_body(story_in_assens, ("video", {**VIDEO, "poster": poster}))
    make_page_renditions.call(story.pk)
    soup = read(story)
    [link] = soup.select(".video a")
    assert link["href"] == "https://vimeo.com/1"
    assert "En tur" in link.text
    assert "2:35" in link.text
    assert "Vimeo" in link.text
    assert not soup.select("iframe, video, embed, object")
    assert [img for img in soup.select("img") if "vimeo" in str(img["src"])] == []
    assert soup.select(".video img[loading=lazy][width][height]")


def test_a_gallery_shows_each_picture_and_leads_to_the_whole_of_it(
    story_in_assens: SitePage,
) -> None:
    picture = PictureFactory(file__width=1700, file__height=1200)
    shown = {"image": picture.pk, "alt_text": "Havnen", "decorative": False}
    pictures = items({"picture": shown, "caption": "Maj"}, {"picture": shown, "caption": ""})
    story = with_body(story_in_assens, ("gallery", {"title": "Sommer", "pictures": pictures}))
    assert not read(story).select(".gallery a"), "nothing is made by reading"
    assert read(story).select(".gallery__row[tabindex]"), "a row without links is reached by keys"
    make_page_renditions.call(story.pk)
    soup = read(story)
    links = soup.select(".gallery a")
    assert not soup.select(".gallery__row[tabindex]")
    assert len(links) == 2
    assert all(str(link["href"]).endswith(".jpg") for link in links)
    assert [img["alt"] for img in soup.select(".gallery img")] == ["Havnen", "Havnen"]
    picture.consent = "withdrawn"
    picture.save()
    assert not read(story).select(".gallery a, .gallery img")


def test_events_stand_in_order_of_time_as_exactly_as_they_are_known(
    story_in_assens: SitePage,
) -> None:
    entries = items(
        {"date": "2026-04-16", "precision": "day", "title": "Nej", "text": ""},
        {"date": "2025-01-01", "precision": "year", "title": "Idé", "text": ""},
        {"date": "2025-09-01", "precision": "month", "title": "Tur", "text": "Tre."},
    )
    soup = read(with_body(story_in_assens, ("timeline", {"title": "", "entries": entries})))
    dates = [each.text for each in soup.select(".timeline__date")]
    assert dates == ["2025", "september 2025", "16. april 2026"]


def test_there_are_one_to_six_key_figures() -> None:
    figure = {"number": "142", "label": "beboere", "source": ""}
    assert clean("key_figures", {"title": "", "figures": items(figure)})
    for number in (0, 7):
        with pytest.raises(ValidationError):
            clean("key_figures", {"title": "", "figures": items(*[figure] * number)})


ALL: list[tuple[str, Raw, list[str]]] = [
    ("bars", BARS, ["Besøg", "Måned", "Besøg", "Maj", "Juni"]),
    (
        "cells",
        {"caption": "Salg", "cells": "Kaffe\t12\nKage\t7", "has_head": False},
        ["Salg", "Kaffe", "Kage"],
    ),
    (
        "timeline",
        {
            "title": "Vejen",
            "entries": items(
                {"date": "2025-01-01", "precision": "year", "title": "Idé", "text": "Et brev."}
            ),
        },
        ["Vejen", "Idé", "Et brev."],
    ),
    (
        "key_figures",
        {"title": "I tal", "figures": items({"number": "142", "label": "ture", "source": ""})},
        ["I tal", "142", "ture"],
    ),
]


@pytest.mark.parametrize(("kind", "value", "words"), ALL, ids=[each[0] for each in ALL])
def test_the_words_of_a_block_are_translated_one_by_one(
    story_in_assens: SitePage, world: World, kind: str, value: Raw, words: list[str]
) -> None:
    body = with_body(story_in_assens, (kind, value)).body
    field = StoryPage._meta.get_field("body")
    segments = [
        each
        for each in StreamFieldSegmentExtractor(field).handle_stream_block(body)
        if str(each.string.render_text())
    ]
    assert [str(each.string.render_text()) for each in segments] == words
    for number, segment in enumerate(segments):
        segment.string = type(segment.string).from_plaintext(f"word {number}")
    locale = world.tree.home.locale
    writer = StreamFieldSegmentsWriter(field, locale, locale)
    translated = writer.handle_stream_block(body, segments)
    said = " ".join(BODY.get_searchable_content(translated))
    assert all(f"word {number}" in said for number in range(len(words)))


@pytest.mark.django_db
@pytest.mark.parametrize(("kind", "value", "words"), ALL, ids=[each[0] for each in ALL])
def test_the_words_of_a_block_can_be_searched_and_count_as_reading(
    kind: str, value: Raw, words: list[str]
) -> None:
    page = StoryPage()
    page.body = json.dumps([{"type": kind, "value": value}])
    said = BODY.get_searchable_content(page.body)
    assert set(words) <= set(said)
    assert not {"Dag", "Day", "År", "Year"} & set(said)
    assert reading_minutes(page) == 1


def test_a_long_story_says_how_long_it_takes(story_in_assens: SitePage) -> None:
    text = f"<p>{'ord ' * 1010}</p>"
    story = story_in_assens.specific
    story.body = StreamValue(BODY, [("paragraph", BLOCKS["paragraph"].to_python(text))])
    story.save_revision().publish()
    story = StoryPage.objects.get(pk=story.pk)
    assert "5 minutters læsning" in read(story).get_text()


@pytest.mark.parametrize("kind", ["cells", "bars", "key_figures", "timeline", "video", "gallery"])
def test_no_block_carries_a_cpr_number_past_publication(world: World, kind: str) -> None:
    number = "010190-1234"
    value: Raw = {
        "cells": {"caption": "", "cells": f"Navn\t{number}", "has_head": False},
        "bars": {**BARS, "title": number},
        "key_figures": {"figures": items({"number": "1", "label": number})},
        "timeline": {"entries": items({"date": "2025-01-01", "title": "a", "text": number})},
        "video": {**VIDEO, "summary": number},
        "gallery": {"pictures": items({"caption": number})},
    }[kind]
    page = StoryPage()
    page.body = json.dumps([{"type": kind, "value": value}])
    assert number in BODY.get_searchable_content(page.body)
