"""A page's picture and its text for those who cannot see it."""

from dataclasses import dataclass
from datetime import date

from cocreation.transfer import values
from cocreation.transfer.context import Context
from cocreation.transfer.facts.fact import Fact
from cocreation.transfer.facts.plain import checked, column
from cocreation.transfer.picture_folder import PictureFacts, find_picture
from cocreation.transfer.refusal import inside
from cocreation.transfer.values import Json
from network.models import Picture, SitePage

#: What a line may say of a picture beside its path; the names of the picture's columns.
RIGHTS = ("description", "photographer", "licence", "consent", "consent_until")
_KEYS = ("path", *RIGHTS)
_ALT_LENGTH = 255


@dataclass(frozen=True)
class ImageFact(Fact):
    """A path, or {"path", "description", "photographer", "licence", "consent", "consent_until"}.

    The canonical value is the hash of the file's content: renamed, it is the same picture.
    """

    name: str = "picture"

    def check(self, value: Json, context: Context) -> Json:
        if value is None or value == "":
            return None
        given = values.members({"path": value} if isinstance(value, str) else value, _KEYS)
        with inside("path"):
            path = values.required_text(given.get("path"))
        rights = {name: _checked_right(name, given.get(name)) for name in RIGHTS}
        digest = context.pictures.check(path)
        until = rights["consent_until"]
        facts = PictureFacts(
            description=str(rights["description"] or ""),
            photographer=str(rights["photographer"]),
            licence=str(rights["licence"]),
            consent=str(rights["consent"]),
            consent_until=date.fromisoformat(str(until)) if until else None,
        )
        context.pictures.offer(digest, path, facts)
        return digest

    def read(self, page: SitePage) -> Json:
        picture = page.picture
        return None if picture is None else picture.get_file_hash()

    def write(self, page: SitePage, value: Json, context: Context) -> None:
        page.picture = find_picture(str(value)) if value else None


@dataclass(frozen=True)
class AltFact(Fact):
    """Text: what the picture shows here; empty: decoration; null: the picture's description."""

    name: str = "picture_alt"

    def check(self, value: Json, context: Context) -> Json:
        return None if value is None else values.text(value, max_length=_ALT_LENGTH)

    def read(self, page: SitePage) -> Json:
        if page.picture_id is None:
            return None
        return "" if page.picture_decorative else values.text(page.picture_alt) or None

    def write(self, page: SitePage, value: Json, context: Context) -> None:
        page.picture_alt = str(value or "")
        page.picture_decorative = value == ""

    def of_translation(self, value: Json) -> Json:
        # Whether the picture is decoration is decided once, in the original.
        return value or None


def _checked_right(name: str, value: Json) -> Json:
    with inside(name):
        return checked(column(Picture, name), value)
