"""What people sent to the five municipalities: planted as rows, so that nobody is mailed about it."""

import datetime
from collections.abc import Iterator, Mapping
from typing import Any, Final

from django.utils import timezone, translation

from barriers.models import Backing, ReportedBarrier
from barriers.reporting.forms import DetailsForm
from cocreation.demo.content import Facts, read
from cocreation.demo.places import DANISH
from cocreation.demo.planting import Planter, morning
from feedback.models import (
    Contact,
    Submission,
    SubmissionKind,
    SubmissionState,
    SubmissionStep,
)
from feedback.submissions.contact import ContactForm
from feedback.submissions.helpful import NO, YES, HelpfulForm
from feedback.submissions.mailing import contact_kept_until
from feedback.submissions.promises import promised_day
from network.models import Municipality, Record, SitePage
from subscriptions.models import Address

#: The questions of each kind, with the form whose labels they have.
_ASKED: Final[Mapping[str, tuple[Any, tuple[str, ...]]]] = {
    SubmissionKind.CONTACT: (ContactForm, ("subject", "message")),
    SubmissionKind.BARRIER: (DetailsForm, ("what", "where", "affected", "rule", "role")),
    SubmissionKind.HELPFUL: (HelpfulForm, ("answer", "why")),
}


def plant_submissions(planter: Planter) -> int:
    """Plant what is missing; returns how many submissions that were."""
    made = sum(_plant(planter, facts) for facts in read("submissions")["submission"])
    for facts in read("submissions")["helped"]:
        made += _plant_helped(planter, facts)
    for facts in read("submissions")["backing"]:
        _plant_backings(planter, facts)
    return made


def _plant(planter: Planter, facts: Facts) -> int:
    if Submission.objects.filter(reference=facts["key"]).exists():
        return 0
    submission = _planted(planter, facts)
    _steps(submission, facts)
    _contact(submission, facts)
    record = _record(planter, f"barrier/{facts['barrier']}") if "barrier" in facts else None
    if record is not None:
        ReportedBarrier.objects.create(submission=submission, record=record)
    return 1


def _planted(planter: Planter, facts: Facts) -> Submission:
    kind, language = SubmissionKind(facts["kind"]), facts.get("language", DANISH)
    municipality = _municipality(planter, facts)
    with translation.override(language):
        answers = list(_answers(kind, facts))
    wants_answer = kind != SubmissionKind.HELPFUL or "email" in facts
    answered = [step["on"] for step in facts.get("step", ()) if step["to"] == "answered"]
    return Submission.objects.create(
        kind=kind,
        reference=facts["key"],
        record=_record(planter, facts["about"]) if "about" in facts else None,
        municipality=municipality,
        language=language,
        answers=answers,
        state=_state(facts),
        state_since=morning(_since(facts)),
        due_on=promised_day(municipality, facts["on"]) if wants_answer else None,
        answer=facts.get("answer", ""),
        answered_at=morning(answered[-1]) if answered else None,
        confidential=facts.get("confidential", False),
        signals=facts.get("held", []),
        made_at=morning(facts["on"]),
    )


def _answers(kind: SubmissionKind, facts: Facts) -> Iterator[dict[str, str]]:
    form, names = _ASKED[kind]
    for name in names:
        field = form.base_fields[name]
        value: str = facts.get("helpful" if name == "answer" and "helpful" in facts else name, "")
        if not value:
            continue
        labels = {str(code): str(label) for code, label in getattr(field, "choices", ())}
        answer = {"key": name, "label": str(field.label), "value": labels.get(value, value)}
        yield answer | ({"code": value} if value in labels else {})


def _state(facts: Facts) -> SubmissionState:
    if facts.get("held"):
        return SubmissionState.HELD
    steps = facts.get("step")
    return SubmissionState(steps[-1]["to"]) if steps else SubmissionState.RECEIVED


def _since(facts: Facts) -> datetime.date:
    steps = facts.get("step")
    day: datetime.date = steps[-1]["on"] if steps else facts["on"]
    return day


def _steps(submission: Submission, facts: Facts) -> None:
    first = SubmissionState.HELD if facts.get("held") else SubmissionState.RECEIVED
    SubmissionStep.objects.create(submission=submission, state=first, at=submission.made_at)
    for step in facts.get("step", ()):
        SubmissionStep.objects.create(
            submission=submission, state=step["to"], at=morning(step["on"])
        )


def _contact(submission: Submission, facts: Facts) -> None:
    if "email" not in facts and "name" not in facts:
        return
    address = None
    if "email" in facts:
        address, _made = Address.objects.get_or_create(
            email=facts["email"],
            defaults={
                "language": submission.language,
                "confirmed_at": submission.made_at,
                "last_contact_at": submission.state_since,
            },
        )
        Submission.objects.filter(pk=submission.pk).update(writer_key=address.key)
    Contact.objects.create(
        submission=submission,
        name=facts.get("name", ""),
        address=address,
        retain_until=contact_kept_until(),
    )


def _plant_helped(planter: Planter, facts: Facts) -> int:
    """Plain answers; none where the page has any that says nothing more."""
    record = _record(planter, facts["about"])
    plain = Submission.objects.filter(
        kind=SubmissionKind.HELPFUL, record=record, state=SubmissionState.CLOSED
    )
    if plain.exists():
        return 0
    wanted = [YES] * facts["yes"] + [NO] * facts["no"]
    for number, answer in enumerate(wanted, start=1):
        with translation.override(DANISH):
            answers = list(_answers(SubmissionKind.HELPFUL, {"answer": answer}))
        submission = Submission.objects.create(
            kind=SubmissionKind.HELPFUL,
            reference=f"S-DEMO-{record.pk if record else 0}-{number}",
            record=record,
            municipality=_lead(record),
            language=DANISH,
            answers=answers,
            state=SubmissionState.CLOSED,
            made_at=timezone.now() - datetime.timedelta(days=number),
        )
        SubmissionStep.objects.create(submission=submission, state=SubmissionState.CLOSED)
    return len(wanted)


def _plant_backings(planter: Planter, facts: Facts) -> None:
    record = _record(planter, f"barrier/{facts['barrier']}")
    municipality = planter.register.municipalities[facts["municipality"]]
    rows = Backing.objects.filter(record=record, municipality=municipality, role=facts["role"])
    if record is not None and not rows.exists():
        Backing.objects.bulk_create(
            Backing(record=record, municipality=municipality, role=facts["role"])
            for _each in range(facts["count"])
        )


def _municipality(planter: Planter, facts: Facts) -> Municipality | None:
    code = facts.get("municipality")
    return planter.register.municipalities[code] if code else None


def _lead(record: Record | None) -> Municipality | None:
    page = record.leading_page() if record else None
    return page.lead if page is not None else None


def _record(planter: Planter, key: str) -> Record | None:
    page = SitePage.objects.filter(pk=planter.places.find(key)).select_related("record").first()
    return page.record if page is not None else None
