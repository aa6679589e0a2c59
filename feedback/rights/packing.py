"""Facts as one zip: JSON for programs, HTML for people, and the files that belong to them."""

import hashlib
import io
import json
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any

from django.template.loader import render_to_string

from feedback.models import Submission, SubmissionFile


@dataclass(frozen=True)
class Package:
    """A finished zip; ``digest`` tells later whether a copy is the one that was handed out."""

    name: str
    content: bytes
    items: int

    @property
    def digest(self) -> str:
        return hashlib.sha256(self.content).hexdigest()


def packed(
    name: str, title: str, facts: dict[str, Any], submissions: Iterable[Submission], items: int
) -> Package:
    """The facts and the submissions' files."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as zipped:
        zipped.writestr("data.json", json.dumps(facts, ensure_ascii=False, indent=2))
        page = render_to_string("rights/export.html", {"title": title, "parts": _parts(facts)})
        zipped.writestr("index.html", page)
        for submission in submissions:
            for file in submission.files.all():
                _add(zipped, submission, file)
    return Package(f"{name}.zip", buffer.getvalue(), items)


def _add(zipped: zipfile.ZipFile, submission: Submission, file: SubmissionFile) -> None:
    if not file.file:
        # It was refused, and what it held deleted.
        return
    # The name is the sender's; only its ending is taken, so that it cannot lead out of the folder.
    ending = PurePath(file.file.name or "").suffix
    try:
        with file.file.open("rb") as opened:
            zipped.writestr(f"files/{submission.reference}-{file.pk}{ending}", opened.read())
    except FileNotFoundError:
        return


def _parts(facts: dict[str, Any]) -> list[tuple[str, list[list[tuple[str, list[str]]]]]]:
    """Heading, and beneath it items of (name, lines): what the template shows."""
    return [
        (heading, [_lines(each) for each in (value if isinstance(value, list) else [value])])
        for heading, value in facts.items()
    ]


def _lines(item: Any) -> list[tuple[str, list[str]]]:
    if not isinstance(item, dict):
        return [("", [str(item)])]
    return [(name, _values(value)) for name, value in item.items() if value]


def _values(value: Any) -> list[str]:
    if isinstance(value, dict):
        return [f"{name}: {each}" for name, each in value.items() if each]
    return [str(each) for each in value] if isinstance(value, list) else [str(value)]
