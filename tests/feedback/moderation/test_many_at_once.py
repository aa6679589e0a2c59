"""Many items at once, two people at once, and lists that ask no more for more items."""

from collections.abc import Callable

import pytest
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from network.models import SitePage
from tests.factories.feedback import comment, flag, submission
from tests.factories.world import World
from tests.feedback.moderation.conftest import act, decide, item, queue, state_of

BULK = "feedback_desk:bulk"


def test_several_comments_are_approved_after_one_look_at_the_mails(
    world: World, project: SitePage
) -> None:
    waiting = [comment(project, text=f"Nummer {number}") for number in range(3)]
    client = world.log_in("moderator")
    chosen = {"act": "approve", "items": [each.pk for each in waiting[:2]]}
    address = reverse(BULK, args=["comments"])
    look = client.post(address, chosen)
    assert "To 2 writers" in look.content.decode()
    assert state_of(waiting[0]) == "awaiting_moderation"
    done = client.post(address, {**chosen, "step": "1", "confirm": "1"}, follow=True)
    assert "2 items are done." in done.content.decode()
    assert [state_of(each) for each in waiting] == ["visible", "visible", "awaiting_moderation"]


def test_several_comments_are_hidden_with_one_reason(world: World, project: SitePage) -> None:
    shown = [comment(project, state="visible") for _each in range(2)]
    for each in shown:
        flag(each)
    client = world.log_in("moderator")
    chosen = {"act": "hide", "items": [each.pk for each in shown]}
    address = reverse(BULK, args=["flags"])
    assert "Which rule does it break?" in client.post(address, chosen).content.decode()
    without = client.post(address, {**chosen, "step": "1", "confirm": "1"})
    assert not without.context["is_last_look"]
    assert state_of(shown[0]) == "visible"
    client.post(address, {**chosen, "reason": "spam", "text": "", "step": "1", "confirm": "1"})
    assert {state_of(each) for each in shown} == {"hidden"}


def test_nothing_ticked_is_said_plainly(world: World, project: SitePage) -> None:
    comment(project)
    client = world.log_in("moderator")
    answer = client.post(reverse(BULK, args=["comments"]), {"act": "approve"}, follow=True)
    assert "Choose something in the list first." in answer.content.decode()


def test_the_second_of_two_moderators_is_told_what_the_first_did(
    world: World, project: SitePage
) -> None:
    waiting = comment(project)
    first, second = world.log_in("moderator"), world.log_in("coordinator")
    address = act("comment", waiting.pk, "reject")
    seen = second.get(address).context["seen"]
    decide(first, "comment", waiting.pk, "approve")
    late = second.post(address, {"seen": seen, "reason": "spam", "text": "", "confirm": "1"})
    html = late.content.decode()
    assert "moderator was quicker: “Approved”" in html
    assert state_of(waiting) == "visible"


def test_in_bulk_too_what_another_has_done_meanwhile_stays(world: World, project: SitePage) -> None:
    waiting = [comment(project), comment(project)]
    client = world.log_in("coordinator")
    look = client.post(
        reverse(BULK, args=["comments"]),
        {"act": "approve", "items": [each.pk for each in waiting]},
    )
    tokens = {f"seen-{pk}": token for pk, token in look.context["seen"]}
    decide(world.log_in("moderator"), "comment", waiting[0].pk, "reject", reason="spam", text="")
    done = client.post(
        reverse(BULK, args=["comments"]),
        {
            "act": "approve",
            "items": [each.pk for each in waiting],
            "step": "1",
            "confirm": "1",
            **tokens,
        },
        follow=True,
    )
    html = done.content.decode()
    assert "1 item is done." in html
    assert "1 item did not wait any more." in html
    assert [state_of(each) for each in waiting] == ["rejected", "visible"]


@pytest.mark.parametrize("code", ["comments", "flags", "messages"])
def test_a_queue_asks_as_much_for_thrice_as_many(
    world: World,
    project: SitePage,
    code: str,
    django_assert_max_num_queries: Callable[[int], CaptureQueriesContext],
) -> None:
    client = world.log_in("coordinator")

    def fill(count: int) -> None:
        for _each in range(count):
            if code == "comments":
                comment(project, signals=["links"])
            elif code == "flags":
                flag(comment(project, state="visible"))
            else:
                submission(world.assens)

    fill(3)
    client.get(queue(code))
    with django_assert_max_num_queries(60) as few:
        client.get(queue(code))
    fill(6)
    with django_assert_max_num_queries(60) as many:
        client.get(queue(code))
    assert len(many.captured_queries) == len(few.captured_queries)


def test_an_item_asks_as_much_whatever_hangs_on_it(
    world: World,
    project: SitePage,
    django_assert_max_num_queries: Callable[[int], CaptureQueriesContext],
) -> None:
    client = world.log_in("coordinator")
    shown = comment(project, state="visible")
    who = shown.writer

    def fill(count: int) -> None:
        for _each in range(count):
            flag(shown)
            comment(project, parent=shown, state="visible")
            comment(project, writer=who)

    fill(2)
    client.get(item("comment", shown.pk))
    with django_assert_max_num_queries(60) as few:
        client.get(item("comment", shown.pk))
    fill(4)
    with django_assert_max_num_queries(60) as many:
        client.get(item("comment", shown.pk))
    assert len(many.captured_queries) == len(few.captured_queries)


def test_the_front_page_of_the_admin_asks_as_much_for_thrice_as_much_waiting(
    world: World,
    project: SitePage,
    django_assert_max_num_queries: Callable[[int], CaptureQueriesContext],
) -> None:
    client = world.log_in("moderator")
    comment(project)
    home = reverse("wagtailadmin_home")
    client.get(home)
    with django_assert_max_num_queries(60) as few:
        client.get(home)
    comment(project)
    flag(comment(project, state="visible"))
    with django_assert_max_num_queries(60) as many:
        client.get(home)
    assert len(many.captured_queries) == len(few.captured_queries)
