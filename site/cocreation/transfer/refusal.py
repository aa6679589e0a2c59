"""What is wrong with a line, said so that the person who made the file can mend it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass


class Refused(ValueError):
    """A value cannot be taken in. `message` is a sentence, `path` the place inside the value."""

    def __init__(self, message: str, path: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.path = path

    def inside(self, path: str) -> "Refused":
        """The same refusal seen from outside: `path` is put before its own."""
        separator = "." if path and self.path and not self.path.startswith("[") else ""
        return Refused(self.message, f"{path}{separator}{self.path}")


@contextmanager
def inside(path: str) -> Iterator[None]:
    """What is refused in here is refused at ``path``, and at its own place inside of that."""
    try:
        yield
    except Refused as refusal:
        raise refusal.inside(path) from None


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """A refusal with its line (counted from 1) and field; field is empty for the whole line."""

    line: int
    field: str
    message: str
