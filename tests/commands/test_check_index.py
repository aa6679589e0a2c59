"""`manage.py check_index` says what differs between site and index, and mends it on request."""

from collections.abc import Iterator
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from network.models import SitePage
from search.finding import find
from search.models import Entry, EntryText
from search.question import Question
from search.server import search_server
from tests.factories.listed import listed
from tests.factories.pages import StoryFactory, build_tree
from tests.factories.search import ENGINES, engine_asked, index_everything, send_to_server


@pytest.fixture(params=ENGINES)
def stories(request: pytest.FixtureRequest, db: None) -> Iterator[list[SitePage]]:
    """Three stories in a true index, on each engine that this run can ask."""
    with engine_asked(request.param):
        tree = build_tree()
        made = [
            listed(StoryFactory(parent=tree.stories, title=f"Bænken {name}", slug=name))
            for name in ("a", "b", "c")
        ]
        index_everything()
        send_to_server()
        yield made


def check(*options: str) -> str:
    """What the command says; it may end as a failure."""
    said = StringIO()
    try:
        call_command("check_index", *options, stdout=said)
    except CommandError as reason:
        said.write(f"failed: {reason}")
    return said.getvalue()


def benches() -> set[int]:
    return set(find(Question(text="bænken")).ids)


def test_a_true_index_is_said_to_be_true(stories: list[SitePage]) -> None:
    assert "The index is as the site is." in check()
    assert "Nothing to mend." in check("--repair")


def test_each_kind_of_difference_is_told_and_fails_until_it_is_mended(
    stories: list[SitePage],
) -> None:
    missing, outdated, hidden = stories
    Entry.objects.filter(pk=missing.pk).delete()
    EntryText.objects.filter(pk=outdated.pk).update(digest="of another text")
    SitePage.objects.filter(pk=hidden.pk).update(live=False)
    said = check()
    assert f"1 pages visible but not in the index: {missing.pk}" in said
    assert f"1 pages with an outdated entry: {outdated.pk}" in said
    assert f"1 pages in the index but not visible: {hidden.pk}" in said
    assert "failed: The index differs" in said
    assert "Mended." in check("--repair")
    assert "The index is as the site is." in check()
    assert benches() == {missing.pk, outdated.pk}


def test_what_the_server_has_lost_is_told_and_sent_again(stories: list[SitePage]) -> None:
    server = search_server()
    if server is not None:
        server.client.delete(index=server.index, id=str(stories[0].pk), refresh=True)
        assert benches() == {story.pk for story in stories[1:]}
        assert f"1 pages different on the search server: {stories[0].pk}" in check()
        assert "Mended." in check("--repair")
    assert "The index is as the site is." in check()
    assert benches() == {story.pk for story in stories}
