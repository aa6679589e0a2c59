"""What every fact of a page can do."""

from typing import Protocol

from cocreation.transfer.context import Context
from cocreation.transfer.values import Json
from network.models import SitePage


class Fact(Protocol):
    """One key of a line and its counterpart on a page.

    `check` and `read` speak the same canonical language, so that "has it changed?" is a plain
    comparison; `write` takes what `check` gave.
    """

    #: The field or relation of the page; where it is a shared fact, translations inherit it.
    name: str

    def check(self, value: Json, context: Context) -> Json:
        """Return the canonical value or raise Refused. Writes nothing."""
        ...

    def read(self, page: SitePage) -> Json:
        """Return the canonical value that the page has."""
        ...

    def write(self, page: SitePage, value: Json, context: Context) -> None:
        """Put a canonical value on the page, which is not saved."""
        ...

    def of_translation(self, value: Json) -> Json:
        """What of a canonical value a translation has for itself."""
        return value

    def lost(self, page: SitePage) -> list[str]:
        """Name what the page has here and the canonical value cannot hold, in English."""
        return []
