"""Goals as small drawings: where it began, where it is, where it shall be, on one written scale."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from django.utils.translation import gettext as _

from network.figures import written_figure
from projects.models import ProjectGoal

#: Two words under the bar need this much room between them, in per cent.
_ROOM: Final = 22


@dataclass(frozen=True)
class Mark:
    """A figure on the scale: `at` is per cent of its length, `anchor` keeps its words inside."""

    at: Decimal
    text: str

    @property
    def anchor(self) -> str:
        """How the words stand to the mark, as SVG says it."""
        if self.at < 15:
            return "start"
        return "end" if self.at > 85 else "middle"


@dataclass(frozen=True)
class GoalChart:
    """A goal in words and, once it is measured, as a bar.

    The bar goes from the figure before (or zero) to the latest one, which stands at `here`. `ends`
    are the figures of the scale's ends that have room beside the target's words.
    """

    goal: ProjectGoal
    words: str
    is_reached: bool
    start: Decimal
    length: Decimal
    here: Decimal
    baseline: Mark | None
    target: Mark | None
    ends: tuple[Mark, ...]

    @property
    def is_drawn(self) -> bool:
        """Whether there is anything to draw: a goal nobody has measured has no bar."""
        return self.goal.latest is not None


def goal_charts(goals: Iterable[ProjectGoal]) -> list[GoalChart]:
    """The drawings of a project's goals."""
    return [_chart(goal) for goal in goals]


def is_falling(goal: ProjectGoal) -> bool:
    """Whether less is better: the target lies below the figure before."""
    return goal.target is not None and goal.baseline is not None and goal.target < goal.baseline


def is_reached(goal: ProjectGoal) -> bool:
    """Whether the latest figure is the target or better."""
    if goal.latest is None or goal.target is None:
        return False
    return goal.latest <= goal.target if is_falling(goal) else goal.latest >= goal.target


def _chart(goal: ProjectGoal) -> GoalChart:
    figures = [f for f in (goal.baseline, goal.target, goal.latest) if f is not None]
    lowest, highest = min([Decimal(0), *figures]), max([Decimal(0), *figures])
    if lowest == highest:
        highest = lowest + 1

    def place(figure: Decimal) -> Decimal:
        return round(100 * (figure - lowest) / (highest - lowest), 1)

    def mark(figure: Decimal | None, text: str) -> Mark | None:
        written = written_figure(figure)
        return None if figure is None else Mark(place(figure), text % {"figure": written})

    origin = place(goal.baseline or Decimal(0))
    here = place(goal.latest if goal.latest is not None else goal.baseline or Decimal(0))
    target = mark(goal.target, _("target %(figure)s"))
    ends = (
        Mark(place(lowest), written_figure(lowest)),
        Mark(place(highest), written_figure(highest)),
    )
    return GoalChart(
        goal=goal,
        words=_words(goal),
        is_reached=is_reached(goal),
        start=min(origin, here),
        length=abs(here - origin),
        here=here,
        # A beginning at zero is the end of the scale, which is written anyway.
        baseline=mark(goal.baseline, _("before %(figure)s")) if goal.baseline else None,
        target=target,
        ends=tuple(end for end in ends if target is None or abs(end.at - target.at) >= _ROOM),
    )


def _words(goal: ProjectGoal) -> str:
    """The figures as a short sentence."""
    target, latest = written_figure(goal.target), written_figure(goal.latest)
    if goal.latest is None:
        words = (
            _("target: %(target)s %(unit)s") if goal.target is not None else _("not measured yet")
        )
    elif goal.target is None:
        words = _("%(latest)s %(unit)s")
    elif is_falling(goal):
        words = _("%(latest)s %(unit)s, target at most %(target)s")
    elif is_reached(goal) or goal.latest < 0:
        words = _("%(latest)s %(unit)s, target %(target)s")
    else:
        words = _("%(latest)s of %(target)s %(unit)s")
    shown = words % {"target": target, "latest": latest, "unit": goal.unit}
    return " ".join(shown.split()).replace(" ,", ",")
