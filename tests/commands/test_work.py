"""`manage.py work` keeps the search index and sends mail for as long as it does tasks, not longer."""

import threading
from typing import Any

import pytest
from django.core.management import call_command
from django.db import OperationalError
from django.test import override_settings
from django_tasks_db.management.commands import db_worker

from cocreation.settings.tasks import BACKENDS
from feedback.rights import housekeeper
from network.rounds import Rounds
from projects import news_rounds
from search import keeping
from search.keeping import Keeper
from subscriptions import postman

WAIT = 10
#: As a running site has them; the tests' own do not wait for a worker.
TASKS = {"default": {"BACKEND": BACKENDS["worker"]}}


def rounds() -> list[str]:
    """Who goes rounds at this moment."""
    return sorted(each.name for each in threading.enumerate() if isinstance(each, Rounds))


@pytest.mark.django_db
def test_the_index_is_kept_and_mail_sent_beside_the_tasks_and_no_longer(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    kept, sent = threading.Event(), threading.Event()

    def noted(came: threading.Event) -> bool:
        came.set()
        return True

    def do_tasks(_command: Any, **_options: Any) -> None:
        assert kept.wait(WAIT)
        assert sent.wait(WAIT)
        assert rounds() == ["mail", "news", "retention", "search index"]
        raise SystemExit(0)

    monkeypatch.setattr(keeping, "keep_up", lambda: noted(kept))
    monkeypatch.setattr(postman, "send_due", lambda: noted(sent))
    monkeypatch.setattr(housekeeper, "apply_retention", list)
    monkeypatch.setattr(news_rounds, "tell_of_missed_updates", list)
    monkeypatch.setattr(news_rounds, "tell_of_missed_publications", list)
    monkeypatch.setattr(db_worker.Command, "handle", do_tasks)
    with override_settings(TASKS=TASKS), pytest.raises(SystemExit):
        call_command("work")
    assert rounds() == []


def test_a_database_that_is_away_for_a_round_does_not_end_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    rounds: list[int] = []
    second = threading.Event()

    def keep_up() -> bool:
        rounds.append(len(rounds))
        if len(rounds) == 1:
            raise OperationalError("restarting")
        second.set()
        return True

    monkeypatch.setattr(keeping, "keep_up", keep_up)
    monkeypatch.setattr(keeping, "AFTER_FAILURE_SECONDS", 0.0)
    keeper = Keeper()
    keeper.start()
    assert second.wait(WAIT)
    keeper.stop()
    assert not keeper.is_alive()
