"""What the comments of a debate led to, beside each."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from feedback.comments.shown import Said, Thread
from feedback.outcomes.reading import LedTo


def with_outcomes(threads: Sequence[Thread], found: Mapping[int, Sequence[LedTo]]) -> list[Thread]:
    """The same threads; what led to something says so. What is hidden says nothing."""

    def of(said: Said) -> Said:
        return replace(said, led_to=found[said.pk]) if said.text and said.pk in found else said

    return [
        replace(thread, first=of(thread.first), replies=[of(reply) for reply in thread.replies])
        for thread in threads
    ]
