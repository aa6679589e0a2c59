"""A moderator decides about comments: what is mailed is seen first, the next one follows."""

from django.core import mail

from feedback.models import Flag
from network.models import SitePage
from subscriptions.models import Follow, Message
from subscriptions.sending import send_due
from tests.factories.feedback import comment, flag, writer
from tests.factories.world import World
from tests.feedback.moderation.conftest import act, decide, item, queue, state_of


def test_a_moderator_finds_a_comment_in_the_queue_and_approves_it(
    world: World, project: SitePage
) -> None:
    waiting = comment(project)
    client = world.log_in("moderator")
    assert "Sæt bænken i skyggen." in client.get(queue("comments")).content.decode()
    page = client.get(item("comment", waiting.pk)).content.decode()
    assert act("comment", waiting.pk, "approve") in page
    decide(client, "comment", waiting.pk, "approve")
    assert state_of(waiting) == "visible"


def test_what_will_be_mailed_is_shown_first_and_is_what_is_posted(
    world: World, project: SitePage
) -> None:
    above = comment(project, state="visible")
    reply = comment(project, text="Enig.", parent=above)
    client = world.log_in("moderator")
    shown = client.get(act("comment", reply.pk, "approve"))
    assert not Message.objects.exists()
    assert state_of(reply) == "awaiting_moderation"
    foreseen = [(mail.letter.subject, *mail.before) for mail in shown.context["mails"]]
    assert len(foreseen) == 2
    for subject, *_rest in foreseen:
        assert subject in shown.content.decode()
    decide(client, "comment", reply.pk, "approve")
    send_due()
    assert sorted(each.subject for each in mail.outbox) == sorted(first for first, *_ in foreseen)
    bodies = " ".join(" ".join(str(each.body).split()) for each in mail.outbox)
    for _subject, *paragraphs in foreseen:
        for paragraph in paragraphs:
            assert " ".join(paragraph.split()) in bodies


def test_the_mails_are_said_to_go_to_the_writer_and_to_followers(
    world: World, project: SitePage
) -> None:
    asked = comment(project, state="visible")
    assert project.record is not None
    for _each in range(3):
        Follow.objects.create(address=writer(), record=project.record)
    client = world.log_in("case_worker")
    address = act("comment", asked.pk, "answer")
    look = client.post(address, {"text": "Vi sætter den i skyggen i maj.", "seen": "visible:0"})
    html = look.content.decode()
    assert "To the writer" in html
    assert "To 3 followers" in html
    assert "@example.org" not in html


def test_the_preview_holds_no_link_into_the_writers_own_receipt(
    world: World, project: SitePage
) -> None:
    waiting = comment(project)
    html = world.log_in("moderator").get(act("comment", waiting.pk, "approve")).content.decode()
    mails = html[html.index('id="desk-mails"') :]
    assert "http" not in mails[: mails.index("</section>")]


def test_to_hide_asks_for_a_rule_and_tells_the_writer_why(world: World, project: SitePage) -> None:
    shown = comment(project, state="visible")
    client = world.log_in("moderator")
    refused = client.post(act("comment", shown.pk, "hide"), {"seen": "visible:0", "confirm": "1"})
    assert not refused.context["is_last_look"]
    decide(client, "comment", shown.pk, "hide", reason="hate", text="Tal pænt til hinanden.")
    assert state_of(shown) == "hidden"
    page = client.get(item("comment", shown.pk)).content.decode()
    assert "It is hateful or threatening" in page
    assert "Tal pænt til hinanden." in page
    assert "Moderator" in page


def test_after_a_decision_the_next_of_the_queue_follows(world: World, project: SitePage) -> None:
    first, second = comment(project), comment(project, text="Nummer to")
    client = world.log_in("moderator")
    html = decide(client, "comment", first.pk, "approve", queue="comments")
    assert "Nummer to" in html
    html = decide(client, "comment", second.pk, "approve", queue="comments")
    assert "Nothing waits here" in html


def test_a_flagged_comment_that_breaks_no_rule_stays(world: World, project: SitePage) -> None:
    shown = comment(project, state="visible")
    flag(shown, text="Det er ikke sandt")
    client = world.log_in("moderator")
    assert "Sæt bænken" in client.get(queue("flags")).content.decode()
    assert "Det er ikke sandt" in client.get(item("comment", shown.pk)).content.decode()
    decide(client, "comment", shown.pk, "dismiss_flags", queue="flags")
    assert state_of(shown) == "visible"
    assert Flag.objects.get().state == "dismissed"


def test_why_the_filter_holds_it_is_said_in_words(world: World, project: SitePage) -> None:
    held = comment(project, signals=["many_links"])
    html = world.log_in("moderator").get(item("comment", held.pk)).content.decode()
    assert "It has many links" in html


def test_earlier_items_of_the_writer_are_shown_without_saying_who_it_is(
    world: World, project: SitePage
) -> None:
    person = writer("hemmelig@example.org")
    comment(project, text="Første gang", writer=person, state="visible")
    again = comment(project, text="Anden gang", writer=person)
    html = world.log_in("moderator").get(item("comment", again.pk)).content.decode()
    assert "Første gang" in html
    assert "hemmelig" not in html
