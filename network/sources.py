"""Where something is known from, written by editors in one line."""

import re
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

_ADDRESS: Final = re.compile(r"https?://[^\s<>\"']+")


@dataclass(frozen=True)
class Source:
    """Where a step of the log is known from; ``url`` may be empty."""

    title: str
    url: str = ""

    @property
    def host(self) -> str:
        """The site the address leads to, "" without an address."""
        return host_of(self.url)


def host_of(url: str) -> str:
    """The site an address leads to, as people name it; "" for none."""
    return (urlsplit(url).hostname or "").removeprefix("www.")


def source_of(text: str) -> Source | None:
    """The words and the address of a source written as "title: https://…"; None for no source."""
    found = _ADDRESS.search(text)
    if found is None:
        return Source(text.strip()) if text.strip() else None
    address = found[0].rstrip(".,;)")
    title = text.replace(address, "").strip(" :;,.()\n\t")
    return Source(title or address, address)
