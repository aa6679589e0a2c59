"""Sends what is in the outbox.

A mail is taken by one worker, handed over, and then marked as sent. Where a worker is killed between
the last two, the mail is sent once more, with the same Message-ID: rather twice than never.
A server that cannot be reached is no mail's fault: all wait, and none is given up for it.
"""

import datetime
import logging
import re
import smtplib
from typing import Any, Final, NamedTuple

from django.core.mail import get_connection
from django.db import DatabaseError, OperationalError
from django.db.models import F, QuerySet
from django.utils import timezone

from subscriptions.letters import written
from subscriptions.mails import mail_of
from subscriptions.models import Message, MessageState
from subscriptions.retaining import touch

logger = logging.getLogger(__name__)

#: How long a mail is one worker's: longer than a slow server can take over it.
TAKEN_FOR: Final = datetime.timedelta(minutes=5)
#: After the first failed attempt, the second …; after the last one it is given up.
WAITS: Final = (
    datetime.timedelta(seconds=30),
    datetime.timedelta(minutes=2),
    datetime.timedelta(minutes=10),
    datetime.timedelta(hours=1),
    datetime.timedelta(hours=4),
    datetime.timedelta(hours=12),
    datetime.timedelta(hours=24),
)
#: A mail that has been due for longer means that nobody sends, or that the server is away.
LATE_AFTER: Final = datetime.timedelta(minutes=15)

_ADDRESS: Final = re.compile(r"\S*@\S*")
_AT_ONCE: Final = 10
_MARKED_WITHIN: Final = 3


class Problem(NamedTuple):
    """Why a mail did not go: in words without an address; for ever, or worth another try."""

    words: str
    for_ever: bool = False
    #: The connection is no good any more.
    of_server: bool = False


def send_due() -> bool:
    """Send what is due; False where the mail server could not be reached or did not answer."""
    if not Message.objects.due().exists():
        return True
    connection = get_connection()
    try:
        connection.open()
    except OSError as reason:
        # smtplib's own errors are among these.
        logger.warning("The mail server could not be reached: %s", type(reason).__name__)
        return False
    try:
        while (message := _take()) is not None:
            problem = _send(message, connection)
            if problem is None:
                continue
            _put_back(message, problem)
            if problem.of_server:
                logger.warning("The mail server did not answer: %s", problem.words)
                return False
        return True
    finally:
        _close(connection)


def try_again(messages: "QuerySet[Message]") -> int:
    """Put mails that were given up back among the waiting, with all their attempts."""
    given_up = messages.filter(state=MessageState.GIVEN_UP)
    return given_up.update(
        state=MessageState.WAITING, attempts=0, not_before=timezone.now(), last_problem=""
    )


def is_late() -> bool:
    """Whether a mail has been due for a quarter of an hour and is not sent."""
    return Message.objects.waiting().filter(not_before__lt=timezone.now() - LATE_AFTER).exists()


def _take() -> Message | None:
    """The next mail, taken so that no other worker sends it too; None when nothing is due."""
    due = Message.objects.due().order_by("-urgent", "pk")
    for pk, attempts in due.values_list("pk", "attempts")[:_AT_ONCE]:
        mine = (
            Message.objects.due()
            .filter(pk=pk, attempts=attempts)
            .update(attempts=F("attempts") + 1, not_before=timezone.now() + TAKEN_FOR)
        )
        if mine:
            return Message.objects.select_related("address", "record").filter(pk=pk).first()
    return None


def _send(message: Message, connection: Any) -> Problem | None:
    """Write the letter and hand it over; None when that is done, or when there is nothing to say."""
    try:
        letter = written(message)
        mail = None if letter is None else mail_of(message, letter)
    except DatabaseError:
        raise
    except Exception as reason:  # noqa: BLE001 - whatever a letter stumbles over is its own problem
        return Problem(f"The letter could not be written: {type(reason).__name__}")
    if mail is None:
        _mark(message, MessageState.TAKEN_BACK)
        return None
    try:
        connection.send_messages([mail])
    except OSError as reason:
        return problem_of(reason)
    except Exception as reason:  # noqa: BLE001 - a mail that cannot be put together stops no other
        return Problem(type(reason).__name__, for_ever=True)
    _mark(message, MessageState.SENT)
    if message.address.confirmed_at is not None:
        touch(message.address)
    return None


def problem_of(reason: OSError) -> Problem:
    """What a refusal of the mail server, or its silence, means for the mail."""
    if isinstance(reason, smtplib.SMTPRecipientsRefused):
        code, text = next(iter(reason.recipients.values()))
        # 421: the server hangs up.
        return Problem(_words(code, text), for_ever=code >= 500, of_server=code == 421)
    if isinstance(reason, smtplib.SMTPDataError):
        return Problem(_words(reason.smtp_code, reason.smtp_error), reason.smtp_code >= 500)
    if isinstance(reason, smtplib.SMTPResponseException):
        return Problem(_words(reason.smtp_code, reason.smtp_error), of_server=True)
    return Problem(type(reason).__name__, of_server=True)


def _words(code: int, text: bytes | str) -> str:
    """The server's answer without the address it likes to repeat."""
    said = text.decode(errors="replace") if isinstance(text, bytes) else text
    return f"{code} {_ADDRESS.sub('…', said)}"


def _put_back(message: Message, problem: Problem) -> None:
    """Wait for the next attempt, or give up after the last."""
    is_last = message.attempts > len(WAITS)
    state = MessageState.GIVEN_UP if problem.for_ever or is_last else MessageState.WAITING
    wait = WAITS[min(message.attempts, len(WAITS)) - 1]
    Message.objects.waiting().filter(pk=message.pk).update(
        state=state, last_problem=problem.words[:200], not_before=timezone.now() + wait
    )


def _mark(message: Message, state: MessageState) -> None:
    """Say what became of it. A database that is busy is asked again: what is not said is sent twice."""
    sent_at = timezone.now() if state == MessageState.SENT else None
    for tries_left in reversed(range(_MARKED_WITHIN)):
        try:
            Message.objects.filter(pk=message.pk).update(
                state=state, sent_at=sent_at, last_problem=""
            )
        except OperationalError:
            if not tries_left:
                raise
        else:
            return


def _close(connection: Any) -> None:
    try:
        connection.close()
    except OSError:
        logger.debug("The mail server had hung up already")
