"""Who sees which items, as conditions of a query: lists, counts and single items all ask these.

The models' own ``visible_to`` is made of them; nothing here knows a model of this app.
"""

from typing import Final

from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
from django.db.models import Q

from network.grants import Reach, reach
from network.models import SitePage

User = AbstractBaseUser | AnonymousUser

_ALL: Final = Q(pk__isnull=False)
_NONE: Final = Q(pk__isnull=True)


def comments_for(user: User) -> Q:
    """Comments on the things of a user's own municipalities, once their writers have confirmed them.

    What concerns the whole network has no leading municipality: the network's own people see it.
    """
    where = reach(user, "moderate", "answer")
    return on_things_of(where) & ~Q(state="awaiting_email")


def submissions_for(user: User) -> Q:
    """What was sent to a user's municipalities, as far as the role needs it.

    Who answers sees all of it; a moderator only what waits for moderation, was rejected or may be
    published; a lawyer every report of a barrier. What was sent in confidence is apart from all
    that: only those who are named for it see it.
    """
    moderated = Q(state__in=("held", "rejected")) | Q(kind="consultation")
    seen = sent_to(reach(user, "answer", "contact"))
    seen |= sent_to(reach(user, "moderate")) & moderated
    if reach(user, "assess") is None:
        seen |= Q(kind="barrier")
    seen &= Q(confidential=False)
    if reach(user, "confidential") is None:
        seen |= Q(confidential=True)
    return seen


def on_things_of(where: Reach) -> Q:
    """Comments on what municipalities lead; ``None`` for all, an empty set for none."""
    if where is None:
        return _ALL
    if not where:
        return _NONE
    return Q(record__in=SitePage.objects.filter(lead__code__in=where).values("record"))


def sent_to(where: Reach) -> Q:
    """Submissions to municipalities; ``None`` for all, an empty set for none."""
    if where is None:
        return _ALL
    return Q(municipality__code__in=where) if where else _NONE
