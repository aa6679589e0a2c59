"""The notation of the demo's texts, and what becomes of it."""

import json

import pytest

from cocreation.demo.markup import Part, parts, plain
from cocreation.demo.rich_text import Finder, body, rich

FIND = Finder(
    page={"list/projects": 7}.__getitem__,
    picture={"fjord": (3, "En fjord")}.__getitem__,
    document={"plan": 5}.__getitem__,
    law={"taxiloven": (9, "Samkørsel …")}.__getitem__,
)


def test_paragraphs_that_follow_each_other_are_one_block() -> None:
    text = "## Først\n\nEt.\n\nTo.\n\n> Ord.\n-- En deltager (demo)\n\nTre."
    assert parts(text) == [
        Part("heading", title="Først"),
        Part("paragraph", "Et.\n\nTo."),
        Part("quote", "Ord.", "En deltager (demo)"),
        Part("paragraph", "Tre."),
    ]


def test_a_block_of_no_known_kind_is_refused() -> None:
    with pytest.raises(ValueError, match="unknown block: fakta"):
        parts(":::fakta Kort\nTekst\n:::")


def test_rich_text_has_lists_bold_and_links_and_no_other_markup() -> None:
    html = rich("Vi & **I** kan <se> [alt](page:list/projects).\n\n- et\n- to", FIND)
    assert html == (
        "<p>Vi &amp; <b>I</b> kan &lt;se&gt; "
        '<a linktype="page" id="7">alt</a>.</p><ul><li>et</li><li>to</li></ul>'
    )


def test_a_link_to_a_page_that_is_not_there_is_an_error() -> None:
    with pytest.raises(KeyError):
        rich("[væk](page:story/findes-ikke)", FIND)


def test_a_table_knows_which_columns_hold_figures() -> None:
    (block,) = json.loads(body(":::table Pris\nHvad | Hvor | Kr.\nKaffe | Salen | 25\n:::", FIND))
    assert [column["type"] for column in block["value"]["columns"]] == ["text", "text", "figure"]
    assert block["value"]["caption"] == "Pris"
    assert block["value"]["rows"] == [{"values": ["Kaffe", "Salen", "25"]}]


def test_pictures_and_documents_come_with_their_ids_and_words() -> None:
    text = ":::picture fjord\nMorgen\n:::\n\n:::document plan\nSe planen\n:::"
    picture, document = json.loads(body(text, FIND))
    assert picture["value"] == {
        "picture": {"image": 3, "alt_text": "En fjord", "decorative": False},
        "caption": "Morgen",
    }
    assert document["value"]["document"] == 5


def test_the_same_text_gives_the_same_block_ids() -> None:
    text = "## Et\n\nTekst."
    assert body(text, FIND) == body(text, FIND)


def test_plain_words_leave_out_the_notation() -> None:
    assert plain("- **Et** [link](https://x.example)\n\n:::fact Kort\nTo\n:::") == (
        "Et link\nKort\nTo"
    )


def test_a_law_is_quoted_by_its_key_with_what_it_means_or_without() -> None:
    text = ":::law taxiloven\nDu må få dine udgifter.\n:::\n\n:::law taxiloven\n:::"
    own, rules = json.loads(body(text, FIND))
    assert own["type"] == rules["type"] == "law_quotation"
    assert own["value"] == {"rule": 9, "words": "Samkørsel …", "plain": "Du må få dine udgifter."}
    assert rules["value"]["plain"] == ""
