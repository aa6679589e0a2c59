"""Staff enter what came on paper, by phone or at a meeting."""

import datetime
import re

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from feedback.models import Comment, Submission
from network.models import SitePage
from tests.factories.world import World
from tests.feedback.moderation.conftest import act, decide, item
from tests.feedback.moderation.test_who_sees_what import refused

ADDRESS = "feedback_desk:enter"


def told(page: SitePage | None = None, **facts: object) -> dict[str, object]:
    """What staff fill in for a comment that came at a meeting."""
    return {
        "sort": "comment",
        "page": page.pk if page else "",
        "name": "Inger",
        "text": "Bænken skal have ryglæn.",
        "channel": "meeting",
        "received": timezone.localdate().isoformat(),
        "language": "da",
        **facts,
    }


def test_a_comment_said_at_a_meeting_is_moderated_and_marked_on_the_page(
    world: World, project: SitePage
) -> None:
    day = timezone.localdate() - datetime.timedelta(days=3)
    client = world.log_in("case_worker")
    client.post(reverse(ADDRESS), told(project, received=day.isoformat()))
    said = Comment.objects.get()
    assert said.state == "awaiting_moderation"
    assert timezone.localdate(said.made_at) == day
    assert "Entered for a citizen" in client.get(item("comment", said.pk)).content.decode()
    decide(world.log_in("moderator"), "comment", said.pk, "approve")
    html = Client().get(project.get_url()).content.decode()
    assert "Bænken skal have ryglæn." in html
    assert "Sagt på et møde" in html


def test_a_phone_call_becomes_a_message_promised_from_the_day_it_came(world: World) -> None:
    day = timezone.localdate() - datetime.timedelta(days=10)
    facts = told(sort="contact", channel="phone", municipality=world.assens.pk, name="")
    client = world.log_in("case_worker")
    kept = client.post(reverse(ADDRESS), {**facts, "received": day.isoformat()}, follow=True)
    assert "A comment is public" not in kept.content.decode()
    made = Submission.objects.get()
    assert (made.channel, made.municipality) == ("phone", world.assens)
    assert made.due_on is not None
    assert made.due_on < timezone.localdate() + datetime.timedelta(days=10)
    assert not hasattr(made, "contact")


@pytest.mark.parametrize("field", ["text", "name"])
def test_a_cpr_number_is_not_kept(world: World, project: SitePage, field: str) -> None:
    answer = world.log_in("case_worker").post(
        reverse(ADDRESS), told(project, **{field: "Inger 070761-4285"})
    )
    assert answer.context["form"].errors[field]
    assert not Comment.objects.exists()


def test_nobody_enters_for_another_municipality(world: World, elsewhere: SitePage) -> None:
    client = world.log_in("case_worker")
    on_page = client.post(reverse(ADDRESS), told(elsewhere))
    assert "This page belongs to others." in on_page.content.decode()
    sent = client.post(reverse(ADDRESS), told(sort="contact", municipality=world.holbaek.pk))
    assert sent.context["form"].errors["municipality"]
    assert not Comment.objects.exists()
    assert not Submission.objects.exists()
    for who in ("moderator", "assens", "lawyer", "dpo"):
        assert refused(world.log_in(who).get(reverse(ADDRESS))), who


def test_who_enters_a_comment_does_not_approve_it(world: World, project: SitePage) -> None:
    world.user("case_worker").groups.add(Group.objects.get(name="Moderator (assens)"))
    client = world.log_in("case_worker")
    client.post(reverse(ADDRESS), told(project))
    said = Comment.objects.get()
    assert (
        act("comment", said.pk, "approve")
        not in client.get(item("comment", said.pk)).content.decode()
    )
    assert refused(client.post(act("comment", said.pk, "approve"), {"confirm": "1"}))
    bulk = reverse("feedback_desk:bulk", args=["comments"])
    client.post(bulk, {"act": "approve", "items": [said.pk], "confirm": "1", "step": "1"})
    said.refresh_from_db()
    assert said.state == "awaiting_moderation"
    decide(world.log_in("moderator"), "comment", said.pk, "approve")
    said.refresh_from_db()
    assert said.state == "visible"


def test_a_double_click_keeps_one(world: World, project: SitePage) -> None:
    client = world.log_in("case_worker")
    for _click in "ab":
        client.post(reverse(ADDRESS), told(project, once="det samme"))
    assert Comment.objects.count() == 1


def test_the_form_shows_no_field_that_nobody_fills_in(world: World) -> None:
    form = BeautifulSoup(world.log_in("case_worker").get(reverse(ADDRESS)).content, "html.parser")
    hidden = form.select_one("input[name=once]")
    assert hidden is not None
    assert form.find("label", string=re.compile("Once")) is None
