"""Small tables of what a drill found."""

import sys
from collections.abc import Sequence


def say(line: str = "") -> None:
    """Print at once: a drill is watched."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def table(title: str, rows: Sequence[tuple[str, object]]) -> None:
    """A title and rows of two columns."""
    width = max(len(name) for name, _value in rows)
    say()
    say(title)
    for name, value in rows:
        say(f"  {name:<{width}}  {value}")


def percentile(seconds: Sequence[float], share: float) -> float:
    """The value below which a share of the others lies; 0 of nothing."""
    ordered = sorted(seconds)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))] if ordered else 0.0


def milliseconds(seconds: float) -> str:
    """For people."""
    return f"{seconds * 1000:.0f} ms"
