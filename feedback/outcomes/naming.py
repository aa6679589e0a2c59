"""Says what came of inputs: shown at both ends, noted in each history, mailed to each writer once."""

from collections.abc import Sequence

from django.contrib.auth.models import User as Account
from django.db import transaction

from feedback.models import Comment, Outcome
from feedback.moderation.audit import note
from feedback.outcomes.inputs import is_of
from feedback.policies import Item
from network.freshness import forget
from network.models import Record
from subscriptions.models import Address
from subscriptions.outbox import post, take_back


def name_outcome(
    record: Record, items: Sequence[Item], by: Account, *, text_da: str, text_en: str = ""
) -> list[Outcome]:
    """The thing came of these inputs. What is named already is left as it is.

    Who gave several of them gets one letter.
    """
    with transaction.atomic():
        # Two who name the same at once come one after the other.
        Record.objects.select_for_update().get(pk=record.pk)
        made = []
        for item in items:
            if is_of(record, item):
                continue
            source = {"comment": item} if isinstance(item, Comment) else {"submission": item}
            outcome = Outcome(record=record, text_da=text_da, text_en=text_en, **source)
            outcome.full_clean()
            outcome.save()
            note(by, "feedback.outcome", item, data={"words": text_da})
            made.append(outcome)
        for outcome in made:
            writer = _writer(outcome)
            if writer is not None:
                post(
                    writer,
                    kind="led_to",
                    event=f"led_to:{record.pk}:{made[0].pk}",
                    facts={"outcome": outcome.pk},
                    about=f"outcome:{outcome.pk}",
                    record=record,
                )
        forget()
        transaction.on_commit(forget)
    return made


def take_away(outcome: Outcome) -> None:
    """It was named by mistake: no longer shown, and not mailed if that has not happened."""
    with transaction.atomic():
        take_back(f"outcome:{outcome.pk}")
        outcome.delete()
        forget()
        transaction.on_commit(forget)


def _writer(outcome: Outcome) -> Address | None:
    """Who gave the input, if they may be mailed: a confirmed address that is still kept."""
    if outcome.comment is not None:
        writer = outcome.comment.writer
    else:
        contact = getattr(outcome.submission, "contact", None)
        writer = contact.address if contact else None
    return writer if writer is not None and writer.confirmed_at else None
