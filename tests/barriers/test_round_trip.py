"""From a report to "spread into law", as the coordinator does it; every reader's view agrees."""

import csv
import datetime
import io

import pytest
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from barriers.exemptions.expiring import end_what_is_over
from barriers.models import BarrierPage, ExemptionPage
from network.models import SitePage, StatusChange
from tests.admin.conftest import World, world
from tests.factories.exemptions import DAYS, evaluated, lead_to, whole
from tests.factories.pages import BarrierFactory

pytestmark = pytest.mark.django_db
__all__ = ["world"]
MONTH = datetime.timedelta(days=30)


class Case:
    """One coordinator at work, and what a reader sees meanwhile."""

    def __init__(self, world: World) -> None:
        cache.clear()
        self.editor = world.log_in("coordinator")
        self.reader = Client(headers={"accept-language": "da"})

    def move(self, page: SitePage, target: str, on: datetime.date, **fields: str) -> None:
        """Press the button and send its form."""
        address = reverse("network_admin:status", args=[page.pk, target])
        seen = SitePage.objects.get(pk=page.pk).status
        form = {"on": on.isoformat(), "precision": "day", "expected": seen, "note_da": "Fordi."}
        answer = self.editor.post(address, form | fields)
        refusals = answer.context["refusals"] if answer.status_code == 200 else []
        assert answer.status_code == 302, (target, refusals, answer.context["form"].errors)

    def row(self, page: SitePage, table: str = "barriers") -> dict[str, str]:
        """The thing's line in the file of today."""
        answer = self.reader.get(f"/da/register/{table}.csv")
        text = b"".join(answer.streaming_content).decode("utf-8-sig")  # type: ignore[attr-defined]
        rows = csv.DictReader(io.StringIO(text), delimiter=";")
        return next(row for row in rows if row["number"] == page.number)

    def agree(self, page: SitePage, status: str, table: str = "barriers") -> None:
        """Page, track, table and file say the same."""
        stored = SitePage.objects.get(pk=page.pk)
        assert stored.status == status
        assert self.row(stored, table)["status"] == status
        html = self.reader.get(stored.get_url()).content.decode()
        label = str(stored.page_type.lifecycle.label(status))
        assert f'<strong class="outcome__stamp">{label}</strong>' in html

    def applies(self, day: datetime.date) -> int:
        answer = self.reader.get("/da/hvad-gaelder/", {"day": day.isoformat()})
        return len(answer.context["deviations"])


@pytest.fixture
def case(world: World) -> Case:
    return Case(world)


def test_a_case_from_report_to_law(case: Case, world: World) -> None:
    barrier: BarrierPage = BarrierFactory.create(
        parent=world.tree.barriers, lead=world.assens, outcome="<p>Sådan gik det.</p>"
    )
    begun = datetime.date(2025, 1, 10)
    case.move(barrier, "clarifying", begun)
    case.move(barrier, "needs_exemption", begun + MONTH)
    case.agree(barrier, "needs_exemption")

    sent = begun + 2 * MONTH
    first = whole(world.tree, applied_on=sent, decided_on=sent + MONTH, title="Første gang")
    applicant = first.applicants.get()
    applicant.council_on = sent
    applicant.save()
    lead_to(barrier, first)
    for target, day in (("approved_locally", sent), ("submitted", sent), ("in_process", sent)):
        case.move(first, target, day)
    case.agree(barrier, "applied")
    case.move(first, "refused", sent + MONTH)
    case.agree(barrier, "refused")
    assert case.row(barrier)["reasons"] == "kontrol"

    second: ExemptionPage = whole(world.tree, title="Anden gang")
    lead_to(barrier, second)
    for target in ("approved_locally", "submitted"):
        case.move(second, target, DAYS[target])
    case.agree(barrier, "reapplied")
    for target in ("in_process", "granted"):
        case.move(second, target, DAYS[target])
    case.agree(barrier, "granted")
    for target in ("legal_basis", "charter_published", "in_force"):
        assert case.applies(DAYS["in_force"]) == 0
        case.move(second, target, DAYS[target])
    case.agree(second, "in_force", "exemptions")
    case.move(barrier, "in_trial", DAYS["in_force"])

    assert end_what_is_over() == 1
    case.agree(second, "expired", "exemptions")
    chosen = [
        (DAYS["charter_published"], 0),
        (DAYS["in_force"], 1),
        (datetime.date(2026, 7, 1), 1),
        (datetime.date(2026, 9, 30), 1),
        (DAYS["expired"], 0),
    ]
    assert [case.applies(day) for day, _count in chosen] == [count for _day, count in chosen]

    evaluated(second)
    case.move(second, "evaluated", DAYS["evaluated"])
    case.move(second, "spread", DAYS["spread"])
    case.move(barrier, "evaluated", DAYS["evaluated"])
    case.move(barrier, "spread_into_law", DAYS["spread"])
    case.agree(barrier, "spread_into_law")
    case.agree(second, "spread", "exemptions")

    feed = case.reader.get("/da/hvad-gaelder/feed.atom").content.decode()
    assert feed.count("<entry>") == 2
    roles = StatusChange.objects.filter(record=second.record_id).values_list("role", flat=True)
    assert set(roles) <= {"", "network_coordinator"}
    assert "network_coordinator" in roles
    refused = case.reader.get("/da/register/?outcome=refused").context["rows"]
    assert [row.number for row in refused] == [SitePage.objects.get(pk=barrier.pk).number]
