"""Every act on an item is a row of Wagtail's own log, with the role it was done in and the reason.

    note(user, "feedback.hide", comment, reason="hate", data={"words": "…"})

A citizen's text, name or address is never part of a row.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from django.contrib.auth.models import AbstractBaseUser, AnonymousUser, User
from django.contrib.contenttypes.models import ContentType
from django.db.models import Model, QuerySet
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from wagtail.log_actions import get_active_log_context, log
from wagtail.models import ModelLogEntry

from network.grants import grants_of
from network.roles import Act

Text = str | Promise

#: Action: its name, what the history says, and the column of the role table it is done by.
ACTIONS: Final[Mapping[str, tuple[Text, Text, Act | None]]] = {
    "feedback.approve": (_("Approve"), _("Approved"), "moderate"),
    "feedback.reject": (_("Reject"), _("Rejected"), "moderate"),
    "feedback.hide": (_("Hide"), _("Hidden"), "moderate"),
    "feedback.restore": (_("Restore"), _("Restored"), "moderate"),
    "feedback.dismiss_flags": (_("Dismiss flags"), _("Flags dismissed"), "moderate"),
    "feedback.uphold_flags": (_("Uphold flags"), _("Flags upheld"), "moderate"),
    "feedback.dismiss_appeal": (_("Dismiss appeal"), _("Appeal dismissed"), "moderate"),
    "feedback.uphold_appeal": (_("Uphold appeal"), _("Appeal upheld"), "moderate"),
    "feedback.publish": (_("Publish an answer"), _("The answer was published"), "moderate"),
    "feedback.unpublish": (
        _("Take an answer from the public"),
        _("The answer was taken from the public"),
        "moderate",
    ),
    "feedback.release": (_("Release"), _("Released from the filter"), "moderate"),
    "feedback.take": (_("Take"), _("Taken"), "answer"),
    "feedback.answer": (_("Answer"), _("Answered"), "answer"),
    "feedback.close": (_("Close"), _("Closed"), "answer"),
    "feedback.accept_file": (_("Accept a file"), _("A file was accepted"), None),
    "feedback.refuse_file": (_("Refuse a file"), _("A file was refused and deleted"), None),
    "feedback.reopen": (_("Reopen"), _("Reopened"), "answer"),
    "feedback.enter": (_("Enter for a citizen"), _("Entered for a citizen"), "answer"),
    "feedback.outcome": (_("Name an outcome"), _("An outcome was named"), None),
    "feedback.see_contact": (_("See contact data"), _("Contact data seen"), "contact"),
    "feedback.barrier_draft": (_("Make a barrier"), _("A draft barrier was made"), "transitions"),
    "feedback.journalise": (_("Journalise"), _("Journalised"), "contact"),
    "feedback.export": (_("Export"), _("Exported"), "erase"),
    "feedback.erase": (_("Erase"), _("Erased"), "erase"),
    # By the citizen: no user.
    "feedback.receive": (_("Receive"), _("Received"), None),
    "feedback.withdraw": (_("Withdraw"), _("Withdrawn by the writer"), None),
    "feedback.add": (_("Add information"), _("The sender added information"), None),
    "feedback.flag": (_("Flag"), _("Flagged by a reader"), None),
    "feedback.appeal": (_("Appeal"), _("The writer appealed"), None),
}

#: Who has done this has entered the item for a citizen,
ENTERING: Final = ("feedback.enter",)
#: who has done one of these has answered the item …
ANSWERING: Final = ("feedback.answer",)
#: … and who has done one of these has taken it from the public.
HIDING: Final = ("feedback.hide", "feedback.reject", "feedback.uphold_flags")


def note(
    user: AbstractBaseUser | AnonymousUser | None,
    action: str,
    item: Model,
    reason: str = "",
    data: Mapping[str, Any] | None = None,
) -> None:
    """Write an act into the log; ``user`` is None where a citizen or the machine did it.

    ``reason`` is a code, ``data`` may hold ``words`` that staff wrote.
    """
    log(item, action, user=user, data=_facts(user, action, reason, data or {}))


def note_all(user: User | None, action: str, items: Sequence[Model]) -> None:
    """Write one act on many items of a type into the log, a row each, with few statements."""
    active, now, facts = get_active_log_context(), timezone.now(), _facts(user, action, "", {})
    ModelLogEntry.objects.bulk_create(
        [
            ModelLogEntry(
                content_type=ContentType.objects.get_for_model(item),
                object_id=str(item.pk),
                label=str(item),
                action=action,
                timestamp=now,
                uuid=active.uuid,
                user=user or active.user,
                data=facts,
            )
            for item in items
        ],
        batch_size=500,
    )


def _facts(
    user: AbstractBaseUser | AnonymousUser | None,
    action: str,
    reason: str,
    data: Mapping[str, Any],
) -> dict[str, Any]:
    facts = {"role": role_for(user, ACTIONS[action][2]), "reason": reason, **data}
    return {key: value for key, value in facts.items() if value}


def role_for(user: AbstractBaseUser | AnonymousUser | None, act: Act | None) -> str:
    """The code of the role somebody acts in: the narrowest of theirs that has the column."""
    if user is None:
        return ""
    grants = [grant for grant in grants_of(user) if act is None or act in grant.role.acts]
    grants.sort(key=lambda grant: grant.municipality is None)
    return grants[0].role.code if grants else ""


def entries_of(item: Model) -> QuerySet[ModelLogEntry]:
    """The item's own history, the newest first."""
    return entries_of_type(type(item)).filter(object_id=str(item.pk))


def entries_of_type(model: type[Model]) -> QuerySet[ModelLogEntry]:
    """The history of all items of a type, the newest first."""
    content_type = ContentType.objects.get_for_model(model)
    entries = ModelLogEntry.objects.filter(content_type=content_type)
    return entries.select_related("user").order_by("-timestamp", "-pk")


def has_done(user: AbstractBaseUser | AnonymousUser, item: Model, actions: Iterable[str]) -> bool:
    """Whether this person did one of these acts on the item, ever."""
    if user.pk is None:
        return False
    return entries_of(item).filter(user=user.pk, action__in=tuple(actions)).exists()
