"""The rules that every public template keeps."""

import re
from pathlib import Path

import pytest

TEMPLATES = Path(__file__).resolve().parents[2] / "templates"
FOLDERS = ("components", "navigation", "blocks", "forms", "pages")
PUBLIC = sorted(
    [*TEMPLATES.glob("*.html"), *(f for d in FOLDERS for f in (TEMPLATES / d).rglob("*.html"))]
)
PARTS = [f for f in PUBLIC if f.parent.name in ("components", "navigation", "blocks", "forms")]
# Managers and methods that ask the database.
QUERY = re.compile(r"\.(?:objects|all|exists|specific|get_children|get_parent|get_descendants)\b")
TAG = re.compile(r"{[{%].*?[%}]}", re.DOTALL)


def name(file: Path) -> str:
    return str(file.relative_to(TEMPLATES))


def code(file: Path) -> str:
    """The template without its comments."""
    text = file.read_text(encoding="utf-8")
    return re.sub(r"{% comment %}.*?{% endcomment %}", "", text, flags=re.DOTALL)


def test_the_walk_finds_the_templates() -> None:
    assert {"base.html", "components/card.html", "pages/projects/project_page.html"} <= {
        name(file) for file in PUBLIC
    }


@pytest.mark.parametrize("file", PARTS, ids=name)
def test_a_part_says_at_its_top_what_it_takes(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    assert text.startswith("{% comment %}")
    assert "Parameters:" in text[: text.index("{% endcomment %}")]


@pytest.mark.parametrize("file", PUBLIC, ids=name)
def test_nothing_is_inline_that_the_content_policy_forbids(file: Path) -> None:
    text = code(file)
    assert not re.search(r"\sstyle\s*=|<style|\son\w+\s*=\s*[\"']|javascript:", text)
    assert all("src=" in tag for tag in re.findall(r"<script[^>]*>", text))


@pytest.mark.parametrize("file", PUBLIC, ids=name)
def test_nothing_is_marked_safe_and_nothing_is_asked_of_the_database(file: Path) -> None:
    for tag in TAG.findall(code(file)):
        assert not re.search(r"\|\s*safe\b|autoescape", tag), tag
        assert not QUERY.search(tag), tag


@pytest.mark.parametrize("file", PUBLIC, ids=name)
def test_no_third_party_is_called(file: Path) -> None:
    assert not re.search(r"(?:src|href)=\"(?:https?:)?//", code(file))


@pytest.mark.parametrize("file", PUBLIC, ids=name)
def test_a_drawing_is_decoration_beside_words_or_a_group_of_links(file: Path) -> None:
    for svg in re.findall(r"<svg[^>]*>", code(file)):
        assert 'aria-hidden="true"' in svg or 'role="group"' in svg
        assert 'focusable="false"' in svg


@pytest.mark.parametrize("file", PUBLIC, ids=name)
def test_words_of_the_interface_are_translatable(file: Path) -> None:
    words = re.sub(r"{% blocktrans.*?{% endblocktrans %}", "", code(file), flags=re.DOTALL)
    words = re.sub(r"{[{%].*?[%}]}|<[^>]*>|&\w+;", "", words, flags=re.DOTALL)
    assert not re.findall(r"[A-Za-zÆØÅæøå]{2,}", words)


def test_every_part_is_used() -> None:
    everything = "".join(file.read_text(encoding="utf-8") for file in PUBLIC)
    parts = [f for f in PARTS if f.parent.name in ("components", "navigation")]
    assert not [name(file) for file in parts if f'"{name(file)}"' not in everything]
