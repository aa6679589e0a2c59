"""Two coordinators at one case: one decides, the other is told; nothing is half-written."""

import threading

import pytest
from django.db import connection
from django.utils import translation

from network.models import Record, StatusChange
from network.transitions import TransitionRefused, change_status
from tests.factories.exemptions import DAYS, ROAD, lead_to, walk, whole
from tests.factories.pages import BarrierFactory, build_tree

pytestmark = pytest.mark.django_db(transaction=True)


def both(record: int, targets: tuple[str, str], expected: str) -> list[str]:
    """Two threads ask at the same moment; what each heard, "" for the one that decided."""
    ready = threading.Barrier(2)
    heard: list[str] = []

    def decide(target: str) -> None:
        try:
            own = Record.objects.get(pk=record)
            ready.wait(20)
            with translation.override("en"):
                change_status(own, target, by=None, on=DAYS[target], expected=expected)
            heard.append("")
        except TransitionRefused as refused:
            heard.append(" ".join(refused.messages))
        finally:
            connection.close()

    threads = [threading.Thread(target=decide, args=(target,)) for target in targets]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    return sorted(heard)


def test_one_answer_counts_and_the_other_coordinator_hears_which() -> None:
    tree = build_tree()
    barrier = BarrierFactory.create(parent=tree.barriers, outcome="<p>Sådan gik det.</p>")
    walk(barrier, "clarifying", "needs_exemption", on=DAYS["approved_locally"])
    exemption = whole(tree)
    lead_to(barrier, exemption)
    walk(exemption, *ROAD[:3])
    quiet, told = both(exemption.record_id or 0, ("granted", "refused"), "in_process")
    assert quiet == ""
    assert "has just changed the status" in told
    answer = Record.objects.get(pk=exemption.record_id)
    assert answer.status in ("granted", "refused")
    assert Record.objects.get(pk=barrier.record_id).status == answer.status
    steps = StatusChange.objects.filter(record=exemption.record_id, from_status="in_process")
    assert steps.count() == 1


def test_the_last_of_two_exemptions_takes_the_barrier_along() -> None:
    tree = build_tree()
    barrier = BarrierFactory.create(parent=tree.barriers, outcome="<p>Sådan gik det.</p>")
    walk(barrier, "clarifying", "needs_exemption", on=DAYS["approved_locally"])
    pages = [whole(tree), whole(tree, by=["holbaek"])]
    for page in pages:
        lead_to(barrier, page)
        walk(page, *ROAD[:3])
    ready = threading.Barrier(2)

    def answer(record: int, target: str) -> None:
        own = Record.objects.get(pk=record)
        ready.wait(20)
        change_status(own, target, by=None, on=DAYS[target])
        connection.close()

    threads = [
        threading.Thread(target=answer, args=(page.record_id, target))
        for page, target in zip(pages, ("refused", "partly_granted"), strict=True)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert Record.objects.get(pk=barrier.record_id).status == "partly_granted"
