"""Work beside the worker's tasks goes on, whatever one round stumbles over."""

import logging

import pytest
from django.db import connections

from network import rounds
from network.rounds import Rounds


class Stumbling(Rounds):
    """Its first round fails with a citizen's words in the error; the second ends it."""

    def __init__(self) -> None:
        super().__init__("stumbling")
        self.rounds = 0

    def go_round(self) -> bool:
        self.rounds += 1
        if self.rounds == 1:
            raise ValueError("anna@example.dk")
        self._stopping.set()
        return True

    def pause(self, *, went_well: bool) -> float:
        return 0.0


def test_a_round_that_fails_is_not_the_last_and_tells_no_words_of_its_error(
    caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    # It would close the connections of the test itself.
    monkeypatch.setattr(rounds, "close_old_connections", lambda: None)
    monkeypatch.setattr(connections, "close_all", lambda: None)
    worker = Stumbling()
    with caplog.at_level(logging.DEBUG):
        worker.run()
    assert worker.rounds == 2
    assert "ValueError" in caplog.text
    assert "anna" not in caplog.text
