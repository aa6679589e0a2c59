"""The demo's pictures and documents as files."""

import hashlib

import pytest
from PIL import Image

from cocreation.demo.content import (
    DOCUMENTS,
    PICTURES,
    barriers,
    municipality_pages,
    projects,
    read,
    standard_pages,
    stories,
)
from cocreation.demo.markup import parts

KEYS = sorted(read("pictures"))


@pytest.mark.parametrize("key", KEYS)
def test_a_picture_is_described_in_both_languages(key: str) -> None:
    facts = read("pictures")[key]
    assert facts["title"]
    assert 20 <= len(facts["alt_da"]) <= 255
    assert 20 <= len(facts["alt_en"]) <= 255
    assert facts["alt_da"] != facts["alt_en"]


@pytest.mark.parametrize("key", KEYS)
def test_a_picture_is_light_and_has_its_source_beside_it(key: str) -> None:
    path = PICTURES / f"{key}.webp"
    assert path.stat().st_size <= 90_000
    assert path.with_suffix(".svg").is_file()
    with Image.open(path) as picture:
        assert picture.size == (1600, 1000)


def test_all_pictures_together_are_light() -> None:
    assert sum(path.stat().st_size for path in PICTURES.glob("*.webp")) <= 1_500_000


def test_no_motif_comes_twice_and_each_file_has_its_words() -> None:
    paths = sorted(PICTURES.glob("*.webp"))
    assert [path.stem for path in paths] == KEYS
    assert len({hashlib.sha256(path.read_bytes()).digest() for path in paths}) == len(paths)


def test_every_picture_is_used_and_every_used_picture_is_there() -> None:
    things = [*projects(), *stories(), *barriers(), *standard_pages(), *municipality_pages()]
    used = {facts["picture"] for facts in [*things, read("pages/home")] if "picture" in facts}
    for facts in things:
        used |= {part.title for part in parts(facts.get("body", "")) if part.kind == "picture"}
    assert used == set(KEYS)


def test_no_two_stories_and_no_two_projects_show_the_same() -> None:
    shown = [facts["picture"] for facts in projects()]
    assert len(set(shown)) == len(shown)
    told = [facts["picture"] for facts in stories()]
    assert len(set(told)) == len(told)


def test_the_documents_are_what_they_say() -> None:
    files = {facts["file"] for facts in read("documents").values()}
    assert files == {"project-description.pdf", "figures.csv", "charter-harbour.txt"}
    assert (DOCUMENTS / "project-description.pdf").read_bytes().startswith(b"%PDF-")
    header, *rows = (DOCUMENTS / "figures.csv").read_text(encoding="utf-8").splitlines()
    assert all(row.count(";") == header.count(";") for row in rows)
