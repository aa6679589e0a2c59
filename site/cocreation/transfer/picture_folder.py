"""Pictures that lie beside a file of lines, taken in once each, whatever their names."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files import File
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext as _
from wagtail.images.fields import WagtailImageField
from wagtail.utils.file import hash_filelike

from cocreation.transfer.refusal import Refused
from network.models import Picture

# Checked files that are remembered; a file used by many lines is opened once.
_REMEMBERED = 1000


@dataclass(frozen=True)
class PictureFacts:
    """What the law and good manners ask for; used only when the picture is new to the site."""

    description: str
    photographer: str
    licence: str
    consent: str
    consent_until: date | None


class PictureFolder:
    """The folder of a file of lines. Pictures are known by the SHA-1 of their content."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder.resolve()
        self._hashes: dict[str, str] = {}
        self._offered: dict[str, tuple[Path, PictureFacts]] = {}

    def check(self, written: str) -> str:
        """Return the hash of the picture at this path, or raise Refused."""
        if written not in self._hashes:
            if len(self._hashes) >= _REMEMBERED:
                self._hashes.clear()
            self._hashes[written] = _checked_hash(self._path(written))
        return self._hashes[written]

    def offer(self, digest: str, written: str, facts: PictureFacts) -> None:
        """Remember how to make a checked picture, until forget()."""
        self._offered.setdefault(digest, (self._path(written), facts))

    def forget(self) -> None:
        """Drop what was offered; called after each batch, so that memory stays the same."""
        self._offered.clear()

    def store_offered(self) -> None:
        """Put the pictures that the site lacks into its library.

        Called outside the batch's transaction: copying files must not hold the database's lock.
        """
        for digest, (path, facts) in self._offered.items():
            if find_picture(digest) is None:
                _store(path, digest, facts)

    def _path(self, written: str) -> Path:
        try:
            path = (self._folder / written).resolve()
            inside = path.is_relative_to(self._folder)
        except (OSError, ValueError, RuntimeError):
            inside = False
        if not inside:
            raise Refused(_("The picture must lie in the folder of the file or below it."))
        return path


def find_picture(digest: str) -> Picture | None:
    """The site's picture with this content."""
    return Picture.objects.filter(file_hash=digest).order_by("pk").first()


def _checked_hash(path: Path) -> str:
    if not path.is_file():
        raise Refused(_("There is no file “%(name)s”.") % {"name": path.name})
    limit: int = settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE
    if path.stat().st_size > limit:
        raise Refused(
            _("The picture is too large; at most %(limit)s are allowed.")
            % {"limit": filesizeformat(limit)}
        )
    with path.open("rb") as content:
        try:
            WagtailImageField().clean(File(content, name=path.name))
        except ValidationError as error:
            raise Refused(" ".join(error.messages)) from None
        content.seek(0)
        return str(hash_filelike(content))


def _store(path: Path, digest: str, facts: PictureFacts) -> None:
    with path.open("rb") as content:
        Picture.objects.create(
            title=path.stem[:255],
            file=File(content, name=path.name),
            file_hash=digest,
            file_size=path.stat().st_size,
            description=facts.description,
            photographer=facts.photographer,
            licence=facts.licence,
            consent=facts.consent,
            consent_until=facts.consent_until,
        )
