"""Says what came of inputs: shown at both ends, noted in each history, mailed to each writer once."""

from collections.abc import Iterable, Sequence

from django.contrib.auth.models import User as Account
from django.db import transaction

from feedback.models import Comment, Outcome
from feedback.moderation.audit import note
from feedback.outcomes.inputs import is_at
from feedback.outcomes.places import WHOLE, Place, waits
from feedback.policies import Item
from network.freshness import forget
from network.models import Record
from subscriptions.models import Address
from subscriptions.outbox import post


def name_outcome(
    record: Record,
    items: Sequence[Item],
    by: Account,
    *,
    text_da: str,
    text_en: str = "",
    place: Place = WHOLE,
) -> list[Outcome]:
    """The thing, or one row of it, came of these inputs. What is named already is left as it is.

    Who gave several of them gets one letter.
    """
    with transaction.atomic():
        # Two who name the same at once come one after the other.
        record = Record.objects.select_for_update().get(pk=record.pk)
        made = []
        for item in items:
            if is_at(record, place, item):
                continue
            source = {"comment": item} if isinstance(item, Comment) else {"submission": item}
            outcome = Outcome(
                record=record, text_da=text_da, text_en=text_en, **place.fields, **source
            )
            outcome.full_clean()
            outcome.save()
            note(by, "feedback.outcome", item, data={"words": text_da})
            made.append(outcome)
        tell_writers(record, [outcome for outcome in made if not waits(outcome)])
        transaction.on_commit(forget)
    return made


def tell_writers(record: Record, outcomes: Iterable[Outcome]) -> None:
    """One letter to each writer who may be mailed, about all that came of what they said."""
    by_writer: dict[Address, list[int]] = {}
    for outcome in outcomes:
        writer = _writer(outcome)
        if writer is not None:
            by_writer.setdefault(writer, []).append(outcome.pk)
    first = min((keys[0] for keys in by_writer.values()), default=0)
    for writer, keys in by_writer.items():
        post(
            writer,
            kind="led_to",
            event=f"led_to:{record.pk}:{first}",
            facts={"outcomes": keys},
            record=record,
        )


def take_away(outcome: Outcome) -> None:
    """It was named by mistake: no longer shown; its letter leaves it out, or is not written."""
    with transaction.atomic():
        outcome.delete()
        transaction.on_commit(forget)


def _writer(outcome: Outcome) -> Address | None:
    """Who gave the input, if they may be mailed: a confirmed address that is still kept."""
    if outcome.comment is not None:
        writer = outcome.comment.writer
    else:
        contact = getattr(outcome.submission, "contact", None)
        writer = contact.address if contact else None
    return writer if writer is not None and writer.confirmed_at else None
