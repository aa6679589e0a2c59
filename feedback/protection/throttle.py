"""How often something is sent from one place or in one name: slowed, never locked out.

Counted in the database, which all processes share. A key tells nobody what it was made from, and
tomorrow the same place has another.
"""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final

from django.conf import settings
from django.db import IntegrityError, transaction
from django.db.models import F, Sum
from django.utils import timezone
from django.utils.crypto import salted_hmac

from feedback.models import Attempt


@dataclass(frozen=True)
class Limit:
    """How much of a kind passes within a span: ``free`` as it is, above that held for moderation,
    and from ``most`` on refused until the span is over."""

    kind: str
    span: timedelta
    free: int
    most: int


@dataclass(frozen=True)
class Verdict:
    """``wait_until`` is None where it may be sent now."""

    crowded: bool
    wait_until: datetime | None


def place_limit() -> Limit:
    """Of one place on the net: a person, or a whole library."""
    most = settings.FORMS_PER_PLACE
    return Limit("place", timedelta(minutes=10), min(30, most), most)


#: Of one place, what looks like a robot's: one such post in a busy library is no crowd.
SUSPICIOUS_LIMIT: Final = Limit("suspicious", timedelta(minutes=10), 20, 20)


#: In the name of one mail address; also somebody else's, so it is generous.
ADDRESS_LIMIT: Final = Limit("address", timedelta(hours=1), 10, 60)
#: What is held is not mailed about: nobody fills a stranger's mailbox with our receipts.
ADDRESS_DAY_LIMIT: Final = Limit("address_day", timedelta(days=1), 20, 200)

#: The same words again and again.
_REPEATS: Final = timedelta(days=1)


def judge(limit: Limit, value: str) -> Verdict:
    """Whether one more may be sent; counts nothing."""
    begun = _begin(limit.span)
    count = _count(_key(limit.kind, value), begun)
    is_over = count >= limit.most
    return Verdict(count >= limit.free, begun + limit.span if is_over else None)


def note(limit: Limit, value: str) -> None:
    """One more was sent."""
    _note(_key(limit.kind, value), _begin(limit.span))


def is_repeated(text: str, times: int = 2) -> bool:
    """Whether the same words were sent so often already today."""
    return _count(_key("text", text), _begin(_REPEATS)) >= times


def note_text(text: str) -> None:
    """These words were sent once more."""
    _note(_key("text", text), _begin(_REPEATS))


def _key(kind: str, value: str) -> str:
    today = timezone.now().astimezone(UTC).date().isoformat()
    return salted_hmac(f"attempt:{kind}:{today}", value, algorithm="sha256").hexdigest()


def _begin(span: timedelta) -> datetime:
    """The beginning of the span we are in."""
    length = int(span.total_seconds())
    return datetime.fromtimestamp(int(timezone.now().timestamp()) // length * length, tz=UTC)


def _count(key: str, begun: datetime) -> int:
    found = Attempt.objects.filter(key=key, span=begun).aggregate(count=Sum("count"))
    return found["count"] or 0


def _note(key: str, begun: datetime) -> None:
    rows = Attempt.objects.filter(key=key, span=begun)
    if rows.update(count=F("count") + 1):
        return
    try:
        with transaction.atomic():
            Attempt.objects.create(key=key, span=begun, count=1)
    except IntegrityError:
        # Somebody else began to count in the same moment.
        rows.update(count=F("count") + 1)
