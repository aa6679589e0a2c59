"""From received to answered: what the desk does, what the sender hears, and who comes too late."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.contrib.auth.models import User
from django.core import mail
from django.db import connection

from feedback.models import Submission, SubmissionState
from feedback.moderation.audit import entries_of
from feedback.submissions import lifecycle
from network.models import Municipality
from network.transitions import TransitionRefused
from subscriptions.models import Address, Message
from subscriptions.sending import send_due
from tests.factories.network import MunicipalityFactory
from tests.feedback.submissions.conftest import written


def subjects() -> list[str]:
    """The subjects of what has been mailed, without the reference numbers."""
    send_due()
    return [each.subject.partition(":")[0].partition(" K-")[0] for each in mail.outbox]


@pytest.fixture
def message(assens: Municipality, anna: Address) -> Submission:
    """What Anna wrote to Assens."""
    return written(assens, email=anna.email, name="Anna")


def test_the_sender_hears_of_each_step(message: Submission, karen: User) -> None:
    send_due()
    lifecycle.take(message, karen)
    send_due()
    lifecycle.answer(message, karen, "Vi sætter den op igen.")
    lifecycle.close(message, karen)
    assert subjects() == [
        "Vi har modtaget det",
        "Nogen er i gang med det",
        "Svar på",
    ]
    body = str(mail.outbox[-1].body)
    assert body.index("har svaret dig:") < body.index("Vi sætter den op igen.")
    assert body.index("Vi sætter den op igen.") < body.index("Har du mere at sige?")


def test_a_letter_that_is_no_longer_true_is_not_sent(message: Submission, karen: User) -> None:
    lifecycle.take(message, karen)
    lifecycle.answer(message, karen, "Den står igen.")
    send_due()
    assert not any("i gang" in each.subject for each in mail.outbox)


def test_closing_without_an_answer_says_why(message: Submission, karen: User) -> None:
    lifecycle.close(message, karen, "Det er Vejdirektoratets vej.")
    send_due()
    assert "Det er Vejdirektoratets vej." in str(mail.outbox[-1].body)


def test_the_second_of_two_answers_is_refused(message: Submission, karen: User) -> None:
    lifecycle.answer(message, karen, "Ja.")
    with pytest.raises(TransitionRefused):
        lifecycle.answer(message, karen, "Nej.")
    assert Submission.objects.get().answer == "Ja."
    assert Message.objects.filter(kind="submission_answered").count() == 1


@pytest.mark.parametrize("text", ["", "   \n"])
def test_an_answer_says_something(message: Submission, karen: User, text: str) -> None:
    with pytest.raises(TransitionRefused, match="Skriv svaret først"):
        lifecycle.answer(message, karen, text)


def test_what_the_filter_holds_is_not_mailed_about_before_it_is_released(
    assens: Municipality, anna: Address, karen: User
) -> None:
    class Held:
        signals = ["trap"]

    held = written(assens, email=anna.email, form=Held())
    assert held.state == SubmissionState.HELD
    assert subjects() == []
    lifecycle.release(held, karen)
    assert subjects() == ["Vi har modtaget det"]


def test_misuse_is_told_of_to_a_known_sender_only(assens: Municipality, karen: User) -> None:
    nobody = written(assens, email="nobody@example.dk")
    lifecycle.reject(nobody, karen, "Det er reklame.")
    assert Message.objects.exclude(kind="confirm").count() == 0


def test_every_step_stands_in_the_log_without_a_word_of_the_sender(
    message: Submission, karen: User
) -> None:
    lifecycle.take(message, karen)
    lifecycle.answer(message, karen, "Den står igen.")
    log = entries_of(message)
    assert [entry.action for entry in log][::-1] == [
        "feedback.receive",
        "feedback.take",
        "feedback.answer",
    ]
    assert "Bænken" not in str([(entry.label, entry.data) for entry in log])


def test_an_open_one_is_overdue_after_its_day(message: Submission, karen: User) -> None:
    Submission.objects.update(due_on="2026-01-01")
    assert Submission.objects.overdue().count() == 1
    lifecycle.answer(message, karen, "Undskyld.")
    assert Submission.objects.overdue().count() == 0


@pytest.mark.django_db(transaction=True)
def test_of_eight_answers_at_the_same_time_one_is_given(karen: User, anna: Address) -> None:
    town = MunicipalityFactory.create(code="slagelse")
    message = written(town, email=anna.email)

    def answer(number: int) -> str:
        try:
            return lifecycle.answer(message, karen, f"Svar {number}").answer
        except TransitionRefused:
            return ""
        finally:
            connection.close()

    with ThreadPoolExecutor(8) as pool:
        given = [text for text in pool.map(answer, range(8)) if text]
    assert len(given) == 1
    assert Submission.objects.get().answer == given[0]
    assert Message.objects.filter(kind="submission_answered").count() == 1
