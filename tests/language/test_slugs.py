"""Addresses are readable, stable and safe, whatever the title."""

import re

import pytest

from language.slugs import (
    FALLBACK,
    MAX_LENGTH,
    RESERVED_SLUGS,
    is_reserved_slug,
    is_valid_slug,
    slugify,
)


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("Bænken", "baenken"),
        ("Første skridt ud", "foerste-skridt-ud"),
        ("Åben skole i Aarhus og Århus", "aaben-skole-i-aarhus-og-aarhus"),
        ("ÆBLE ØL ÅL", "aeble-oel-aal"),
        ("Idé på Café", "ide-paa-cafe"),
        ("Straße nach Malmö", "strasse-nach-malmoe"),
        ("Ǻ Ǽ Ǿ", "aa-ae-oe"),
        ("Łódź & Reykjavík", "lodz-reykjavik"),
        ("Byens  --  rum / 2026!", "byens-rum-2026"),
        ("Byrådets’ og byrådet's møde", "byraadets-og-byraadets-moede"),
        ("§ 17, stk. 4", "17-stk-4"),
        ("½ dag", "1-2-dag"),
    ],
)
def test_a_title_becomes_an_ascii_address(title: str, slug: str) -> None:
    assert slugify(title) == slug


def test_a_letter_typed_as_two_characters_gives_the_same_address() -> None:
    assert slugify("A\u030aben") == slugify("Åben") == "aaben"


@pytest.mark.parametrize("title", ["", "   ", "!!!", "你好", "-"])
def test_a_title_without_letters_still_has_an_address(title: str) -> None:
    assert slugify(title) == FALLBACK


def test_a_long_title_ends_at_a_whole_word() -> None:
    slug = slugify("samskabelse " * 40)
    assert len(slug) <= MAX_LENGTH
    assert set(slug.split("-")) == {"samskabelse"}


def test_a_word_that_ends_exactly_at_the_limit_is_kept() -> None:
    exact = "a" * 200 + " " + "b" * 54
    assert slugify(exact + " c") == exact.replace(" ", "-")


def test_one_endless_word_is_cut() -> None:
    assert slugify("x" * 1000) == "x" * MAX_LENGTH


@pytest.mark.parametrize("char", [chr(number) for number in range(0x20, 0x250)])
def test_no_letter_of_latin_writing_breaks_an_address(char: str) -> None:
    slug = slugify(f"a{char}b")
    assert re.fullmatch(r"a[a-z0-9-]*b", slug)
    assert is_valid_slug(slug)


def test_an_address_is_its_own_address() -> None:
    assert slugify("aeblehaven-2026") == "aeblehaven-2026"


@pytest.mark.parametrize("slug", ["", "-a", "a-", "a--b", "A", "æ", "a_b", "a b", "a" * 256])
def test_other_forms_are_not_addresses(slug: str) -> None:
    assert not is_valid_slug(slug)


@pytest.mark.parametrize("slug", ["soeg", "search", "n", "was", "api", "admin", "static", "media"])
def test_addresses_of_the_site_itself_are_reserved(slug: str) -> None:
    assert is_reserved_slug(slug)
    assert slug in RESERVED_SLUGS
    assert not is_reserved_slug(f"{slug}-2")
