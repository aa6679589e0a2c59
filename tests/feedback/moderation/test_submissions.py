"""A case worker takes, answers and closes what was sent; a moderator settles what the filter held."""

import datetime
from typing import Any

from django.core import mail
from django.core.files.base import ContentFile
from django.test import Client, TestCase
from django.urls import reverse
from django.utils import timezone

from feedback.models import AnswerTemplate, Submission, SubmissionFile
from subscriptions.models import Message
from subscriptions.sending import send_due
from subscriptions.signed_links import address_for
from tests.factories.feedback import submission
from tests.factories.world import World
from tests.feedback.moderation.conftest import act, decide, item, queue
from tests.feedback.moderation.test_who_sees_what import refused


def test_a_message_is_taken_answered_and_closed(world: World) -> None:
    sent = submission(world.assens)
    client = world.log_in("case_worker")
    assert "Må vi male bænken?" in client.get(queue("messages")).content.decode()
    decide(client, "submission", sent.pk, "take")
    sent.refresh_from_db()
    assert (sent.state, sent.owner) == ("in_progress", world.user("case_worker"))
    mine = client.get(queue("messages"), {"mine": "on"}).content.decode()
    assert "Må vi male bænken?" in mine
    decide(client, "submission", sent.pk, "answer", text="Ja, gerne i maj.")
    send_due()
    assert "Ja, gerne i maj." in str(mail.outbox[-1].body)
    decide(client, "submission", sent.pk, "close", text="")
    sent.refresh_from_db()
    assert sent.state == "closed"
    history = client.get(item("submission", sent.pk)).content.decode()
    for word in ("Taken", "Answered", "Closed", "Case worker"):
        assert word in history


def test_the_answer_that_will_be_mailed_is_shown_first(world: World) -> None:
    sent = submission(world.assens)
    client = world.log_in("case_worker")
    look = client.post(
        act("submission", sent.pk, "answer"), {"text": "Ja, gerne i maj.", "seen": "received:0"}
    )
    mails = look.context["mails"]
    assert [each.letter.quote for each in mails] == ["Ja, gerne i maj."]
    assert not Message.objects.exists()
    assert Submission.objects.get().state == "received"
    assert "To the writer" in look.content.decode()


def test_a_template_is_put_into_the_answer_with_its_words_filled_in(world: World) -> None:
    sent = submission(world.assens)
    ours = AnswerTemplate.objects.create(
        title="Tak", municipality=world.assens, text_da="Tak for {reference}. Hilsen {municipality}"
    )
    theirs = AnswerTemplate.objects.create(
        title="Deres", municipality=world.holbaek, text_da="Fra dem"
    )
    client = world.log_in("case_worker")
    address = act("submission", sent.pk, "answer")
    form = client.get(address).content.decode()
    assert "Tak</option>" in form
    assert "Deres</option>" not in form
    filled = client.post(address, {"template": ours.pk, "text": "Hej", "insert": "1"})
    assert f"Tak for {sent.reference}. Hilsen Assens" in filled.content.decode()
    assert filled.context["form"]["text"].value().startswith("Hej")
    foreign = client.post(address, {"template": theirs.pk, "text": "", "insert": "1"})
    assert "Fra dem" not in foreign.content.decode()


def test_a_cpr_number_is_not_mailed_in_an_answer(world: World) -> None:
    sent = submission(world.assens)
    address = act("submission", sent.pk, "answer")
    answer = world.log_in("case_worker").post(
        address, {"text": "Din sag 070761-4285 er lukket", "seen": "received:0", "confirm": "1"}
    )
    assert not answer.context["is_last_look"]
    assert Submission.objects.get().state == "received"


def test_what_the_filter_held_is_let_through_by_a_moderator(world: World) -> None:
    held = submission(world.assens, state="held", signals=["links"])
    client = world.log_in("moderator")
    assert "It has links" in client.get(item("submission", held.pk)).content.decode()
    decide(client, "submission", held.pk, "release", queue="held")
    held.refresh_from_db()
    assert held.state == "received"


def test_what_is_late_stands_first_and_is_marked(world: World) -> None:
    today = timezone.localdate()
    submission(world.assens, "I god tid")
    submission(world.assens, "For sent", due_on=today - datetime.timedelta(days=2))
    client = world.log_in("case_worker")
    html = client.get(queue("messages")).content.decode()
    assert html.index("For sent") < html.index("I god tid")
    assert "Late: was due" in html
    late = client.get(queue("messages"), {"overdue": "on"}).content.decode()
    assert "I god tid" not in late
    front = client.get(reverse("wagtailadmin_home")).content.decode()
    assert "Messages: 2" in front
    assert "1 late" in front


def test_a_file_is_downloaded_by_those_who_see_the_item(world: World) -> None:
    sent = submission(world.assens)
    row = SubmissionFile.objects.create(
        submission=sent, file=ContentFile(b"x", name="a.txt"), name="brev.txt", size=1
    )
    address = reverse("feedback_desk:file", args=[row.pk])
    answer = world.log_in("case_worker").get(address)
    assert answer["Content-Disposition"] == 'attachment; filename="brev.txt"'
    assert refused(world.log_in("case_worker_holbaek").get(address))
    row.state = "refused"
    row.save()
    assert refused(world.log_in("case_worker").get(address))


def test_a_file_is_accepted_or_refused_and_deleted(world: World) -> None:
    sent = submission(world.assens)
    rows = [
        SubmissionFile.objects.create(
            submission=sent, file=ContentFile(b"x", name=f"{n}.txt"), name=f"{n}.txt", size=1
        )
        for n in "ab"
    ]
    kept, gone = rows
    name, storage = gone.file.name, gone.file.storage
    client = world.log_in("case_worker")
    assert "not looked at yet" in client.get(item("submission", sent.pk)).content.decode()

    def press(row: SubmissionFile, act: str, who: Client = client) -> Any:
        return who.post(reverse("feedback_desk:decide_on_file", args=[row.pk, act]))

    assert refused(press(gone, "refuse", world.log_in("case_worker_holbaek")))
    press(kept, "accept")
    with TestCase.captureOnCommitCallbacks(execute=True):
        press(gone, "refuse")
    # What is refused stays so.
    press(gone, "accept")
    for row in rows:
        row.refresh_from_db()
    assert (kept.state, gone.state) == ("accepted", "refused")
    assert not storage.exists(str(name))
    html = client.get(item("submission", sent.pk)).content.decode()
    assert "looked at and accepted" in html
    assert "refused and deleted" in html
    assert "A file was refused and deleted" in html
    assert refused(client.get(reverse("feedback_desk:file", args=[gone.pk])))
    receipt = Client().get(address_for("receipt", sent.pk)).content.decode()
    assert "b.txt (not accepted, deleted)" in receipt
