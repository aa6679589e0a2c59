"""The one way a status changes: form, admin, import and commands all come through here."""

import datetime
from collections.abc import Mapping, Sequence
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.log_actions import log
from wagtail.search import index

from network.changes import facts_changed, status_changed
from network.dates import agree, comes_after, first_day
from network.grants import role_code
from network.lifecycle import Lifecycle, Request
from network.merging import lead_on, merge_problems, other_of, words_for
from network.models import Attachment, Record, SitePage, StatusChange
from network.requirements import missing, unmet
from network.taking_over import Earlier, log_problems, write_earlier


class TransitionRefused(Exception):
    """The change is not allowed; ``messages`` says why, one sentence each.

    ``fields`` names those that belong to a field of the form: sentence to field.
    """

    def __init__(self, messages: Sequence[str], fields: Mapping[str, str] | None = None) -> None:
        super().__init__(" ".join(messages))
        self.messages = list(messages)
        self.fields = dict(fields or {})


def lifecycle_of(record: Record) -> Lifecycle | None:
    """The lifecycle of the record's type, None for things without a status."""
    for model in SitePage.types():
        if model.type_code == record.type:
            return model.lifecycle
    return None


def judged_page(record: Record) -> SitePage | None:
    """The page a change is judged by: what readers see, or the newest draft before publication."""
    page = record.leading_page()
    if page is None:
        return None
    specific: SitePage = page.specific
    return specific if specific.live else specific.get_latest_revision_as_object()


def gaps(record: Record) -> list[str]:
    """What the present state requires and the page lacks (a thing taken over may lack it)."""
    lifecycle = lifecycle_of(record)
    if lifecycle is None or record.status not in lifecycle:
        return []
    last = record.status_changes.order_by("-pk").select_related("document").first()
    request = Request(
        page=judged_page(record),
        note=last.note_da if last else "",
        source=last.source if last else "",
        document=last.document if last else None,
        other=other_of(record),
    )
    return missing(lifecycle.state(record.status).needs, request)


def change_status(
    record: Record,
    target: str,
    *,
    by: User | None,
    on: datetime.date,
    precision: str = "day",
    note_da: str = "",
    note_en: str = "",
    source: str = "",
    document: Attachment | None = None,
    other: Record | None = None,
    taken_over: bool = False,
    earlier: Sequence[Earlier] = (),
    expected: str | None = None,
    follows: bool = False,
) -> StatusChange:
    """Move the record to ``target`` and write it on the page rows of all languages, in one transaction.

    ``expected`` is the status the user saw; when somebody was quicker, the refusal says what they did.
    A thing ``taken_over`` may enter once in any state; what the state requires and is missing is then
    a gap (see :func:`gaps`), not a refusal. It may bring what happened ``earlier``, as its log; that
    keeps to the table's ways. Naming the initial state as the first change dates it.
    ``follows`` says that the status follows another thing's, and nobody chose it. ``other`` is the
    thing that this one turned out to be; both are locked, so that no two lead to each other.
    Raises TransitionRefused.
    """
    with transaction.atomic():
        locked = _locked(record, other)
        lifecycle = lifecycle_of(locked)
        if lifecycle is None or target not in lifecycle:
            raise TransitionRefused([_("This status does not exist here.")])
        if expected is not None and locked.status != expected:
            raise TransitionRefused([changed_meanwhile(locked, lifecycle)])
        on = _in_line(locked, on, precision)
        whole = [*earlier, Earlier(target, on, precision)]
        problems = {said: "" for _place, said in log_problems(lifecycle, whole)}
        problems |= dict.fromkeys(_date_problems(locked, on, precision), "on")
        entered = locked.status_changes.exists()
        if taken_over and entered:
            problems[_("A thing can be taken over only once, before any other change.")] = ""
        entering = not entered and (taken_over or target == locked.status)
        merging = other if lifecycle.merged == target else None
        asked = Request(
            *(judged_page(locked), note_da.strip(), on, precision, follows),
            *(source.strip(), document, merging),
        )
        if not entering:
            problems |= _table_problems(locked, lifecycle, target, asked, by)
        problems |= dict.fromkeys(merge_problems(locked, merging), "other")
        if problems:
            raise TransitionRefused(
                list(problems), {said: field for said, field in problems.items() if field}
            )
        if not entered and not entering:
            _enter(locked, on, precision)
        before = write_earlier(locked, earlier)
        change = StatusChange.objects.create(
            record=locked,
            from_status=before if entering else locked.status,
            to_status=target,
            on=on,
            precision=precision,
            **_notes(note_da, note_en, merging),
            source=source,
            document=document,
            taken_over=taken_over,
            by=by,
            role=role_code(by) if by else "",
        )
        facts: dict[str, Any] = {
            "status": target,
            "status_since": on,
            "status_precision": precision,
        }
        Record.objects.filter(pk=locked.pk).update(**facts)
        _lead_on(locked, lifecycle, target, merging)
        locked.status, locked.status_since, locked.status_precision = target, on, precision
        SitePage.objects.filter(record=locked).update(**facts)
        for version in locked.pages.all():
            index.insert_or_update_object(version.specific)
        facts_changed.send(sender=Record, record=locked)
        page = locked.leading_page()
        if page is not None:
            log(
                instance=page.specific_deferred,
                action="network.change_status",
                user=by,
                data={"from": change.from_status, "to": target},
            )
        status_changed.send(sender=Record, record=locked, change=change)
    record.status, record.status_since, record.status_precision = target, on, precision
    return change


def _lead_on(record: Record, lifecycle: Lifecycle, target: str, merging: Record | None) -> None:
    """Tie the thing to the one that it is; let it go again where it is reopened."""
    is_reopened = bool(lifecycle.merged) and record.status == lifecycle.merged != target
    if merging is not None or is_reopened:
        lead_on(record, merging)


def _notes(note_da: str, note_en: str, merging: Record | None) -> dict[str, str]:
    """What is written beside the step; where nothing is, it names the thing that this one is."""
    words = words_for(merging) if merging is not None and not note_da.strip() else {}
    return {"note_da": words.get("da", note_da), "note_en": note_en or words.get("en", "")}


def _locked(record: Record, other: Record | None) -> Record:
    """The record as it is now; always locked in one order, so that two never wait crosswise."""
    wanted = {record.pk} | ({other.pk} if other else set())
    rows = Record.objects.select_for_update().filter(pk__in=wanted).order_by("pk")
    return {row.pk: row for row in rows}[record.pk]


def _enter(record: Record, before: datetime.date, precision: str) -> None:
    """Log that the thing began in its initial state, so that its track has a beginning."""
    created = timezone.localdate(record.created_at)
    StatusChange.objects.create(
        record=record,
        to_status=record.status,
        on=min(created, before),
        precision="day" if created <= before else precision,
    )


def changed_meanwhile(record: Record, lifecycle: Lifecycle) -> str:
    """The sentence for the second of two: who moved the status, and to what."""
    last = record.status_changes.order_by("-pk").first()
    who = (last.by.get_full_name() or str(last.by)) if last and last.by else _("Somebody")
    return _(
        "%(who)s has just changed the status to “%(status)s”. Look at it before you go on."
    ) % {
        "who": who,
        "status": lifecycle.label(record.status),
    }


def _in_line(record: Record, on: datetime.date, precision: str) -> datetime.date:
    """The day that stands for a month or a year: its first, or that of the step before, if in it."""
    begins = first_day(on, precision)
    last = record.status_changes.order_by("-on").first()
    if last is None or not agree(begins, precision, last.on, last.precision):
        return begins
    return begins if precision == "day" else max(begins, last.on)


def _date_problems(record: Record, on: datetime.date, precision: str) -> list[str]:
    problems = []
    if on > timezone.localdate():
        problems.append(_("The date is in the future."))
    earlier = record.status_changes.values_list("on", "precision")
    if any(comes_after(day, known_to, on, precision) for day, known_to in earlier):
        problems.append(_("The date is before the latest status change."))
    return problems


def _table_problems(
    record: Record, lifecycle: Lifecycle, target: str, asked: Request, by: User | None
) -> dict[str, str]:
    """What the table has against it, as sentences, each with the form's field it belongs to."""
    way = lifecycle.find(record.status, target)
    if way is None:
        labels = {"source": lifecycle.label(record.status), "target": lifecycle.label(target)}
        return {_("“%(source)s” cannot be changed to “%(target)s”.") % labels: ""}
    if way.who == "clock" and by is not None:
        return {_("Nobody sets this status: it comes by itself at its date."): ""}
    if by is not None and not way.back_dated and asked.on != timezone.localdate():
        return {_("This step is dated today. A promise is judged by the day it is kept."): "on"}
    needs = (*way.needs, *lifecycle.state(target).needs)
    return {str(need.message): need.field for need in unmet(needs, asked)}
