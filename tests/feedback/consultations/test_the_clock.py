"""A consultation opens and closes at its moment by the clocks in Denmark, summer and winter."""

import datetime

import pytest
from django.core.management import call_command
from django.test import Client

from feedback.consultations.timekeeping import keep_to_time
from feedback.models import ConsultationPage
from home.models import HomePage
from network.models import SitePage
from tests.factories.consultations import consultation
from tests.factories.listed import moment
from tests.feedback.consultations.conftest import Clock
from tests.feedback.sent import words

ADDRESS = "/da/deltag/bilen/"
FORM = f"{ADDRESS}svar/"


def from_to(home: HomePage, opens: str, closes: str, promised: str) -> ConsultationPage:
    """A consultation with its three moments."""
    day = datetime.date.fromisoformat(promised)
    return consultation(home, opens_at=moment(opens), closes_at=moment(closes), promised_on=day)


def said(client: Client) -> str:
    return words(client.get(ADDRESS), ".asked")


def test_the_page_counts_down_in_days(home: HomePage, clock: Clock, citizen: Client) -> None:
    clock("2026-11-20 10:00")
    from_to(home, "2026-11-27 12:00", "2026-12-03 12:00", "2027-01-15")
    assert "Åbner om 7 dage, 27. november 2026 kl. 12" in said(citizen)
    clock("2026-11-27 12:00")
    assert "Lukker om 6 dage, 3. december 2026 kl. 12" in said(citizen)
    clock("2026-12-02 23:59")
    assert "Lukker i morgen, 3. december 2026 kl. 12" in said(citizen)
    clock("2026-12-03 00:00")
    assert "Lukker i dag kl. 12" in said(citizen)
    clock("2026-12-03 12:00")
    assert "Lukkede 3. december 2026 kl. 12" in said(citizen)


def test_the_promise_is_there_from_the_first_day(
    home: HomePage, clock: Clock, citizen: Client
) -> None:
    clock("2026-11-20 10:00")
    from_to(home, "2026-11-27 12:00", "2026-12-03 12:00", "2027-01-15")
    assert "Du får svar senest den 15. januar 2027." in said(citizen)


def test_an_end_at_midnight_is_an_end_on_the_day_before(
    home: HomePage, clock: Clock, citizen: Client
) -> None:
    clock("2026-12-03 09:00")
    from_to(home, "2026-12-01 12:00", "2026-12-04 00:00", "2027-01-15")
    assert "Lukker i dag kl. 24" in said(citizen)


@pytest.mark.parametrize(
    ("opens", "before", "at"),
    [
        ("2026-10-26 08:00", "2026-10-26 07:59", "2026-10-26 08:00"),
        # The night the clocks go back: 2 o'clock comes twice, 3 once.
        ("2026-10-25 03:00", "2026-10-25 01:59", "2026-10-25 03:00"),
        # The night they go forward: after 1.59 comes 3 o'clock.
        ("2026-03-29 03:00", "2026-03-29 01:59", "2026-03-29 03:00"),
    ],
)
def test_it_opens_at_its_minute(
    home: HomePage, clock: Clock, citizen: Client, opens: str, before: str, at: str
) -> None:
    clock("2026-03-01 12:00")
    from_to(home, opens, "2026-11-20 12:00", "2027-01-15")
    clock(before)
    assert "ikke åbnet endnu" in words(citizen.get(FORM))
    clock(at)
    assert "Tjek dine svar" in words(citizen.get(FORM))


def test_days_are_counted_by_the_calendar_over_the_night_the_clocks_go_back(
    home: HomePage, clock: Clock, citizen: Client
) -> None:
    clock("2026-10-24 12:30")
    from_to(home, "2026-10-20 12:00", "2026-10-26 12:00", "2026-12-01")
    # 48.5 hours, two days in the calendar.
    assert "Lukker om 2 dage, 26. oktober 2026 kl. 12" in said(citizen)
    clock("2026-10-25 12:00")
    assert "Lukker i morgen" in said(citizen)


def test_the_worker_writes_the_log_day_by_day_also_after_it_was_away(
    home: HomePage, clock: Clock
) -> None:
    clock("2026-11-20 10:00")
    page = from_to(home, "2026-11-27 12:00", "2026-12-03 12:00", "2027-01-15")
    clock("2026-12-09 08:00")
    assert keep_to_time() == 2
    log = page.record.status_changes.values_list("to_status", "on") if page.record else []
    assert [(status, str(day)) for status, day in log] == [
        ("planned", "2026-11-20"),
        ("open", "2026-11-27"),
        ("closed", "2026-12-03"),
    ]
    assert SitePage.objects.get(pk=page.pk).status == "closed"


def test_a_second_round_of_the_worker_changes_nothing(home: HomePage, clock: Clock) -> None:
    clock("2026-11-20 10:00")
    page = from_to(home, "2026-11-27 12:00", "2026-12-03 12:00", "2027-01-15")
    clock("2026-12-09 08:00")
    call_command("keep_consultations_to_time", verbosity=0)
    assert keep_to_time() == 0
    assert page.record is not None
    assert page.record.status_changes.count() == 3


def test_the_page_says_so_before_the_worker_has_come_round(
    home: HomePage, clock: Clock, citizen: Client
) -> None:
    clock("2026-11-20 10:00")
    page = from_to(home, "2026-11-19 12:00", "2026-12-03 12:00", "2027-01-15")
    clock("2026-12-03 12:00")
    assert SitePage.objects.get(pk=page.pk).status == "open"
    html = said(citizen)
    assert "Lukket" in html
    assert "Svar på høringen" not in html


def test_an_extension_opens_it_again_and_everybody_reads_why(
    home: HomePage, clock: Clock, citizen: Client
) -> None:
    clock("2026-11-20 10:00")
    page = from_to(home, "2026-11-19 12:00", "2026-12-03 12:00", "2027-01-15")
    clock("2026-12-04 10:00")
    keep_to_time()
    draft = page.get_latest_revision_as_object()
    draft.extensions.add(
        *consultation_rows(
            draft, until=moment("2026-12-10 12:00"), answer_by=datetime.date(2027, 1, 22)
        )
    )
    draft.save_revision().publish()
    html = said(citizen)
    assert "Lukker om 6 dage, 10. december 2026 kl. 12" in html
    assert "Den første frist var 3. december 2026 kl. 12" in html
    assert "Elevrådet mødes først da." in html
    assert "Du får svar senest den 22. januar 2027." in html
    assert SitePage.objects.get(pk=page.pk).status == "open"


def test_a_missed_day_is_said_to_everybody_on_page_card_and_list(
    home: HomePage, clock: Clock, citizen: Client
) -> None:
    clock("2026-11-20 10:00")
    from_to(home, "2026-11-19 12:00", "2026-12-03 12:00", "2027-01-15")
    clock("2027-01-15 23:59")
    keep_to_time()
    assert "forsinket" not in said(citizen)
    clock("2027-01-16 00:00")
    assert "Det er 1 dag forsinket." in said(citizen)
    listed = words(citizen.get("/da/deltag/"))
    assert "Svaret er forsinket" in listed
    assert "1 forsinket" in listed


def consultation_rows(page: ConsultationPage, **facts: object) -> list[object]:
    return [page.extensions.model(reason="Elevrådet mødes først da.", locale=page.locale, **facts)]
