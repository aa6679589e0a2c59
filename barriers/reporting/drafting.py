"""From a report to the register: one click makes a draft barrier, or joins the report to one."""

from typing import Final

from django.contrib.auth.models import User
from django.db import transaction
from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from barriers.lifecycle import BARRIER
from barriers.models import BarrierIndexPage, BarrierPage, Origin, ReportedBarrier
from feedback.models import Submission, SubmissionKind
from feedback.moderation.audit import note
from language.slugs import slugify
from network.dates import local_day
from network.models import Record
from network.transitions import TransitionRefused, change_status

_LONGEST_TITLE: Final = 90
_LONGEST_SUMMARY: Final = 280


def make_barrier_draft(submission: Submission, by: User) -> BarrierPage:
    """A draft in the register with the report's texts; the second click leads to the same draft.

    Of what was reported in confidence the draft says nothing, not even in its title: more people read
    drafts than may read the report. The coordinator writes it anew, in neutral words.
    """
    with transaction.atomic():
        locked = _locked(submission)
        known = barrier_of(locked)
        if known is not None:
            return known
        page = _planted(locked, by)
        record = Record.objects.get(pk=page.record_id)
        on = local_day(locked.made_at)
        if on is not None:
            change_status(record, BARRIER.initial, by=by, on=on)
        _join(locked, record, by)
    return page


def join_barrier(submission: Submission, record: Record, by: User) -> None:
    """The report is about a barrier that is in the register already: its sender hears of that one."""
    with transaction.atomic():
        locked = _locked(submission)
        if ReportedBarrier.objects.filter(submission=locked).exists():
            raise TransitionRefused([_("This report belongs to a barrier already.")])
        _join(locked, record, by)


def barrier_of(submission: Submission) -> BarrierPage | None:
    """The barrier a report belongs to, as draft or public; None for none yet."""
    row = ReportedBarrier.objects.select_related("record").filter(submission=submission).first()
    page = row.record.leading_page() if row else None
    return page.specific if page is not None else None


def register_page(language: str) -> BarrierIndexPage | None:
    """The network's register in the language of a report, else the first there is."""
    lists = BarrierIndexPage.objects.filter(lead=None, alias_of=None).order_by("path")
    return lists.filter(locale__language_code=language).first() or lists.first()


def _locked(submission: Submission) -> Submission:
    locked = Submission.objects.select_for_update().get(pk=submission.pk)
    if locked.kind != SubmissionKind.BARRIER:
        raise TransitionRefused([_("This is no report of a barrier.")])
    return locked


def _join(submission: Submission, record: Record, by: User) -> None:
    ReportedBarrier.objects.create(submission=submission, record=record, made_by=by)
    note(by, "feedback.barrier_draft", submission, data={"record": record.pk})


def _planted(submission: Submission, by: User) -> BarrierPage:
    told = {} if submission.confidential else {each["key"]: each for each in submission.answers}
    what = told.get("what", {}).get("value", "")
    parent = register_page(submission.language)
    if parent is None:
        raise TransitionRefused([_("There is no register to put it in yet.")])
    title = Truncator(_first_sentence(what)).chars(_LONGEST_TITLE) or submission.reference
    page = BarrierPage(
        title=title,
        slug=_free_slug(parent, title, submission.reference),
        summary=Truncator(what).chars(_LONGEST_SUMMARY),
        description=_description(told),
        affected=_paragraphs(told.get("affected", {}).get("value", "")),
        origin=_origin(told.get("role", {}).get("code", "")),
        lead=None if submission.confidential else submission.municipality,
        locale=parent.locale,
        live=False,
        owner=by,
    )
    parent.add_child(instance=page)
    page.save_revision(user=by)
    return page


def _free_slug(parent: BarrierIndexPage, title: str, reference: str) -> str:
    slug = slugify(title)
    if not slug or parent.get_children().filter(slug=slug).exists():
        return slugify(f"{slug} {reference}")
    return slug


def _first_sentence(text: str) -> str:
    line = text.strip().partition("\n")[0]
    return line.partition(". ")[0].rstrip(".")


def _description(told: dict[str, dict[str, str]]) -> SafeString:
    """What was told, and where and which rule, each with the question it answers."""
    more = [told[key] for key in ("where", "rule") if key in told]
    return _paragraphs(told.get("what", {}).get("value", "")) + format_html_join(
        "", "<p>{} {}</p>", ((each["label"], each["value"]) for each in more)
    )


def _paragraphs(text: str) -> SafeString:
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return format_html_join("", "<p>{}</p>", ((line,) for line in lines))


def _origin(code: str) -> str:
    return code if code in Origin.values else ""
