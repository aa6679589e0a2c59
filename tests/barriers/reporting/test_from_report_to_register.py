"""One click makes a draft of a report; everybody who reported it hears of each step."""

import datetime
from unittest.mock import patch

from django.core import mail
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from barriers.models import BarrierPage, ReportedBarrier
from barriers.reporting import letters
from feedback.models import Submission, SubmissionKind
from feedback.submissions import receipt_address, submit
from network.transitions import change_status
from subscriptions.addresses import given
from subscriptions.models import Address
from subscriptions.sending import send_due
from tests.factories.reports import Reporting
from tests.factories.world import World
from tests.feedback.sent import fields_of

WHAT = "Vi må ikke bruge hallen om aftenen. Der skal være en vagt."


def reported(world: World, email: str = "", *, confidential: bool = False) -> Submission:
    """A report from Assens, by somebody who is confirmed."""
    if email:
        given(email, "da")
        Address.objects.update(confirmed_at=timezone.now())
    return submit(
        SubmissionKind.BARRIER,
        form=None,
        municipality=world.assens,
        answers=[
            {"key": "what", "label": "Hvad stoppede dig?", "value": WHAT},
            {"key": "affected", "label": "Hvem rammer det?", "value": "Foreninger"},
            {"key": "rule", "label": "Hvilken regel?", "value": "Brandvedtægten"},
            {"key": "role", "label": "Hvem er du?", "value": "En forening", "code": "association"},
        ],
        email=email,
        confidential=confidential,
        language="da",
    )


def make_draft(client: Client, report: Submission) -> BarrierPage:
    """Press the button."""
    pressed = client.post(reverse("report_desk:draft", args=[report.pk]))
    assert pressed.status_code == 302, pressed.status_code
    return BarrierPage.objects.get(record__reports__submission=report)


def subjects() -> list[tuple[str, str]]:
    """Receiver and subject of what is mailed now."""
    mail.outbox.clear()
    send_due()
    return sorted((each.to[0], each.subject.partition(":")[0]) for each in mail.outbox)


def test_one_click_makes_a_draft_with_the_reports_words(world: World, reporting: Reporting) -> None:
    report = reported(world)
    draft = make_draft(world.log_in("coordinator"), report)
    assert draft.title == "Vi må ikke bruge hallen om aftenen"
    assert "Der skal være en vagt." in draft.description
    assert "Brandvedtægten" in draft.description
    assert draft.affected == "<p>Foreninger</p>"
    assert (draft.lead, draft.origin, draft.live) == (world.assens, "association", False)
    assert draft.get_parent().pk == world.tree.barriers.pk
    assert draft.status == "received"


def test_the_second_click_leads_to_the_same_draft(world: World, reporting: Reporting) -> None:
    report, client = reported(world), world.log_in("coordinator")
    assert make_draft(client, report) == make_draft(client, report)
    assert ReportedBarrier.objects.count() == 1


def test_what_was_said_in_confidence_is_no_municipalitys_draft(
    world: World, reporting: Reporting
) -> None:
    report = reported(world, confidential=True)
    for who in ("case_worker", "moderator", "assens", "holbaek"):
        client = world.log_in(who)
        assert not Submission.objects.visible_to(world.user(who)).exists(), who
        address = reverse("feedback_desk:item", args=["submission", report.pk])
        assert WHAT not in client.get(address, follow=True).content.decode()
        refused = client.post(reverse("report_desk:draft", args=[report.pk]))
        assert refused.status_code in (302, 403, 404)
    assert not ReportedBarrier.objects.exists()
    draft = make_draft(world.log_in("coordinator"), report)
    assert draft.lead is None
    told = WHAT.split()[:3]
    for who in ("assens", "holbaek", "editor", "lawyer", "administrator", "coordinator"):
        client = world.log_in(who)
        for address in (
            reverse("wagtailadmin_pages:edit", args=[draft.pk]),
            reverse("wagtailadmin_pages:history", args=[draft.pk]),
            reverse("wagtailadmin_explore", args=[draft.get_parent().pk]),
            reverse("barriers:index"),
            reverse("wagtailadmin_pages:search") + f"?q={told[0]}",
        ):
            html = client.get(address, follow=True).content.decode()
            assert " ".join(told) not in html, (who, address)
    assert draft.title == report.reference


def test_the_desk_offers_the_button_and_then_the_barrier(
    world: World, reporting: Reporting
) -> None:
    report = reported(world)
    client = Client(enforce_csrf_checks=True, headers={"accept-language": "en"})
    client.force_login(world.user("coordinator"))
    screen = reverse("feedback_desk:item", args=["submission", report.pk])
    button = reverse("report_desk:draft", args=[report.pk])
    shown = client.get(screen)
    assert "Make a draft barrier" in shown.content.decode()
    client.post(button, fields_of(shown, f'form[action="{button}"]'))
    draft = BarrierPage.objects.get(record__reports__submission=report)
    html = client.get(screen).content.decode()
    assert "Make a draft barrier" not in html
    assert reverse("wagtailadmin_pages:edit", args=[draft.pk]) in html


def test_everybody_who_reported_it_hears_of_each_step(world: World, reporting: Reporting) -> None:
    first, second = reported(world, "ida@example.dk"), reported(world, "bo@example.dk")
    silent = reported(world)
    client = world.log_in("coordinator")
    record = reporting.known.record
    assert record is not None
    for report in (first, second, silent):
        join = reverse("report_desk:join", args=[report.pk])
        client.post(join, {"number": f" {reporting.known.number.lower()} "})
    assert ReportedBarrier.objects.filter(record=record).count() == 3
    subjects()
    change_status(
        record,
        "needs_exemption",
        by=world.user("coordinator"),
        on=datetime.date(2026, 11, 24),
        note_da="Vi søger om at prøve det.",
    )
    news = "Nyt om den barriere, du meldte"
    assert subjects() == [("bo@example.dk", news), ("ida@example.dk", news)]
    assert "Vi søger om at prøve det." in str(mail.outbox[0].body)
    assert reporting.known.url in str(mail.outbox[0].body)


def test_a_draft_is_not_linked_before_it_is_public_and_then_they_are_told(
    world: World, reporting: Reporting
) -> None:
    report = reported(world, "ida@example.dk")
    draft = make_draft(world.log_in("coordinator"), report)
    subjects()
    record = draft.record
    assert record is not None
    change_status(record, "clarifying", by=world.user("coordinator"), on=timezone.localdate())
    assert [subject for _to, subject in subjects()] == ["Nyt om den barriere, du meldte"]
    assert draft.slug not in str(mail.outbox[0].body)
    receipt = receipt_address(report)
    assert draft.slug not in Client().get(receipt).content.decode()
    draft.save_revision().publish()
    assert [subject for _to, subject in subjects()] == ["Din melding er i registret"]
    assert f'{draft.slug}/"' in Client().get(receipt).content.decode()


def test_a_publication_whose_letter_was_not_written_is_told_later_and_once(
    world: World, reporting: Reporting
) -> None:
    draft = make_draft(world.log_in("coordinator"), reported(world, "ida@borger.example"))
    with patch.object(letters, "_tell_published"):
        draft.save_revision().publish()
    subjects()
    for expected in ([("ida@borger.example", "Din melding er i registret")], []):
        letters.tell_of_missed_publications()
        assert subjects() == expected


def test_who_took_the_report_back_hears_no_more(world: World, reporting: Reporting) -> None:
    report = reported(world, "ida@example.dk")
    draft = make_draft(world.log_in("coordinator"), report)
    subjects()
    Submission.objects.update(state="withdrawn")
    assert draft.record is not None
    change_status(draft.record, "clarifying", by=None, on=timezone.localdate())
    assert subjects() == []


def test_a_number_that_is_no_barriers_is_told_so(world: World, reporting: Reporting) -> None:
    report, client = reported(world), world.log_in("coordinator")
    answer = client.post(reverse("report_desk:join", args=[report.pk]), {"number": "FK-P-1"})
    assert "There is no barrier with this number." in answer.content.decode()
