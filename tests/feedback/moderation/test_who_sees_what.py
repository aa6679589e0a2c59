"""Role by queue, for two municipalities: lists, items by address, numbers, bulk, panel, search."""

from typing import Final

import pytest
from django.urls import reverse

from feedback.models import Comment
from feedback.moderation.queues import QUEUES as ALL_QUEUES
from network.models import SitePage
from tests.factories.feedback import comment, flag, submission
from tests.factories.world import World
from tests.feedback.moderation.conftest import act, decide, item, queue, state_of

MODERATED: Final = {"comments", "flags", "appeals", "held", "hidden"}
ANSWERED: Final = {"messages", "barriers", "consultations", "helpful", "unanswered"}
QUEUES: Final = tuple(queue.code for queue in ALL_QUEUES)
#: Who has which queues; what is not named is refused.
MATRIX: Final = {
    "moderator": MODERATED,
    "case_worker": ANSWERED,
    "lawyer": {"barriers"},
    "dpo": set(),
    "assens": set(),
    "guest": set(),
    "editor": set(),
    "coordinator": MODERATED | ANSWERED,
    "administrator": MODERATED,
}


@pytest.mark.parametrize("who", MATRIX)
def test_each_role_has_its_queues_and_is_refused_the_others(world: World, who: str) -> None:
    client = world.log_in(who)
    open_to = {code for code in QUEUES if client.get(queue(code)).status_code == 200}
    assert open_to == MATRIX[who]
    desk = client.get(reverse("feedback_desk:desk"))
    front = client.get(reverse("wagtailadmin_home")).content.decode()
    entry = "/admin/desk/"
    assert (entry in front) == bool(MATRIX[who])
    if not MATRIX[who]:
        assert desk["Location"] == reverse("wagtailadmin_home")


def test_a_moderator_of_assens_sees_nothing_of_holbaek(
    world: World, project: SitePage, elsewhere: SitePage
) -> None:
    ours, theirs = comment(project, text="Vores"), comment(elsewhere, text="Deres")
    flag(comment(elsewhere, text="Anmeldt hos dem", state="visible"))
    client = world.log_in("moderator")
    listed = client.get(queue("comments")).content.decode()
    assert "Vores" in listed
    assert "Deres" not in listed
    assert "Anmeldt hos dem" not in client.get(queue("flags")).content.decode()
    assert "1 item" in listed
    by_number = client.get(queue("comments"), {"number": str(theirs.pk)}).content.decode()
    assert "Nothing fits" in by_number
    foreign_filter = client.get(queue("comments"), {"municipality": "holbaek"}).content.decode()
    assert "Deres" not in foreign_filter
    front = client.get(reverse("wagtailadmin_home")).content.decode()
    assert "Comments: 1" in front
    assert "Flags" not in front
    assert client.get(item("comment", ours.pk)).status_code == 200
    assert refused(client.get(item("comment", theirs.pk)))


def refused(answer: object) -> bool:
    """Wagtail refuses with a way back to the admin's front page."""
    location = getattr(answer, "headers", {}).get("Location", "")
    return getattr(answer, "status_code", 0) == 302 and location == reverse("wagtailadmin_home")


@pytest.mark.parametrize(
    "code", ["approve", "reject", "hide", "restore", "dismiss_flags", "answer"]
)
def test_no_decision_reaches_another_municipality(
    world: World, elsewhere: SitePage, code: str
) -> None:
    theirs = comment(elsewhere)
    for who in ("moderator", "case_worker"):
        client = world.log_in(who)
        address = act("comment", theirs.pk, code)
        assert refused(client.get(address)), who
        assert refused(client.post(address, {"confirm": "1", "reason": "hate", "text": "x"})), who
    assert state_of(theirs) == "awaiting_moderation"


def test_bulk_leaves_out_what_is_another_municipalitys(
    world: World, project: SitePage, elsewhere: SitePage
) -> None:
    ours, theirs = comment(project), comment(elsewhere)
    world.log_in("moderator").post(
        reverse("feedback_desk:bulk", args=["comments"]),
        {"act": "approve", "items": [ours.pk, theirs.pk], "step": "1", "confirm": "1"},
    )
    assert state_of(ours) == "visible"
    assert state_of(theirs) == "awaiting_moderation"


def test_what_is_confidential_is_the_coordinators_alone(world: World) -> None:
    secret = submission(world.assens, "Min leder", kind="barrier", confidential=True)
    for who in ("case_worker", "moderator", "lawyer", "dpo", "administrator", "editor"):
        client = world.log_in(who)
        assert refused(client.get(item("submission", secret.pk))), who
        assert "Min leder" not in client.get(queue("barriers")).content.decode(), who
    assert "Min leder" in world.log_in("coordinator").get(queue("barriers")).content.decode()


def test_a_superuser_sees_no_more_than_an_administrator(world: World) -> None:
    secret = submission(world.assens, "Min leder", kind="barrier", confidential=True)
    chief = world.user("administrator")
    chief.is_superuser = True
    chief.save()
    assert refused(world.log_in("administrator").get(item("submission", secret.pk)))


def test_a_moderator_sees_of_submissions_only_what_is_held(world: World) -> None:
    held = submission(world.assens, "Tilbud", state="held")
    private = submission(world.assens, "Min mor er syg")
    client = world.log_in("moderator")
    assert client.get(item("submission", held.pk)).status_code == 200
    assert refused(client.get(item("submission", private.pk)))


def test_contact_data_is_for_those_who_may_and_looking_is_logged(world: World) -> None:
    sent = submission(world.assens, kind="barrier")
    address = reverse("feedback_desk:contact", args=[sent.pk])
    for who in ("lawyer", "case_worker_holbaek", "moderator", "administrator"):
        client = world.log_in(who)
        assert "Ida Eksempel" not in client.get(item("submission", sent.pk)).content.decode(), who
        assert refused(client.post(address)), who
    client = world.log_in("case_worker")
    page = client.get(item("submission", sent.pk)).content.decode()
    assert "Ida Eksempel" not in page
    assert "Show contact data" in page
    assert "Ida Eksempel" in client.post(address).content.decode()
    assert "Contact data seen" in client.get(item("submission", sent.pk)).content.decode()


def test_what_nobody_has_confirmed_is_nobodys_to_read(world: World, project: SitePage) -> None:
    comment(project, text="Ubekræftet", state="awaiting_email")
    for person in (world.user("coordinator"), world.user("moderator"), world.user("dpo")):
        assert not Comment.objects.visible_to(person).exists()


def test_a_case_worker_finds_the_public_comments_that_nobody_has_answered(
    world: World, project: SitePage
) -> None:
    open_one = comment(project, text="Hvornår kommer bænken?", state="visible")
    client = world.log_in("case_worker")
    assert "Hvornår kommer bænken?" in client.get(queue("unanswered")).content.decode()
    decide(client, "comment", open_one.pk, "answer", text="I maj.")
    assert "Hvornår kommer bænken?" not in client.get(queue("unanswered")).content.decode()


def test_the_networks_own_pages_are_the_networks_to_moderate(world: World) -> None:
    waiting = comment(world.tree.projects, text="Til jer alle")
    assert refused(world.log_in("moderator").get(item("comment", waiting.pk)))
    assert "Til jer alle" in world.log_in("coordinator").get(queue("comments")).content.decode()
