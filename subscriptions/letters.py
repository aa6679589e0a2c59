"""Letters: what a mail says, by its kind. Each app writes its own.

In an app's letters.py, which its ``ready()`` imports:

    @letter("comment_answered")
    def comment_answered(facts: Facts, message: Message) -> Letter | None: ...

A letter is written when it is sent, in the reader's language. It answers None when what it would
tell is no longer true; then nothing is sent.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils import translation
from django.utils.functional import Promise

from subscriptions.models import Message

Facts = Mapping[str, Any]


@dataclass(frozen=True)
class Letter:
    """The words of one mail, all plain text.

    ``action`` is the one thing to do next: the text of the button and a path or address. ``quote``
    is what somebody else wrote, set apart. ``reason`` says why one gets this mail; where it is
    empty, the frame says so.
    """

    subject: str
    paragraphs: Sequence[str]
    action: tuple[str, str] | None = None
    quote: str = ""
    after: Sequence[str] = ()
    reason: str = ""


Text = str | Promise
Writer = Callable[[Facts, Message], Letter | None]
_writers: dict[str, Writer] = {}
_labels: dict[str, Text] = {}


def letter(kind: str, label: Text = "") -> Callable[[Writer], Writer]:
    """A decorator for the function that writes the letters of a kind; ``label`` is for the admin."""

    def keep(writer: Writer) -> Writer:
        if kind in _writers:
            raise ValueError(f"The letter {kind} is registered twice")
        _writers[kind], _labels[kind] = writer, label or kind
        return writer

    return keep


def label_of(kind: str) -> str:
    """What the admin calls the letters of a kind."""
    return str(_labels.get(kind, kind))


def written(message: Message) -> Letter | None:
    """The letter of a mail, in its language; KeyError for a kind that nobody writes."""
    with translation.override(message.language):
        return _writers[message.kind](message.facts, message)
