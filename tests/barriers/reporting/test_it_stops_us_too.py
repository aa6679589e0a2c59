"""“It stops us too”: counted by municipality and role, once a form, and shown on the barrier."""

import pytest
from django.test import Client
from django.urls import reverse

from barriers.models import Backing, BarrierPage
from subscriptions.models import Address
from tests.barriers.reporting.conftest import press
from tests.factories.reports import REPORT, TOLD, Reporting
from tests.feedback.sent import fields_of, fill_in, send, words


@pytest.fixture
def form(reporting: Reporting) -> str:
    """The form's address."""
    return reverse("too", args=[reporting.known.number])


def test_the_barrier_leads_to_the_form_and_shows_the_count(
    citizen: Client, reporting: Reporting, form: str
) -> None:
    assert f'href="{form}"' in citizen.get(reporting.known.url).content.decode()
    sent = send(citizen, form, role="association", municipality="assens")
    assert "1 har sagt det" in words(citizen.get(sent["Location"]))
    send(citizen, form, role="citizen")
    read = words(citizen.get(reporting.known.url), ".backings")
    assert "2 har sagt det" in read
    assert "En borger 1 En forening 1" in read
    assert "Hvor Assens 1" in read


def test_a_double_click_counts_once(citizen: Client, form: str) -> None:
    data = fill_in(citizen, form, role="citizen")
    for _each in range(2):
        citizen.post(form, data)
    assert Backing.objects.count() == 1


def test_nothing_is_kept_of_who_said_so(citizen: Client, form: str) -> None:
    send(citizen, form, role="citizen", municipality="assens")
    assert not Address.objects.exists()
    names = {field.name for field in Backing._meta.get_fields()}
    assert names == {"id", "record", "municipality", "role", "made_at"}


def test_a_machine_is_not_counted(citizen: Client, form: str) -> None:
    send(citizen, form, role="citizen", homepage="https://spam.example")
    assert not Backing.objects.exists()


def test_from_the_report_one_can_still_go_on_with_it(
    citizen: Client, reporting: Reporting, form: str
) -> None:
    shown = press(citizen, citizen.get(REPORT), "look", what=TOLD, where="Skolen")
    too = citizen.post(form, {**fields_of(shown), "step": "too"})
    assert reporting.known.title in words(too)
    way_on = fields_of(too, f'form[action="{REPORT}"]')
    back = citizen.post(REPORT, {**way_on, "step": "on"})
    assert fields_of(back)["what"] == TOLD
    assert fields_of(back)["where"] == "Skolen"
    assert not Backing.objects.exists()


def test_a_barrier_that_is_gone_or_archived_has_no_form(
    citizen: Client, reporting: Reporting, form: str
) -> None:
    BarrierPage.objects.update(archived=True)
    assert "arkiveret" in words(citizen.get(form))
    reporting.known.unpublish()
    assert citizen.get(form).status_code == 404
    assert citizen.get(reverse("too", args=["FK-B-9999"])).status_code == 404
