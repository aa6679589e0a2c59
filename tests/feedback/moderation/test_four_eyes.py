"""Nobody both answers and hides the same item, and nobody decides the appeal against themselves."""

from django.contrib.auth.models import Group

from feedback.models import Appeal
from network.models import SitePage
from tests.factories.feedback import comment
from tests.factories.world import World
from tests.feedback.moderation.conftest import act, decide, item, state_of
from tests.feedback.moderation.test_who_sees_what import refused


def both_roles(world: World) -> None:
    """In a small municipality one person answers and moderates."""
    world.user("moderator").groups.add(Group.objects.get(name="Sagsbehandler (assens)"))


def test_who_has_answered_a_comment_cannot_hide_it(world: World, project: SitePage) -> None:
    both_roles(world)
    asked = comment(project, state="visible")
    client = world.log_in("moderator")
    assert (
        act("comment", asked.pk, "hide") in client.get(item("comment", asked.pk)).content.decode()
    )
    decide(client, "comment", asked.pk, "answer", text="Vi flytter den i maj.")
    page = client.get(item("comment", asked.pk)).content.decode()
    assert act("comment", asked.pk, "hide") not in page
    forged = client.post(act("comment", asked.pk, "hide"), {"reason": "hate", "confirm": "1"})
    assert refused(forged)
    assert state_of(asked) == "visible"


def test_who_has_hidden_a_comment_cannot_answer_it(world: World, project: SitePage) -> None:
    both_roles(world)
    asked = comment(project, state="visible")
    client = world.log_in("moderator")
    decide(client, "comment", asked.pk, "hide", reason="hate", text="")
    decide(client, "comment", asked.pk, "restore")
    assert refused(client.get(act("comment", asked.pk, "answer")))
    assert not refused(world.log_in("case_worker").get(act("comment", asked.pk, "answer")))


def test_another_item_of_the_same_debate_is_free(world: World, project: SitePage) -> None:
    both_roles(world)
    answered, other = comment(project, state="visible"), comment(project, state="visible")
    client = world.log_in("moderator")
    decide(client, "comment", answered.pk, "answer", text="Vi flytter den i maj.")
    decide(client, "comment", other.pk, "hide", reason="spam", text="")
    assert state_of(other) == "hidden"
    html = client.get(item("comment", other.pk)).content.decode()
    assert "Hidden (" in html
    # Nobody has written anything to the writer, so nothing is announced.
    assert "To the writer:" not in html


def test_the_appeal_is_decided_by_somebody_else(world: World, project: SitePage) -> None:
    shown = comment(project, state="visible")
    client = world.log_in("moderator")
    decide(client, "comment", shown.pk, "hide", reason="hate", text="")
    appeal = Appeal.objects.create(comment=shown, text="Jeg skrev pænt.")
    for code in ("restore", "dismiss_appeal"):
        assert refused(client.get(act("comment", shown.pk, code))), code
    decide(world.log_in("coordinator"), "comment", shown.pk, "dismiss_appeal", queue="appeals")
    appeal.refresh_from_db()
    assert appeal.state == "dismissed"
    assert state_of(shown) == "hidden"
