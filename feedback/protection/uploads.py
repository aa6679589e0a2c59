"""Files that citizens send with a form: few, small, looked through before anything is kept."""

import secrets
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePath
from time import monotonic
from typing import Any, Final

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import UploadedFile
from django.template.defaultfilters import filesizeformat
from django.utils.functional import Promise
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from feedback.protection.papers import ENDINGS, is_what_it_says
from feedback.protection.personal import number_marked_in
from feedback.protection.pictures import FORMATS, NoPicture, TooManyPixels, drawn_anew
from search.file_text import Outcome, ReaderBusy, text_of_file

LARGEST_BYTES: Final = 10 * 1024 * 1024
#: For looking through all files of a form together.
_SECONDS: Final = 10.0
#: For waiting while somebody else's file is looked through.
_PATIENCE: Final = 3.0
_LONGEST_NAME: Final = 120
_TOLD: Final[dict[str, Promise]] = {
    "size": gettext_lazy("“%(file)s” is %(size)s. A file may be up to %(most)s."),
    "empty": gettext_lazy("“%(file)s” is empty."),
    "kind": gettext_lazy(
        "“%(file)s” is not a kind of file we can receive. Send a picture (jpg, png, gif, webp) or a "
        "document (pdf, docx, odt, xlsx, txt, csv)."
    ),
    "other": gettext_lazy(
        "“%(file)s” is not what its name says, or it is damaged. Save it once more, and try again."
    ),
    "unread": gettext_lazy(
        "We cannot look through “%(file)s”. It may be damaged, or locked with a password. "
        "Save it once more without a password."
    ),
    "long": gettext_lazy(
        "“%(file)s” is so large that we cannot look through all of it. Send a shorter file, or fewer "
        "files at a time."
    ),
    "busy": gettext_lazy(
        "We are looking through other people's files just now, and did not get to “%(file)s”. All you "
        "wrote is still here. Choose the file again in a minute, or send without it."
    ),
    "pixels": gettext_lazy(
        "“%(file)s” has more pixels than we can open. Make the picture smaller. A jpg may be larger "
        "than the other kinds."
    ),
    "many": gettext_lazy("You can send %(most)s files at a time. You chose %(count)s."),
}


@dataclass(frozen=True)
class CleanUpload:
    """A file that may be kept: ``file`` has a random name, ``name`` is what the writer called it.

    ``has_unread``: there are pages in it without text, which nobody has looked through.
    """

    name: str
    file: ContentFile[bytes]
    size: int
    has_unread: bool = False


class ManyFiles(forms.ClearableFileInput):
    """The browser's own control, for several files at a time."""

    allow_multiple_selected = True


class PublicUpload(forms.FileField):
    """Cleans to a list of `CleanUpload`. Pictures are drawn anew; documents are read for numbers."""

    widget = ManyFiles

    def __init__(self, *, most: int = 5, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.most = most
        self.has_unread = False
        #: False where nothing will be received anyway: the files are not even opened.
        self.is_open = True
        kinds = ",".join(f".{ending}" for ending in (*FORMATS, *sorted(ENDINGS)))
        self.widget.attrs["accept"] = kinds

    def clean(self, data: Any, initial: Any = None) -> list[CleanUpload]:
        files = [each for each in (data if isinstance(data, list | tuple) else [data]) if each]
        if not self.is_open:
            return []
        if not files:
            super().clean(None, initial)
            return []
        if len(files) > self.most:
            raise _refused("many", "", most=self.most, count=len(files))
        kept, problems = [], []
        end = monotonic() + _SECONDS
        for each in files:
            try:
                kept.append(_clean(each, end))
            except ValidationError as error:
                problems += error.error_list
        if problems:
            raise ValidationError(problems)
        self.has_unread = any(each.has_unread for each in kept)
        return kept


def _clean(file: UploadedFile[Any], end: float) -> CleanUpload:
    name = _plain_name(file.name or "")
    ending = PurePath(name).suffix.lower().removeprefix(".")
    if not file.size:
        raise _refused("empty", name)
    if file.size > LARGEST_BYTES:
        size, most = filesizeformat(file.size), filesizeformat(LARGEST_BYTES)
        raise _refused("size", name, size=size, most=most)
    _refuse_number([name], name)
    if ending in FORMATS:
        try:
            content, ending = drawn_anew(file, ending)
        except TooManyPixels:
            raise _refused("pixels", name) from None
        except NoPicture:
            raise _refused("other", name) from None
        return _upload(f"{PurePath(name).stem}.{ending}", ending, content)
    if ending not in ENDINGS:
        raise _refused("kind", name)
    if not is_what_it_says(file, ending):
        raise _refused("other", name)
    return _read(file, name, ending, end)


def _read(file: UploadedFile[Any], name: str, ending: str, end: float) -> CleanUpload:
    """The document, once all its text is looked through; it is on no disk of ours after that."""
    content = file.read()
    with tempfile.NamedTemporaryFile(suffix=f".{ending}") as copy:
        copy.write(content)
        copy.flush()
        left = max(0.0, end - monotonic())
        try:
            outcome, text = text_of_file(
                copy.name, ending, left, extent="all", patience=min(_PATIENCE, left)
            )
        except ReaderBusy:
            raise _refused("busy", name) from None
    if outcome == Outcome.TOO_MUCH:
        raise _refused("long", name)
    if outcome not in (Outcome.READ, Outcome.EMPTY):
        raise _refused("unread", name)
    _refuse_number([text], name)
    return _upload(name, ending, content, has_unread=outcome == Outcome.EMPTY)


def _upload(name: str, ending: str, content: bytes, *, has_unread: bool = False) -> CleanUpload:
    file = ContentFile(content, name=f"{secrets.token_hex(16)}.{ending}")
    return CleanUpload(name[-_LONGEST_NAME:], file, len(content), has_unread)


def _refuse_number(texts: Iterable[str], name: str) -> None:
    place = number_marked_in(texts)
    if place is not None:
        told = _("There is a CPR number in “%(file)s”:") % {"file": name}
        then = _("Remove it, and choose the file again.")
        kept = _("We have not kept it.")
        raise ValidationError(format_html("{} {} {} {}", told, place, then, kept), "cpr")


def _refused(code: str, name: str, **facts: object) -> ValidationError:
    return ValidationError(str(_TOLD[code]), code, {"file": name, **facts})


def _plain_name(name: str) -> str:
    """The name without folders and without what turns the reading direction."""
    last = name.replace("\\", "/").rpartition("/")[2]
    return "".join(each for each in last if each.isprintable()) or "file"
