"""The style sheets: one list, joined into one hashed and compressed file."""

import gzip
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.core.management import call_command
from django.template import Context, Template
from django.test import override_settings

from cocreation.staticfiles import (
    SHEET,
    SHEETS,
    JoinedManifestStaticFilesStorage,
    joined,
    relocated,
)

ROOT = Path(__file__).resolve().parents[2]
STATIC = ROOT / "site" / "static"
FONT = "vendor/figtree/figtree-latin-wght-normal.woff2"
FIRST_VIEW = 100 * 1024
# Our share of a first view, page excluded: a page may add some 15 KB.
OUR_SHARE = 70 * 1024


def test_an_address_is_written_as_seen_from_the_joined_sheet() -> None:
    css = 'a{background:url("../vendor/x.svg")}'
    moved = relocated(css, "css/deep/a.css", "css/site.css")
    assert moved == 'a{background:url("vendor/x.svg")}'


@pytest.mark.parametrize("address", ["data:image/svg+xml,%3Csvg", "/static/x.svg", "#mark"])
def test_an_address_that_is_not_relative_stays(address: str) -> None:
    css = f'a{{background:url("{address}")}}'
    assert relocated(css, "vendor/a.css", "css/site.css") == css


def test_comments_and_indents_are_left_out_but_licences_stay() -> None:
    text = joined({"css/a.css": "/*! MIT */\n/* why */\na {\n  top: 0;\n}\n"}, "css/site.css")
    assert text == "/*! MIT */\na {\ntop: 0;\n}\n"


def test_every_sheet_of_ours_is_in_the_list_and_every_listed_sheet_exists() -> None:
    ours = {f"css/{file.name}" for file in (STATIC / "css").glob("*.css")}
    vendored = {
        f"vendor/designsystemet/{file.name}"
        for file in (STATIC / "vendor" / "designsystemet").glob("*.css")
    }
    assert sorted(SHEETS) == sorted(ours | vendored)


def test_the_order_of_the_layers_comes_first() -> None:
    assert "@layer ds.theme" in (STATIC / SHEETS[0]).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", SHEETS)
def test_every_rule_stands_in_a_layer_and_braces_are_balanced(name: str) -> None:
    css = re.sub(r"/\*.*?\*/", "", (STATIC / name).read_text(encoding="utf-8"), flags=re.DOTALL)
    assert css.count("{") == css.count("}")
    outside = re.sub(r"@layer [^;{]+;", "", css)
    depth, start = 0, 0
    for place, letter in enumerate(outside):
        if letter == "{":
            if depth == 0:
                assert outside[start:place].strip().startswith("@layer"), outside[start:place]
            depth += 1
        elif letter == "}":
            depth -= 1
            start = place + 1


@pytest.fixture
def collected(tmp_path: Path) -> Iterator[Path]:
    """A folder with all static files as they are deployed."""
    storages = {
        "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
        "staticfiles": {"BACKEND": "cocreation.staticfiles.JoinedManifestStaticFilesStorage"},
    }
    with override_settings(
        STATIC_ROOT=tmp_path,
        STORAGES=storages,
        STATICFILES_FINDERS=["django.contrib.staticfiles.finders.FileSystemFinder"],
    ):
        call_command("collectstatic", interactive=False, verbosity=0)
        yield tmp_path


def test_collecting_makes_one_hashed_compressed_sheet_that_finds_the_font(collected: Path) -> None:
    [sheet] = collected.glob("css/site.????????????.css")
    text = sheet.read_text(encoding="utf-8")
    [font] = collected.glob("vendor/figtree/*.????????????.woff2")
    assert f"../vendor/figtree/{font.name}" in text
    packed = Path(f"{sheet}.gz")
    assert gzip.decompress(packed.read_bytes()).decode() == text
    assert all(f"@layer {layer}" in text for layer in ("ds.components", "site.print"))


def test_the_first_view_is_light(collected: Path) -> None:
    [sheet] = collected.glob("css/site.????????????.css.gz")
    scripts = collected.glob("js/*.????????????.js")
    weight = (
        sheet.stat().st_size
        + (collected / FONT).stat().st_size
        + sum(len(gzip.compress(script.read_bytes())) for script in scripts)
        + (collected / "icons" / "favicon.svg").stat().st_size
    )
    assert weight <= OUR_SHARE < FIRST_VIEW


def test_a_page_links_the_joined_sheet_alone(collected: Path) -> None:
    head = Template("{% load look %}{% stylesheets %}").render(Context())
    [sheet] = collected.glob("css/site.????????????.css")
    assert head == f'<link rel="stylesheet" href="/static/css/{sheet.name}">'


def test_where_nothing_is_joined_a_page_links_every_sheet() -> None:
    head = Template("{% load look %}{% stylesheets %}").render(Context())
    assert re.findall(r'href="/static/([^"]+)"', head) == list(SHEETS)


def test_while_debugging_a_page_links_every_sheet(collected: Path) -> None:
    with override_settings(DEBUG=True):
        head = Template("{% load look %}{% stylesheets %}").render(Context())
    assert head.count("<link") == len(SHEETS)


def test_a_missing_sheet_stops_the_deployment(tmp_path: Path) -> None:
    storage = JoinedManifestStaticFilesStorage(location=tmp_path, base_url="/static/")
    with pytest.raises(KeyError):
        list(storage.post_process({}))
    assert not (tmp_path / SHEET).exists()


def test_what_is_vendored_is_registered_with_version_and_licence() -> None:
    register = (STATIC / "vendor" / "README.md").read_text(encoding="utf-8")
    script = (ROOT / "bin" / "vendor").read_text(encoding="utf-8")
    versions = re.findall(r'_PACKAGE: "([\d.]+)"', script)
    assert len(versions) == 4
    assert all(f"| {version} |" in register for version in versions)
    for folder in ("designsystemet", "figtree", "source-serif"):
        assert (STATIC / "vendor" / folder / "LICENSE").is_file()


def test_every_property_of_the_theme_that_a_sheet_names_is_there() -> None:
    """What no sheet named was left out when the theme was vendored; `make vendor` brings it back."""
    sheets = [(STATIC / name).read_text(encoding="utf-8") for name in SHEETS]
    there = set(re.findall(r"(--ds-[\w-]+)\s*:", "".join(sheets)))
    # Without a second value to fall back on.
    named = set(re.findall(r"var\((--ds-[\w-]+)\)", "".join(sheets)))
    assert named - there == set()
