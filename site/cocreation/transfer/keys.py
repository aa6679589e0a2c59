"""What makes two lines the same thing."""

from dataclasses import dataclass

from cocreation.transfer.content_types import CONTENT_TYPES

LANGUAGES = ("da", "en")
#: The language of originals: a Danish line is never a translation.
ORIGINAL_LANGUAGE = "da"
#: Stands in a written key where no municipality leads.
NETWORK = "-"


@dataclass(frozen=True, slots=True)
class Key:
    """Type, language, municipality's code (empty: the whole network) and slug."""

    type: str
    language: str
    municipality: str
    slug: str

    def __str__(self) -> str:
        return "/".join((self.type, self.language, self.municipality or NETWORK, self.slug))


def parse_key(written: str) -> Key | None:
    """The key that str(key) wrote; None when it is not one."""
    parts = written.split("/")
    if len(parts) != 4 or parts[0] not in CONTENT_TYPES or parts[1] not in LANGUAGES:
        return None
    municipality = "" if parts[2] == NETWORK else parts[2]
    return Key(parts[0], parts[1], municipality, parts[3])
