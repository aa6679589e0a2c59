"""Wagtail's own Danish is thin; site/locale/wagtail fills it up so that editors meet Danish."""

import gettext
import re
import shutil
from collections import Counter
from functools import cache
from pathlib import Path

import polib
import pytest
import wagtail
import wagtail_localize
from django.conf import settings

from cocreation.catalogues import compile_catalogue
from cocreation.paths import LOCALE

OVERLAY = LOCALE / "wagtail"
DOMAINS = ("django", "djangojs")
WAGTAIL = Path(wagtail.__file__).parent
LOCALIZE = Path(wagtail_localize.__file__).parent
# The parts of Wagtail this product's editors meet.
COVERED = [
    WAGTAIL,
    *(WAGTAIL / part for part in ("admin", "documents", "embeds", "images", "locales")),
    *(WAGTAIL / part for part in ("search", "sites", "snippets", "users")),
    *(WAGTAIL / "contrib" / part for part in ("redirects", "settings", "typed_table_block")),
    LOCALIZE,
    LOCALIZE / "locales",
]
LEAST_SHARE = 0.95
PLACEHOLDER = re.compile(r"%\(\w+\)[a-z]|%[sd]|\{\w*\}")
TAG = re.compile(r"<[^<>]*>")

PLURALS = {
    "django": ("1 page", "%(counter)s pages"),
    "djangojs": ("%(num)s error", "%(num)s errors"),
}


@cache
def entries_of(file: Path) -> tuple[polib.POEntry, ...]:
    """The entries of a catalogue in use, or none where there is no such catalogue."""
    if not file.is_file():
        return ()
    return tuple(entry for entry in polib.pofile(str(file)) if not entry.obsolete)


def catalogue(root: Path, language: str, domain: str) -> tuple[polib.POEntry, ...]:
    return entries_of(root / language / "LC_MESSAGES" / f"{domain}.po")


def key_of(entry: polib.POEntry) -> tuple[str | None, str]:
    return entry.msgctxt, entry.msgid


def pairs_of(entry: polib.POEntry) -> list[tuple[str, str]]:
    """What is translated beside its translation; two pairs where there is a plural."""
    if not entry.msgid_plural:
        return [(entry.msgid, entry.msgstr)]
    one, many = (entry.msgstr_plural.get(number, "") for number in (0, 1))
    return [(entry.msgid, one), (entry.msgid_plural, many)]


def parts_of(text: str) -> Counter[str]:
    """What a translation has to take over unchanged: placeholders, tags, spaces at the ends."""
    ends = [f"starts {text[:1].isspace()}", f"ends {text[-1:].isspace()}"]
    return Counter(PLACEHOLDER.findall(text) + TAG.findall(text) + ends)


def faults_of(entry: polib.POEntry) -> list[str]:
    faults = []
    for source, danish in pairs_of(entry):
        if not danish.strip():
            faults.append(f"no Danish: {source!r}")
        elif parts_of(source) != parts_of(danish):
            faults.append(f"other placeholders or tags: {source!r} -> {danish!r}")
    return faults


@pytest.mark.parametrize("domain", DOMAINS)
def test_every_entry_is_whole(domain: str) -> None:
    entries = catalogue(OVERLAY, "da", domain)
    assert entries
    faults = [fault for entry in entries for fault in faults_of(entry)]
    faults += [f"fuzzy: {entry.msgid!r}" for entry in entries if entry.fuzzy]
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("domain", DOMAINS)
def test_no_string_stands_twice(domain: str) -> None:
    counted = Counter(key_of(entry) for entry in catalogue(OVERLAY, "da", domain))
    assert [key for key, times in counted.items() if times > 1] == []


@pytest.mark.parametrize(
    ("domain", "danish"),
    [
        ("django", ("1 side", "%(counter)s sider")),
        ("djangojs", ("%(num)s fejl", "%(num)s fejl")),
    ],
)
def test_the_overlay_compiles(domain: str, danish: tuple[str, str], tmp_path: Path) -> None:
    source = tmp_path / f"{domain}.po"
    shutil.copy(OVERLAY / "da" / "LC_MESSAGES" / source.name, source)
    with compile_catalogue(source).open("rb") as made:
        read = gettext.GNUTranslations(made)
    assert read.info()["language"] == "da"
    one, many = PLURALS[domain]
    assert tuple(read.ngettext(one, many, number) for number in (1, 2)) == danish


def test_wagtail_is_almost_wholly_danish() -> None:
    missing: list[str] = []
    wanted = 0
    for domain in DOMAINS:
        danish = {
            key_of(entry)
            for root in [*(part / "locale" for part in COVERED), OVERLAY]
            for entry in catalogue(root, "da", domain)
            if entry.translated()
        }
        english = {
            key_of(entry) for part in COVERED for entry in catalogue(part / "locale", "en", domain)
        }
        wanted += len(english)
        missing += [f"{domain}: {message!r}" for _, message in sorted(english - danish, key=str)]
    assert wanted > 1500
    assert len(missing) <= wanted * (1 - LEAST_SHARE), "\n".join(missing)


def test_the_product_s_own_words_come_before_the_overlay() -> None:
    assert list(settings.LOCALE_PATHS) == [LOCALE, OVERLAY]


@pytest.mark.parametrize(
    ("source", "danish"),
    [
        ("Delete %(title)s", "Slet"),
        ("Delete %(title)s", "Slet %(titel)s"),
        ("In {locale}", "På {sprog}"),
        ("<b>Locked</b>", "<i>Låst</i>"),
        ("Status: ", "Status:"),
        ("Draft", ""),
    ],
)
def test_a_damaged_translation_is_seen(source: str, danish: str) -> None:
    assert faults_of(polib.POEntry(msgid=source, msgstr=danish))
