"""Facts that are formatted text in one column."""

from dataclasses import dataclass

from cocreation.transfer import values
from cocreation.transfer.context import Context
from cocreation.transfer.facts.fact import Fact
from cocreation.transfer.fitting import as_prose
from cocreation.transfer.html_reader import read_pieces
from cocreation.transfer.links import stored_link
from cocreation.transfer.values import Json
from network.models import SitePage


@dataclass(frozen=True)
class RichFact(Fact):
    """The formatted text in column `name`: paragraphs, bold, italic, links and lists.

    Headings, quotations and tables from elsewhere become paragraphs, since these columns hold none.
    """

    name: str

    def check(self, value: Json, context: Context) -> Json:
        return as_prose(read_pieces(values.text(value, lines=True)))

    def read(self, page: SitePage) -> Json:
        html = values.text(getattr(page, self.name), lines=True)
        return as_prose(read_pieces(html, stored=True, resolve=stored_link))

    def write(self, page: SitePage, value: Json, context: Context) -> None:
        setattr(page, self.name, value)

    def lost(self, page: SitePage) -> list[str]:
        return internal_links(getattr(page, self.name))


def internal_links(html: str) -> list[str]:
    """Name the kinds of internal link in a stored text; each becomes an ordinary address."""
    kinds = {"page": "internal link", "document": "document link"}
    return [name for kind, name in kinds.items() if f'linktype="{kind}"' in html]
