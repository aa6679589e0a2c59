"""What citizens say: the smallest valid comment, submission, flag."""

import datetime
import itertools
from typing import Any

from django.utils import timezone

from feedback.models import Comment, Contact, Flag, Submission
from network.models import Municipality, SitePage
from subscriptions.models import Address

_numbers = itertools.count(1)


def writer(email: str = "") -> Address:
    """Somebody whose address is confirmed."""
    email = email or f"borger{next(_numbers)}@example.org"
    return Address.objects.create(email=email, confirmed_at=timezone.now())


def comment(page: SitePage, text: str = "Sæt bænken i skyggen.", **facts: Any) -> Comment:
    """A comment that awaits moderation, by somebody who can be mailed."""
    who = facts.pop("writer", None) or writer()
    state = facts.get("state", "awaiting_moderation")
    if state in ("visible", "hidden"):
        facts.setdefault("published_at", timezone.now())
    return Comment.objects.create(
        **{
            "record": page.record,
            "language": "da",
            "name": "Maja",
            "text": text,
            "state": "awaiting_moderation",
            "writer": who,
            "writer_key": who.key,
            **facts,
        }
    )


def flag(about: Comment, **facts: Any) -> Flag:
    """Somebody finds that a comment breaks the rules."""
    return Flag.objects.create(comment=about, **{"reason": "hate", **facts})


def submission(
    municipality: Municipality | None, text: str = "Må vi male bænken?", **facts: Any
) -> Submission:
    """A message that waits for an answer, by somebody who can be mailed."""
    who = writer()
    made = Submission.objects.create(
        **{
            "kind": "contact",
            "reference": f"TEST-{next(_numbers):05}",
            "municipality": municipality,
            "language": "da",
            "answers": [{"key": "text", "label": "Besked", "value": text}],
            "state": "received",
            "due_on": timezone.localdate() + datetime.timedelta(days=14),
            "writer_key": who.key,
            **facts,
        }
    )
    Contact.objects.create(
        submission=made,
        name="Ida Eksempel",
        address=who,
        retain_until=timezone.localdate() + datetime.timedelta(days=180),
    )
    return made
