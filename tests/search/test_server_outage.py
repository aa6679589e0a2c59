"""A search server that is down, or takes questions and never answers, costs nobody anything."""

import socket
import socketserver
import threading
import time
from collections.abc import Iterator
from contextlib import closing

import pytest
from django.test import override_settings
from pytest_django import DjangoCaptureOnCommitCallbacks

from search.breaker import OPEN_SECONDS, Breaker
from search.finding import find
from search.keeping import keep_up
from search.models import UnsentEntry
from search.question import Question
from stories.models import StoryPage
from tests.factories.listed import listed
from tests.factories.pages import StoryFactory, Tree
from tests.factories.search import index_everything

#: The promise, however silent the server is.
PUBLISH_SECONDS = 2


def place(port: int) -> dict[str, object]:
    return {"address": f"http://127.0.0.1:{port}", "login": None, "index": "away"}


class KilledWhileAnswering(socketserver.BaseRequestHandler):
    """Takes the question, begins its answer as Elasticsearch does, and is gone."""

    def handle(self) -> None:
        self.request.recv(65_536)
        self.request.sendall(
            b"HTTP/1.1 200 OK\r\nX-elastic-product: Elasticsearch\r\n"
            b"content-type: application/vnd.elasticsearch+json;compatible-with=8\r\n"
            b'content-length: 90000\r\n\r\n{"took": 3, "hits": {"total"'
        )


@pytest.fixture(params=["refused", "silent", "killed"])
def away(request: pytest.FixtureRequest) -> Iterator[None]:
    """A port nobody listens on, one that never says a word, one that dies in mid-sentence."""
    if request.param == "killed":
        with socketserver.ThreadingTCPServer(("127.0.0.1", 0), KilledWhileAnswering) as server:
            threading.Thread(target=server.serve_forever, daemon=True).start()
            with override_settings(SEARCH_SERVER=place(server.server_address[1])):
                yield
            server.shutdown()
        return
    with closing(socket.socket()) as listener:
        listener.bind(("127.0.0.1", 0))
        if request.param == "silent":
            listener.listen(50)
        with override_settings(SEARCH_SERVER=place(listener.getsockname()[1])):
            yield


def test_the_database_answers_and_says_so(away: None, danish: Tree) -> None:
    story = listed(StoryFactory(parent=danish.stories, title="Bænken", slug="b"))
    index_everything()
    for _question in range(4):
        answer = find(Question(text="bænken"))
        assert (list(answer.ids), answer.simplified) == ([story.pk], True)
    # The breaker is open now: the server is not even asked.
    started = time.monotonic()
    find(Question(text="bænken"))
    assert time.monotonic() - started < 0.9


def test_nobody_who_publishes_or_takes_down_waits_for_it(
    away: None,
    danish: Tree,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    story = listed(StoryFactory(parent=danish.stories, title="Bænken", slug="b"))
    started = time.monotonic()
    with django_capture_on_commit_callbacks(execute=True):
        story.save_revision().publish()
    assert time.monotonic() - started < PUBLISH_SECONDS
    assert UnsentEntry.objects.filter(pk=story.pk).exists()
    started = time.monotonic()
    with django_capture_on_commit_callbacks(execute=True):
        StoryPage.objects.get(pk=story.pk).unpublish()
    assert time.monotonic() - started < PUBLISH_SECONDS
    assert find(Question(text="bænken")).total == 0
    assert UnsentEntry.objects.filter(pk=story.pk).exists()


def test_what_it_was_not_told_waits(away: None, danish: Tree) -> None:
    listed(StoryFactory(parent=danish.stories, title="Bænken", slug="b"))
    index_everything()
    assert not keep_up()
    assert UnsentEntry.objects.exists()


def test_after_three_failures_it_is_left_alone_and_then_tried_once() -> None:
    now = [0.0]
    breaker = Breaker(clock=lambda: now[0])
    for _failure in range(3):
        assert breaker.allows()
        breaker.failed()
    assert not breaker.allows()
    now[0] = OPEN_SECONDS + 1
    assert breaker.allows()
    assert not breaker.allows(), "the others do not wait with the one that tries"
    breaker.succeeded()
    assert breaker.allows()
