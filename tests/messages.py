"""Reads the interface's strings out of code and templates, without gettext being installed.

Babel finds the calls; Django turns a template into calls first. Used by the test that compares the
catalogues with the code, and by bin/collect_messages that renews them.
"""

import io
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import polib
from babel.messages.extract import extract
from django.utils.translation.template import templatize

SOURCES = (
    "language",
    "network",
    "search",
    "barriers",
    "feedback",
    "subscriptions",
    "projects",
    "stories",
    "home",
    "site/cocreation",
    "templates",
)
KEYWORDS: dict[str, tuple[int | tuple[int, str], ...] | None] = {
    "_": None,
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
    "npgettext_lazy": ((1, "c"), 2, 3),
}


class Message(NamedTuple):
    """A string to translate; ``plural`` and ``context`` are "" where there is none."""

    text: str
    plural: str
    context: str


def messages(root: Path) -> dict[Message, list[str]]:
    """Every message of the interface and the files it stands in, in a fixed order."""
    found: dict[Message, set[str]] = {}
    for path in _files(root):
        for message in _messages_in(path):
            found.setdefault(message, set()).add(path.relative_to(root).as_posix())
    return {message: sorted(found[message]) for message in sorted(found)}


def catalogue_path(root: Path, language: str) -> Path:
    """Where a language's catalogue lies."""
    return root / "site/locale" / language / "LC_MESSAGES/django.po"


def renew(root: Path) -> dict[str, int]:
    """Write both catalogues anew; how many messages of each have no translation."""
    wanted = messages(root)
    missing = {}
    for language in ("da", "en"):
        path = catalogue_path(root, language)
        known = {_key(entry): entry for entry in polib.pofile(str(path))} if path.exists() else {}
        catalogue = polib.POFile(wrapwidth=100)
        catalogue.metadata = {
            "Project-Id-Version": "cocreation",
            "Language": language,
            "MIME-Version": "1.0",
            "Content-Type": "text/plain; charset=UTF-8",
            "Content-Transfer-Encoding": "8bit",
            "Plural-Forms": "nplurals=2; plural=(n != 1);",
        }
        for message, places in wanted.items():
            catalogue.append(_entry(message, places, known.get(message), language))
        path.parent.mkdir(parents=True, exist_ok=True)
        catalogue.save(str(path))
        missing[language] = len(catalogue.untranslated_entries())
    return missing


def _key(entry: polib.POEntry) -> Message:
    return Message(entry.msgid, entry.msgid_plural or "", entry.msgctxt or "")


def _entry(
    message: Message, places: list[str], known: polib.POEntry | None, language: str
) -> polib.POEntry:
    entry = polib.POEntry(
        msgid=message.text,
        msgid_plural=message.plural,
        msgctxt=message.context or None,
        occurrences=[(place, "") for place in places],
        flags=["python-format"] if "%(" in message.text else [],
    )
    if message.plural:
        own = {0: message.text, 1: message.plural}
        entry.msgstr_plural = known.msgstr_plural if known else {0: "", 1: ""}
        if language == "en":
            entry.msgstr_plural = own
    elif language == "en":
        entry.msgstr = message.text
    elif known:
        entry.msgstr = known.msgstr
    return entry


def _files(root: Path) -> Iterator[Path]:
    for source in SOURCES:
        for path in sorted((root / source).rglob("*")):
            if path.suffix in {".py", ".html", ".txt", ".xml"} and "migrations" not in path.parts:
                yield path


def _messages_in(path: Path) -> Iterator[Message]:
    text = path.read_text(encoding="utf-8")
    method = "python"
    if path.suffix != ".py":
        # What templatize leaves is calls among blanks; only this lexer takes them as they stand.
        text, method = templatize(text, origin=str(path)), "javascript"
    rows = extract(method, io.BytesIO(text.encode()), KEYWORDS)
    for _line, found, _comments, context in rows:
        single, plural = (found[0], found[1]) if isinstance(found, tuple) else (found, "")
        if single:
            yield Message(single, plural, context or "")
