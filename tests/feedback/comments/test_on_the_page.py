"""The debate as a reader meets it at the foot of a page."""

import datetime

import pytest
from bs4 import BeautifulSoup, Tag
from django.contrib.auth.models import User
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from feedback.comments.lifecycle import answer_officially, hide, publish, withdraw
from feedback.models import Comment, CommentState
from network.freshness import forget
from projects.models import ProjectPage
from tests.factories.listed import municipality
from tests.factories.pages import build_tree, translate
from tests.feedback.comments.conftest import said, waiting

pytestmark = pytest.mark.django_db
PAGE = "/da/projekter/bilen/"


def debate(client: Client, address: str = PAGE) -> Tag:
    response = client.get(address)
    assert response.status_code == 200
    [found] = BeautifulSoup(response.content, "html.parser").select(".debate")
    return found


def words(part: Tag) -> str:
    return " ".join(part.get_text(" ").split())


def texts(part: Tag) -> list[str]:
    return [words(each) for each in part.select(".comment__text")]


def spread(project: ProjectPage, number: int, **facts: object) -> list[Comment]:
    """Comments from oldest to newest, a minute apart."""
    begin = timezone.now() - datetime.timedelta(days=3)
    return [
        said(
            project,
            f"Nummer {place}",
            published_at=begin + datetime.timedelta(minutes=place),
            **facts,
        )
        for place in range(number)
    ]


def test_nobody_has_written_yet_and_everybody_may(client: Client, project: ProjectPage) -> None:
    empty = debate(client)
    [way_in] = empty.select("a.ds-button")
    assert way_in["href"] == f"{PAGE}kommentar/"
    assert "Ingen har skrevet endnu" in words(empty)


def test_the_newest_comes_first_and_the_oldest_where_one_asks(
    client: Client, project: ProjectPage
) -> None:
    spread(project, 3)
    shown = debate(client)
    assert texts(shown) == ["Nummer 2", "Nummer 1", "Nummer 0"]
    assert "3 kommentarer" in words(shown)
    [other] = [link for link in shown.select(".sort a") if "Ældste" in link.text]
    assert texts(debate(client, str(other["href"]).partition("#")[0]))[0] == "Nummer 0"


def test_only_what_was_approved_is_shown(client: Client, project: ProjectPage) -> None:
    waiting(project, text="Venter")
    said(project, "Ubekræftet", state=CommentState.AWAITING_EMAIL)
    said(project, "Afvist", state=CommentState.REJECTED, published_at=None)
    page = client.get(PAGE).content.decode()
    for secret in ("Venter", "Ubekræftet", "Afvist"):
        assert secret not in page


def test_an_official_answer_stands_out_in_its_thread(
    client: Client, project: ProjectPage, moderator: User
) -> None:
    town = municipality("assens")
    town.hue = "plum"
    town.save()
    answer_officially(said(project), moderator, town, "Ja, fra december.")
    [answer] = debate(client).select(".debate__replies .comment--official")
    assert "hue-plum" in answer["class"]
    assert words(answer.select(".comment__by")[0]).startswith("Assens Kommunens svar")
    assert not answer.select(".comment__acts")


def test_what_is_hidden_leaves_a_dated_stub_with_its_reason_and_the_answers_stay(
    client: Client, project: ProjectPage, moderator: User
) -> None:
    comment = said(project, "Ondskab", name="Trold")
    said(project, "Hold tonen.", parent=comment)
    client.get(PAGE)
    hide(comment, moderator, reason="hate", text="Kun til dig.")
    page = client.get(PAGE).content.decode()
    for gone in ("Ondskab", "Trold", "Kun til dig"):
        assert gone not in page
    [stub] = debate(client).select(".comment--stub")
    assert f"den {timezone.localdate().day}. " in words(stub)
    assert "hadefuld" in words(stub)
    assert texts(debate(client)) == ["Hold tonen."]
    assert "1 kommentar" in words(debate(client))


def test_who_took_it_back_is_said_and_not_who_it_was(client: Client, project: ProjectPage) -> None:
    withdraw(said(project, "Min tekst", name="Anna"))
    page = client.get(PAGE).content.decode()
    assert "Skribenten trak kommentaren tilbage" in page
    assert "Anna" not in page


def test_a_comment_is_there_as_soon_as_it_is_published(
    client: Client, project: ProjectPage, moderator: User
) -> None:
    comment = waiting(project, text="Endelig")
    client.get(PAGE)
    publish(comment, moderator)
    assert texts(debate(client)) == ["Endelig"]


def test_both_languages_share_the_debate_and_foreign_words_are_marked(
    client: Client, project: ProjectPage
) -> None:
    build_tree("en")
    translate(project, "en", "The car")
    said(project, "May visitors use it?", language="en")
    said(project, "Må gæster bruge den?")
    marks = {
        language: [each.get("lang") for each in debate(client, address).select(".comment__text")]
        for language, address in (("da", PAGE), ("en", "/en/projects/the-car/"))
    }
    assert marks == {"da": [None, "en"], "en": ["da", None]}


@pytest.mark.parametrize("closing", ["off", "yesterday", "archived"])
def test_a_closed_debate_can_be_read_and_not_written_in(
    client: Client, project: ProjectPage, closing: str
) -> None:
    said(project)
    if closing == "off":
        project.comments_open = False
    if closing == "yesterday":
        project.comments_until = timezone.localdate() - datetime.timedelta(days=1)
    project.save()
    if closing == "archived":
        ProjectPage.objects.filter(pk=project.pk).update(archived=True)
        cache.clear()
    closed = debate(client)
    assert not closed.select("a.ds-button")
    assert "Debatten er lukket." in words(closed)
    assert not [link for link in closed.select("a") if words(link).startswith("Svar")]
    assert len(texts(closed)) == 1


def test_a_debate_is_open_on_its_last_day(client: Client, project: ProjectPage) -> None:
    project.comments_until = timezone.localdate()
    project.save()
    assert "Åben til og med" in words(debate(client))


def test_a_page_without_a_debate_has_no_empty_section(client: Client, project: ProjectPage) -> None:
    project.comments_open = False
    project.save()
    assert b'class="debate"' not in client.get(PAGE).content


def test_the_permanent_address_finds_the_page_of_the_debate(
    client: Client, project: ProjectPage
) -> None:
    comments = spread(project, 30)
    for comment in (comments[0], comments[17], comments[29]):
        response = client.get(f"/da/kommentar/{comment.pk}/")
        address, _hash, anchor = response["Location"].partition("#")
        assert anchor == f"kommentar-{comment.pk}"
        assert debate(client, address).select(f"#{anchor}")


def test_the_permanent_address_finds_an_answer_deep_in_a_long_thread(
    client: Client, project: ProjectPage
) -> None:
    first = said(project, "Første")
    replies = spread(project, 60, parent=first)
    for reply in (replies[1], replies[30], replies[59]):
        address, _hash, anchor = client.get(f"/da/kommentar/{reply.pk}/")["Location"].partition("#")
        assert debate(client, address).select(f"#{anchor}")
    [way_on] = debate(client).select(".debate__more a")
    assert "56 svar mere" in words(way_on)


@pytest.mark.parametrize(
    "query",
    [
        *("comments_page=0", "comments_page=99999999999", "comments_page=-1", "comments_page=x"),
        *("comments_order=--", "comments_thread=999999", "comments_thread='", "comments_page=²"),
    ],
)
def test_a_made_up_part_of_the_debate_is_no_error(
    client: Client, project: ProjectPage, query: str
) -> None:
    said(project)
    assert client.get(f"{PAGE}?{query}").status_code == 200


def test_a_thread_of_another_page_is_not_shown_here(client: Client, project: ProjectPage) -> None:
    other = Comment.objects.create(
        record_id=ProjectPage.objects.get(pk=project.pk)
        .copy(update_attrs={"slug": "to"})
        .record_id,
        language="da",
        name="B",
        text="Andetsteds",
        state=CommentState.VISIBLE,
        published_at=timezone.now(),
    )
    assert "Andetsteds" not in client.get(f"{PAGE}?comments_thread={other.pk}").content.decode()


def test_cards_say_how_many_have_commented(client: Client, project: ProjectPage) -> None:
    spread(project, 3)
    waiting(project)
    [facts] = BeautifulSoup(client.get("/da/projekter/").content, "html.parser").select(
        ".card__facts"
    )
    assert words(facts) == "Kommentarer 3"


def asked(client: Client, address: str = PAGE) -> int:
    with CaptureQueriesContext(connection) as captured:
        assert client.get(address).status_code == 200
    return len(captured.captured_queries)


def test_two_thousand_comments_are_few_queries_and_a_hundred_kilobytes(
    client: Client, project: ProjectPage
) -> None:
    text = "Jeg synes, at bilen skal holde ved stationen om aftenen. " * 6
    now = timezone.now()
    facts = {"record_id": project.record_id, "language": "da", "state": "visible"}
    roots = Comment.objects.bulk_create(
        [Comment(name="Nabo", text=text, published_at=now, **facts) for _n in range(500)]
    )
    Comment.objects.bulk_create(
        [
            Comment(name="Nabo", text=text, published_at=now, parent=roots[n % 500], **facts)
            for n in range(1500)
        ]
    )
    client.get(PAGE)
    forget()
    assert asked(client) <= 21
    assert asked(client) <= 15
    response = client.get(PAGE)
    assert len(response.content) <= 100_000
    assert "2.000 kommentarer" in response.content.decode()
    assert not response.cookies
    assert b"csrf" not in response.content.lower()


def test_three_times_as_many_comments_ask_no_more(client: Client, project: ProjectPage) -> None:
    counts = []
    for _round in range(2):
        for first in spread(project, 8):
            said(project, parent=first)
        client.get(PAGE)
        counts.append((asked(client), asked(client, f"{PAGE}?comments_order=oldest")))
    assert counts[0] == counts[1]
