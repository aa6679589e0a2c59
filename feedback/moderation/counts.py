"""How much waits for somebody, and how much of it is late: two queries, however many queues."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Count
from django.http import HttpRequest

from feedback.moderation.queues import KINDS, Queue, queues_for
from feedback.seeing import User


@dataclass(frozen=True)
class Waiting:
    """A queue with its numbers for one person."""

    queue: Queue
    count: int
    overdue: int


def waiting_for(user: User) -> Sequence[Waiting]:
    """The numbers of every queue that is this user's work."""
    queues = queues_for(user)
    numbers: dict[str, int] = {}
    for kind, model in KINDS.items():
        wanted = {}
        for queue in (each for each in queues if each.kind == kind):
            condition = queue.condition(user)
            wanted[queue.code] = Count("pk", filter=condition)
            wanted[f"{queue.code}_late"] = Count("pk", filter=condition & queue.overdue())
        if wanted:
            facts = {
                name: fact
                for queue in queues
                if queue.kind == kind
                for name, fact in queue.facts.items()
            }
            rows = model.objects.visible_to(user).annotate(**facts)
            numbers.update(rows.aggregate(**wanted))
    return [Waiting(queue, numbers[queue.code], numbers[f"{queue.code}_late"]) for queue in queues]


def work_of(request: HttpRequest) -> Sequence[Waiting]:
    """The same, asked once a request: menu, panel and desk show it."""
    known: Sequence[Waiting] | None = getattr(request, "_desk_waiting", None)
    if known is None:
        known = waiting_for(request.user)
        request._desk_waiting = known  # type: ignore[attr-defined]
    return known


def all_waiting(waiting: Sequence[Waiting]) -> int:
    """How many items wait in all."""
    return sum(each.count for each in waiting if each.queue.is_work)
