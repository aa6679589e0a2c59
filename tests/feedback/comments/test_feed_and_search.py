"""What is said in a debate is found and followed, while everybody can read it there."""

import feedparser
import pytest
from django.contrib.auth.models import User
from django.test import Client

from feedback.comments.lifecycle import answer_officially, hide, publish, restore, withdraw
from projects.models import ProjectPage
from tests.factories.listed import municipality
from tests.feedback.comments.conftest import said, waiting

# What follows a change follows its commit.
pytestmark = pytest.mark.django_db(transaction=True)
FEED = "/da/projekter/bilen/kommentarer.atom"


def found(client: Client, words: str) -> bool:
    return "Bilen" in client.get("/da/soeg/", {"q": words}).content.decode().split("<main")[1]


def test_a_page_is_found_by_its_comments_only_while_they_are_visible(
    client: Client, project: ProjectPage, moderator: User
) -> None:
    comment = waiting(project, text="Vi savner en ladcykelparkering")
    assert not found(client, "ladcykelparkering")
    publish(comment, moderator)
    assert found(client, "ladcykelparkering")
    hide(comment, moderator, reason="other")
    assert not found(client, "ladcykelparkering")
    restore(comment, moderator)
    assert found(client, "ladcykelparkering")
    withdraw(comment)
    assert not found(client, "ladcykelparkering")


def test_the_feed_has_what_everybody_can_read(
    client: Client, project: ProjectPage, moderator: User
) -> None:
    comment = said(project, "Et <b>forslag</b> & mere", name="Anna \x0b")
    answer_officially(comment, moderator, municipality("assens"), "Tak.")
    waiting(project, text="Venter")
    response = client.get(FEED)
    feed = feedparser.parse(response.content)
    assert not feed.bozo
    assert [entry.title for entry in feed.entries] == ["Kommunens svar: Assens", "Anna"]
    assert "<b>" not in feed.entries[1].summary
    assert feed.entries[1].link.endswith(f"/da/kommentar/{comment.pk}/")
    hide(comment, moderator, reason="hate")
    assert b"forslag" not in client.get(FEED).content


def test_there_is_no_feed_where_there_is_no_page(client: Client, project: ProjectPage) -> None:
    project.unpublish()
    assert client.get(FEED).status_code == 404
    assert client.get("/da/projekter/kommentarer.atom").status_code == 404
