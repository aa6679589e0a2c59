"""Both catalogues hold exactly what the interface says."""

import re
from pathlib import Path

import polib
import pytest

from tests.messages import Message, catalogue_path, messages

ROOT = Path(__file__).resolve().parents[2]
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%[sd]|\{\w*\}")
WANTED = messages(ROOT)


@pytest.mark.parametrize("language", ["da", "en"])
def test_the_catalogue_has_every_string_of_code_and_templates_and_no_other(language: str) -> None:
    catalogue = polib.pofile(str(catalogue_path(ROOT, language)))
    listed = {Message(e.msgid, e.msgid_plural or "", e.msgctxt or "") for e in catalogue}
    hint = "run `make messages`, then translate"
    assert sorted(set(WANTED) - listed) == [], hint
    assert sorted(listed - set(WANTED)) == [], hint


@pytest.mark.parametrize("language", ["da", "en"])
def test_every_string_is_translated(language: str) -> None:
    catalogue = polib.pofile(str(catalogue_path(ROOT, language)))
    assert [e.msgid for e in catalogue.untranslated_entries() + catalogue.fuzzy_entries()] == []


def test_placeholders_survive_translation() -> None:
    wrong = []
    for entry in polib.pofile(str(catalogue_path(ROOT, "da"))):
        for text in [entry.msgstr] if not entry.msgid_plural else entry.msgstr_plural.values():
            wanted = set(PLACEHOLDER.findall(entry.msgid_plural or entry.msgid))
            if not set(PLACEHOLDER.findall(text)) <= wanted or (
                not entry.msgid_plural and set(PLACEHOLDER.findall(text)) != wanted
            ):
                wrong.append(entry.msgid)
    assert wrong == []


def test_extraction_finds_strings_in_code_and_in_templates() -> None:
    places = {path for paths in WANTED.values() for path in paths}
    assert any(path.endswith(".py") for path in places)
    assert any(path.startswith("templates/") for path in places)
    assert len(WANTED) > 300
