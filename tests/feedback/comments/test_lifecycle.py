"""From confirmed to public, and out of sight again: each step once, told to whom it concerns."""

import threading
from collections.abc import Callable

import pytest
from django.contrib.auth.models import User
from django.core import mail
from django.db import connection

from feedback.comments.lifecycle import (
    answer_officially,
    confirm,
    dismiss_appeal,
    hide,
    publish,
    reject,
    restore,
    withdraw,
)
from feedback.comments.table import COMMENT
from feedback.models import Appeal, Comment, CommentState, Flag
from feedback.moderation.audit import entries_of
from network.transitions import TransitionRefused
from projects.models import ProjectPage
from subscriptions.following import start
from subscriptions.models import Address
from subscriptions.sending import send_due
from tests.factories.listed import municipality
from tests.feedback.comments.conftest import said, waiting

pytestmark = pytest.mark.django_db


def mails() -> list[tuple[str, str]]:
    """To whom and about what, in the order of sending."""
    mail.outbox.clear()
    send_due()
    return [(each.to[0], str(each.subject)) for each in mail.outbox]


def body() -> str:
    return str(mail.outbox[-1].body)


def test_the_writer_hears_that_everybody_can_read_it(
    project: ProjectPage, anna: Address, moderator: User
) -> None:
    comment = publish(waiting(project, anna), moderator)
    assert mails() == [("anna@example.dk", "Din kommentar kan nu læses")]
    assert f"/da/kommentar/{comment.pk}/" in body()
    assert "/da/kommentar/traek-tilbage/" in body()
    assert comment.text not in body()


def test_who_is_answered_hears_of_it_and_nobody_of_their_own_answer(
    project: ProjectPage, anna: Address, moderator: User
) -> None:
    first = said(project, writer=anna)
    publish(waiting(project, parent=first, name="Bo", text="Ja, ved perronen."), moderator)
    assert mails() == [("anna@example.dk", "Du har fået et svar")]
    assert "Ja, ved perronen." in body()
    publish(waiting(project, anna, parent=first), moderator)
    assert mails() == [("anna@example.dk", "Din kommentar kan nu læses")]


def test_an_official_answer_is_mailed_to_the_writer_before_all_followers(
    project: ProjectPage, anna: Address, moderator: User
) -> None:
    follower = Address.objects.create(email="bo@example.dk", confirmed_at=anna.confirmed_at)
    for address in (follower, anna):
        start(address, project.record)  # type: ignore[arg-type]  # it has one
    comment = said(project, writer=anna)
    answer = answer_officially(comment, moderator, municipality("assens"), "Ja, fra december.")
    assert answer.parent == comment
    assert mails() == [
        ("anna@example.dk", "Et svar til dig fra Assens"),
        ("bo@example.dk", "Assens har svaret i en debat, du følger"),
    ]


def test_an_answer_to_a_reply_stands_in_the_thread_and_reaches_both(
    project: ProjectPage, anna: Address, moderator: User
) -> None:
    bo = Address.objects.create(email="bo@example.dk", confirmed_at=anna.confirmed_at)
    first = said(project, writer=anna)
    reply = said(project, writer=bo, parent=first)
    answer = answer_officially(reply, moderator, None, "Enig.")
    assert answer.parent == first
    assert [to for to, _subject in mails()] == ["bo@example.dk", "anna@example.dk"]


def test_what_is_hidden_before_its_mails_went_out_is_never_mailed(
    project: ProjectPage, anna: Address, moderator: User
) -> None:
    first = said(project, writer=anna)
    reply = publish(waiting(project, parent=first, text="Grim tekst"), moderator)
    hide(reply, moderator, reason="hate")
    assert mails() == []


def test_the_writer_is_told_why_it_was_hidden_and_how_to_appeal(
    project: ProjectPage, anna: Address, moderator: User
) -> None:
    comment = said(project, writer=anna)
    Flag.objects.create(comment=comment, reason="hate")
    hide(comment, moderator, reason="hate", text="Skriv det uden navnet.")
    assert mails() == [("anna@example.dk", "Din kommentar er skjult")]
    assert "hadefuld" in body()
    assert "Skriv det uden navnet." in body()
    assert "/da/kommentar/klage/" in body()
    assert comment.flags.get().state == "upheld"


def test_an_appeal_that_is_right_shows_the_comment_again(
    project: ProjectPage, anna: Address, moderator: User
) -> None:
    comment = hide(said(project, writer=anna), moderator, reason="hate")
    Appeal.objects.create(comment=comment, text="Det var en spøg.")
    mails()
    restore(comment, moderator)
    assert mails() == [("anna@example.dk", "Din kommentar bliver vist igen")]
    assert Appeal.objects.get().state == "upheld"


def test_an_appeal_that_is_not_right_is_answered(
    project: ProjectPage, anna: Address, moderator: User
) -> None:
    comment = reject(waiting(project, anna), moderator, reason="spam")
    appeal = Appeal.objects.create(comment=comment, text="Det er min egen bog.")
    mails()
    dismiss_appeal(appeal, moderator)
    assert mails() == [("anna@example.dk", "Vi har set på din kommentar igen")]
    assert Appeal.objects.get().state == "dismissed"


def test_who_takes_a_comment_back_leaves_neither_name_nor_words(
    project: ProjectPage, anna: Address
) -> None:
    comment = said(project, "Min hemmelighed", name="Anna", writer=anna)
    withdraw(comment)
    kept = Comment.objects.get()
    assert (kept.name, kept.text, kept.state) == ("", "", CommentState.WITHDRAWN)
    assert mails() == []


def test_the_second_of_two_moderators_is_told_what_the_first_did(
    project: ProjectPage, moderator: User
) -> None:
    comment = waiting(project)
    same = Comment.objects.get(pk=comment.pk)
    publish(comment, moderator)
    with pytest.raises(TransitionRefused) as refused:
        reject(same, User.objects.create_user("ole"), reason="spam")
    assert "mette" in refused.value.messages[0]
    assert "Synlig" in refused.value.messages[0]


def test_a_moderator_who_is_slower_than_the_writer_is_told(
    project: ProjectPage, moderator: User
) -> None:
    comment = waiting(project)
    withdraw(Comment.objects.get(pk=comment.pk))
    with pytest.raises(TransitionRefused) as refused:
        publish(comment, moderator)
    assert "trukket" in refused.value.messages[0]


@pytest.mark.parametrize("state", CommentState)
def test_only_the_table_s_ways_are_open(project: ProjectPage, state: CommentState) -> None:
    comment = said(project, state=state)
    steps: dict[CommentState, Callable[[], Comment]] = {
        CommentState.AWAITING_MODERATION: lambda: confirm(comment),
        CommentState.VISIBLE: lambda: publish(comment, None),
        CommentState.HIDDEN: lambda: hide(comment, None, reason="other"),
        CommentState.REJECTED: lambda: reject(comment, None, reason="other"),
        CommentState.WITHDRAWN: lambda: withdraw(comment),
    }
    open_ways = {way.target for way in COMMENT.allowed(state)}
    for target, step in steps.items():
        Comment.objects.filter(pk=comment.pk).update(state=state)
        comment.state = state
        if target in open_ways:
            step()
        else:
            with pytest.raises(TransitionRefused):
                step()


def test_every_act_is_in_the_log_with_its_reason_and_without_the_text(
    project: ProjectPage, moderator: User
) -> None:
    comment = publish(waiting(project), moderator)
    hide(comment, moderator, reason="hate")
    restore(comment, moderator)
    logged = list(entries_of(comment).values_list("action", "user__username"))
    assert logged == [
        ("feedback.restore", "mette"),
        ("feedback.hide", "mette"),
        ("feedback.approve", "mette"),
    ]
    assert all(comment.text not in str(each.data) for each in entries_of(comment))


@pytest.mark.django_db(transaction=True)
def test_of_ten_moderators_at_the_same_moment_one_publishes(
    project: ProjectPage, anna: Address
) -> None:
    comment = waiting(project, anna)
    told: list[str] = []

    def press() -> None:
        try:
            publish(Comment.objects.get(pk=comment.pk), None, expected="awaiting_moderation")
        except TransitionRefused as refused:
            told.extend(refused.messages)
        finally:
            connection.close()

    threads = [threading.Thread(target=press) for _number in range(10)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(told) == 9
    assert len(mails()) == 1
