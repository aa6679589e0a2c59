"""Lifecycles as tables: which states a thing can be in, which ways lead between them, what each way needs.

A lifecycle is data. The form, the admin, the import and the commands all ask the same table,
through :func:`network.transitions.change_status`.
"""

import datetime
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from django.utils.functional import Promise

if TYPE_CHECKING:
    from network.models import Attachment, Record, SitePage

Text = str | Promise
Tone = Literal["neutral", "open", "now", "good"]
#: Who takes a step: those who may change the status at all, or the clock, at a date that is known.
Who = Literal["editors", "clock"]


@dataclass(frozen=True)
class Request:
    """What someone asks for when they change a status; a requirement may look at it.

    ``page`` is the version of the page the change is judged by, None where a record has no page yet.
    ``on`` is None while nobody has named a day: what depends on one is then not missing yet.
    ``follows`` is true where the status follows another thing's and nobody chose it. ``source`` and
    ``document`` say where the step can be looked up, ``other`` is the thing that this one is, too.
    """

    page: "SitePage | None"
    note: str
    on: datetime.date | None = None
    precision: str = "day"
    follows: bool = False
    source: str = ""
    document: "Attachment | None" = None
    other: "Record | None" = None


@dataclass(frozen=True)
class Requirement:
    """One thing that must be there before a transition; ``message`` says what is missing.

    ``field`` is the field of the step's own form by which it is met; empty: it is met in the page.
    """

    message: Text
    is_met: Callable[[Request], bool]
    field: str = ""


@dataclass(frozen=True)
class State:
    """A state a thing can be in. ``tone`` chooses the badge: refused is neutral, never an alarm."""

    code: str
    label: Text
    tone: Tone = "neutral"
    terminal: bool = False
    needs: tuple[Requirement, ...] = ()


@dataclass(frozen=True)
class Transition:
    """A way from one state to another. ``label`` is the button's text.

    A step that is not ``back_dated`` is dated the day somebody takes it: a promise hangs on it.
    """

    source: str
    target: str
    label: Text
    needs: tuple[Requirement, ...] = ()
    who: Who = "editors"
    back_dated: bool = True


@dataclass(frozen=True)
class Lifecycle:
    """All states and ways of one type of thing.

    ``track`` is the main road that a status track draws; states beside it are shown where the thing
    left the road. ``merged`` is the state of a thing that has turned out to be another one, "" where
    that does not happen (see network.merging).
    """

    name: str
    initial: str
    states: tuple[State, ...]
    transitions: tuple[Transition, ...]
    track: tuple[str, ...]
    merged: str = ""
    _by_code: dict[str, State] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        by_code = {state.code: state for state in self.states}
        if len(by_code) != len(self.states):
            raise ValueError(f"{self.name}: a state is named twice")
        named = {self.initial, *self.track, *filter(None, [self.merged])}
        named |= {code for way in self.transitions for code in (way.source, way.target)}
        unknown = named - by_code.keys()
        if unknown:
            raise ValueError(f"{self.name}: unknown states {sorted(unknown)}")
        object.__setattr__(self, "_by_code", by_code)

    def __iter__(self) -> Iterator[State]:
        return iter(self.states)

    def __contains__(self, code: str) -> bool:
        return code in self._by_code

    def state(self, code: str) -> State:
        """The state of that code; KeyError for a code the lifecycle does not know."""
        return self._by_code[code]

    def label(self, code: str) -> str:
        """The state's name in the active language; an unknown code is shown as it is."""
        return str(self._by_code[code].label) if code in self._by_code else code

    def allowed(self, source: str) -> tuple[Transition, ...]:
        """The ways out of a state, in the table's order."""
        return tuple(way for way in self.transitions if way.source == source)

    def find(self, source: str, target: str) -> Transition | None:
        """The way from one state to another, None where the table has none."""
        return next((way for way in self.allowed(source) if way.target == target), None)

    @property
    def choices(self) -> list[tuple[str, Text]]:
        """Pairs for a form or filter, in the table's order."""
        return [(state.code, state.label) for state in self.states]
