"""The editors' report of what is searched for, and their list of recommendations."""

import datetime

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from search.models import Promotion, QuestionCount
from tests.admin.conftest import World


def counted(words: str, asked: int, unanswered: int = 0, *, days_ago: int = 1) -> None:
    QuestionCount.objects.create(
        day=timezone.localdate() - datetime.timedelta(days=days_ago),
        language="da",
        key=f"key of {words}",
        words=words,
        asked=asked,
        unanswered=unanswered,
    )


def report(client: Client, days: str = "") -> str:
    response = client.get(reverse("search_report"), {"days": days})
    assert response.status_code == 200
    return str(response.content.decode())


def test_the_report_shows_most_frequent_and_unanswered_words(world: World) -> None:
    counted("elbil", 12)
    counted("ladestander", 3, 3)
    counted("", 2, 1)
    page = report(world.log_in("editor"))
    assert page.index("ladestander") < page.index("elbil")
    assert "17 questions in all." in page
    assert "4 of them got no full answer." in page
    assert "2 questions are not there yet" in page
    assert 'href="/da/soeg/?q=ladestander"' in page


def test_the_period_is_chosen_and_nonsense_is_the_usual_one(world: World) -> None:
    counted("gammelt", 5, days_ago=60)
    client = world.log_in("editor")
    assert "gammelt" not in report(client)
    assert "gammelt" in report(client, "90")
    assert "gammelt" not in report(client, "1 OR 1=1")


def test_words_are_shown_escaped(world: World) -> None:
    counted("<script>alert(1)</script>", 5)
    assert "<script>alert(1)" not in report(world.log_in("editor"))


@pytest.mark.parametrize(
    ("who", "let_in"),
    [("assens", False), ("editor", True), ("coordinator", True), ("administrator", True)],
)
def test_report_and_recommendations_follow_the_role_table(
    world: World, who: str, let_in: bool
) -> None:
    client = world.log_in(who)
    for name in ("search_report", "wagtailsnippets_public_search_promotion:list"):
        response = client.get(reverse(name))
        assert (response.status_code == 200) == let_in, name
    menu = client.get(reverse("wagtailadmin_home")).content.decode()
    assert (reverse("search_report") in menu) == let_in


def test_nobody_reads_the_report_without_a_login(world: World) -> None:
    assert Client().get(reverse("search_report")).status_code == 302


def test_an_editor_recommends_a_page(world: World) -> None:
    client = world.log_in("editor")
    address = reverse("wagtailsnippets_public_search_promotion:add")
    client.post(
        address, {"words": "havn\nbådplads", "page": world.tree.projects.pk, "note": "Begynd her"}
    )
    assert Promotion.objects.get().lines == ["havn", "bådplads"]
