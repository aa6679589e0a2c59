"""What the people who reported a barrier hear of its way; each of them, once."""

from typing import Any

from django.dispatch import receiver
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.signals import page_published

from barriers.lifecycle import BARRIER
from barriers.models import BarrierPage, ReportedBarrier
from barriers.standing import Step, standing_of
from feedback.models import SubmissionState
from feedback.submissions import receipt_address
from feedback.submissions.mailing import about, confirmed_address
from network.changes import status_changed
from network.merging import family_now
from network.models import Record, StatusChange
from network.rounds import MISSED_FOR
from subscriptions.letters import Facts, Letter, letter
from subscriptions.models import Message
from subscriptions.outbox import post
from subscriptions.own_letters import STATUS_CHANGED
from subscriptions.things import address_of, page_of


@receiver(status_changed)
def tell_reporters(sender: type[Any], record: Record, change: StatusChange, **kwargs: Any) -> None:
    """Every step of a barrier. Who also follows it gets one mail, since it is one event."""
    if record.type == BarrierPage.type_code and change.from_status and not change.taken_over:
        _tell(record, "report_moved", f"{STATUS_CHANGED}:{change.pk}", {"change": change.pk})


@receiver(page_published, sender=BarrierPage)
def tell_of_publication(sender: type[Any], instance: BarrierPage, **kwargs: Any) -> None:
    """Once, when the barrier they reported can be read by all."""
    if instance.record is not None:
        _tell_published(instance.record)


def tell_of_missed_publications() -> None:
    """Where a process died between publishing and writing: who reported the barrier hears after all.

    For all others the letter is there already, and the outbox refuses a second one.
    """
    recent = timezone.now() - MISSED_FOR
    published = BarrierPage.objects.live().filter(first_published_at__gt=recent, alias_of=None)
    for page in published.exclude(record=None).select_related("record"):
        if page.record is not None:
            _tell_published(page.record)


def _tell_published(record: Record) -> None:
    _tell(record, "report_published", f"report-published:{record.pk}", {})


def _tell(record: Record, kind: str, event: str, facts: dict[str, int]) -> None:
    """Also those who reported a barrier that has turned out to be this one."""
    rows = ReportedBarrier.objects.filter(record__in=family_now(record.pk)).select_related(
        "submission__contact__address"
    )
    for row in rows.exclude(submission__state=SubmissionState.WITHDRAWN):
        address = confirmed_address(row.submission)
        if address is not None:
            post(
                address,
                kind=kind,
                event=event,
                facts={**facts, "submission": row.submission_id},
                about=about(row.submission),
                record=record,
                language=row.submission.language,
            )


@letter("report_moved")
def moved(facts: Facts, message: Message) -> Letter | None:
    """The sentence that the barrier's own page says of its state, and the note beside the step."""
    changes = StatusChange.objects.filter(pk=facts["change"]).select_related("record")
    change, row = changes.first(), _row(facts)
    if change is None or row is None:
        return None
    if change.to_status == BARRIER.merged:
        return _goes_on_elsewhere(change, row, message.language)
    here = Step(change.to_status, change.on, change.precision)
    log = list(change.record.status_changes.all())
    standing = standing_of(here, log, timezone.localdate())
    if standing is None:
        return None
    return _letter(
        row,
        _("News of the barrier you reported: %(reference)s"),
        [standing.now, standing.ahead],
        change.note,
        message.language,
    )


def _goes_on_elsewhere(change: StatusChange, row: ReportedBarrier, language: str) -> Letter | None:
    """The barrier is known under another number, and its reporter hears of that one from now on."""
    page = page_of(change.record, language)
    if page is None or page.record_id == change.record_id:
        return None
    words = {"title": page.title, "number": page.number}
    return _letter(
        row,
        _("News of the barrier you reported: %(reference)s"),
        [
            _("The barrier you reported is the same as “%(title)s” (%(number)s).") % words,
            _("From now on you hear of that one. There is nothing you have to do."),
        ],
        change.note,
        language,
    )


@letter("report_published")
def published(facts: Facts, message: Message) -> Letter | None:
    """It has a place in the register, and a number."""
    row = _row(facts)
    if row is None or page_of(row.record, message.language) is None:
        return None
    told = _("The barrier you reported stands in the register now, as %(number)s. All can read it.")
    return _letter(
        row,
        _("Your report is in the register: %(reference)s"),
        [
            told % {"number": row.record.number},
            _("We write to you each time something happens to it."),
        ],
        "",
        message.language,
    )


def _row(facts: Facts) -> ReportedBarrier | None:
    rows = ReportedBarrier.objects.select_related("submission", "record")
    return rows.filter(submission=facts["submission"]).first()


def _letter(
    row: ReportedBarrier, subject: str, paragraphs: list[str], quote: str, language: str
) -> Letter:
    """A barrier that all can read is linked; a draft is not, and the receipt is."""
    page = page_of(row.record, language)
    action = (
        (_("See the barrier"), address_of(page))
        if page is not None
        else (_("See your receipt"), receipt_address(row.submission))
    )
    about_it = _("It is about “%(title)s”.") % {"title": page.title} if page is not None else ""
    return Letter(
        subject=subject % {"reference": row.submission.reference},
        paragraphs=[each for each in (about_it, *paragraphs) if each],
        action=action,
        quote=quote if page is not None else "",
        reason=_("You get this mail because you reported the barrier."),
    )
