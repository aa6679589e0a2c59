"""A citizen's report becomes law, and after every step all that readers have says the same."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import pytest
from django.core.management import call_command
from django.test import Client

from barriers.lifecycle import BARRIER
from barriers.models import BarrierPage, ExemptionPage
from feedback.models import Submission
from network.models import SitePage, StatusChange
from network.role_setup import set_up_roles
from tests.admin.conftest import World
from tests.barriers.round_trip.channels import Readers
from tests.barriers.round_trip.people import Citizens, Coordinator, rows, said
from tests.factories.exemptions import (
    AuthorityFactory,
    LawFactory,
    ReasonFactory,
    RoundFactory,
    VehicleFactory,
    exemption_list,
)
from tests.factories.network import AttachmentFactory
from tests.factories.pages import build_tree, translate
from tests.factories.reports import Reporting

WHAT = "Vi må ikke bruge hallen om aftenen. Der skal være en vagt."


def day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


#: Before the rules were published, the day of that, the first and the last day of the trial, the day after.
FIVE = [day(d) for d in ("2024-06-01", "2025-03-31", "2025-04-01", "2025-09-30", "2025-10-01")]


@dataclass
class Case:
    """A case at the coordinator's hands, and what every reader has to find of it."""

    world: World
    report: Submission
    barrier: BarrierPage
    coordinator: Coordinator
    readers: Readers
    applications: list[ExemptionPage] = field(default_factory=list)
    applies: list[int] = field(default_factory=lambda: [0] * 5)
    feed: list[str] = field(default_factory=list)
    due: set[tuple[str, str]] = field(default_factory=set)

    def apply(self, title: str, on: str, **typed: Any) -> ExemptionPage:
        """A new application in the admin, complete up to its answer, tied to the barrier."""
        rule = {"legal_reference": str(LawFactory.create().pk)}
        applicant = {
            "municipality": str(self.world.assens.pk),
            "council_on": on,
            "council_precision": "day",
            "minutes": "",
        }
        self.coordinator.write(
            exemption_list(self.world.tree),
            "exemptionpage",
            title=title,
            summary="Hallen må bruges uden vagt.",
            change_plain=said("Foreningen passer selv på hallen."),
            lead=str(self.world.assens.pk),
            vehicle=str(VehicleFactory.create(code="frikommune").pk),
            authority=str(AuthorityFactory.create().pk),
            applied_on=on,
            **typed,
            **rows("references", rule),
            **rows("applicants", applicant),
        )
        page = ExemptionPage.objects.get(title=title)
        self.coordinator.tie(self.barrier, page)
        self.applications.append(page)
        return page

    def agree(self, barrier: str, *applications: str, told: Sequence[str] = ()) -> None:
        """Page, track, table, files, days, feed, calendar and letters, all at once.

        ``told`` are the barrier's new states: Bo hears of each, and Ida that there is news.
        """
        now = [self.readers.stands(page).status for page in (self.barrier, *self.applications)]
        assert now == [barrier, *applications]
        assert self.readers.applies(*FIVE) == self.applies
        assert self.readers.feed() == self.feed
        assert self.readers.calendar() == self.due
        news = f"Nyt om den barriere, du meldte: {self.report.reference}"
        labels = [BARRIER.label(state) for state in told]
        mails = [("bo", f"{label}: {self.barrier.title}") for label in labels]
        assert self.readers.mailed() == sorted([*mails, *(("ida", news) for _state in told)])


@pytest.fixture
def case(world: World, reporting: Reporting) -> Case:
    """A report that stands in the register, in both languages, with somebody who follows it."""
    build_tree("en")
    exemption_list(world.tree)
    set_up_roles()
    citizens, coordinator, readers = Citizens(), Coordinator(world), Readers()
    report = citizens.report(WHAT)
    # It came in two years before its way was over, as such things go.
    Submission.objects.update(made_at=datetime.datetime(2024, 1, 2, tzinfo=datetime.UTC))
    barrier = coordinator.draft_from(report)
    coordinator.publish(
        barrier, title="Hallen om aftenen", summary="Uden vagt må ingen være der.", kind="order"
    )
    assert readers.mailed() == [("ida", f"Din melding er i registret: {report.reference}")]
    barrier = BarrierPage.objects.get(pk=barrier.pk)
    translate(barrier, "en", "The hall in the evening")
    citizens.follow(barrier)
    return Case(world, report, barrier, coordinator, readers)


def test_from_a_report_to_law(case: Case) -> None:
    press, barrier = case.coordinator.press, case.barrier
    press(barrier, "clarifying", day("2024-01-08"), "Vi spørger beredskabet.")
    case.agree("clarifying", told=["clarifying"])
    press(barrier, "needs_exemption", day("2024-02-01"))
    case.agree("needs_exemption", told=["needs_exemption"])
    refused(case)
    granted(case)
    in_force(case)
    spread(case)
    roles = StatusChange.objects.exclude(by=None).values_list("role", flat=True)
    assert set(roles) == {"network_coordinator"}
    found = Client().get("/da/register/?outcome=refused").context["rows"]
    assert [row.number for row in found] == [barrier.number]


def refused(case: Case) -> None:
    """The first application is sent in a round, and answered with a no."""
    press, barrier = case.coordinator.press, case.barrier
    asked = RoundFactory.create(
        code="foraar",
        vehicle=VehicleFactory.create(code="frikommune"),
        deadline=day("2024-03-01"),
        answer_expected=day("2024-06-01"),
    )
    case.due.add(("Sidste dag at søge", "20240301"))
    first = case.apply("Hallen, første gang", "2024-02-20", round=str(asked.pk))
    case.agree("needs_exemption", "draft")
    press(first, "approved_locally", day("2024-02-20"))
    case.agree("needs_exemption", "approved_locally")
    press(first, "submitted", day("2024-02-20"))
    case.due.add(("Svar ventes", "20240601"))
    case.agree("applied", "submitted", told=["applied"])
    press(first, "in_process", day("2024-03-10"))
    case.agree("applied", "in_process")
    # Without the answer's words nothing moves, and nobody is written to.
    assert case.coordinator.try_to(first, "refused", day("2024-05-15"))
    case.agree("applied", "in_process")
    case.coordinator.publish(
        first,
        decided_on="2024-05-15",
        decision_reference="2024-117",
        decision_text=said("Der skal være en vagt."),
        refusal_reason=str(ReasonFactory.create().pk),
        outcome=said("Afslag."),
    )
    # The barrier owes its readers what came of it, too.
    assert "Hallen" not in str(case.coordinator.try_to(first, "refused", day("2024-05-15"))[0])
    case.agree("applied", "in_process")
    case.coordinator.publish(barrier, outcome=said("Et nej, for nu."))
    press(first, "refused", day("2024-05-15"), "Ministeriet siger nej.")
    case.due.remove(("Svar ventes", "20240601"))
    case.agree("refused", "refused", told=["refused"])
    assert case.readers.row(barrier)["reasons"] == "kontrol"


def granted(case: Case) -> None:
    """The second application says more, and is answered with a yes."""
    press = case.coordinator.press
    second = case.apply("Hallen, anden gang", "2024-09-01")
    case.agree("refused", "refused", "draft")
    press(second, "approved_locally", day("2024-09-01"))
    press(second, "submitted", day("2024-09-01"))
    case.agree("reapplied", "refused", "submitted", told=["reapplied"])
    press(second, "in_process", day("2024-09-15"))
    case.coordinator.publish(
        second,
        decided_on="2024-12-01",
        decision_reference="2024-311",
        decision_text=said("Det må I prøve."),
        evaluation_due="2025-12-01",
    )
    case.agree("reapplied", "refused", "in_process")
    press(second, "granted", day("2024-12-01"))
    case.due.add(("Evaluering senest", "20251201"))
    case.agree("granted", "refused", "granted", told=["granted"])


def in_force(case: Case) -> None:
    """The legal basis, the municipality's own rules, the trial, and its end by itself."""
    press, barrier, (_first, second) = case.coordinator.press, case.barrier, case.applications
    charter = AttachmentFactory.create(title="Vedtægt")
    case.coordinator.publish(
        second,
        legal_basis_on="2025-01-01",
        charter=str(charter.pk),
        charter_published_on="2025-03-31",
        in_force_from="2025-04-01",
        in_force_to="2025-09-30",
    )
    press(second, "legal_basis", day("2025-01-01"))
    case.agree("granted", "refused", "legal_basis")
    press(second, "charter_published", day("2025-03-31"))
    case.agree("granted", "refused", "charter_published")
    press(second, "in_force", day("2025-04-01"))
    case.applies = [0, 0, 1, 1, 0]
    case.feed.append("Hallen, anden gang: I kraft")
    case.due.add(("Forsøgets sidste dag", "20250930"))
    case.agree("granted", "refused", "in_force")
    press(barrier, "in_trial", day("2025-04-01"))
    case.agree("in_trial", "refused", "in_force", told=["in_trial"])
    call_command("expire_exemptions")
    case.feed.append("Hallen, anden gang: Udløbet")
    case.due.remove(("Forsøgets sidste dag", "20250930"))
    case.agree("in_trial", "refused", "expired")


def spread(case: Case) -> None:
    """What it showed, and what the law says now."""
    press, barrier, (_first, second) = case.coordinator.press, case.barrier, case.applications
    assert case.coordinator.try_to(second, "evaluated", day("2025-11-20"))
    case.coordinator.write(
        SitePage.objects.get(pk=second.pk),
        "evaluationpage",
        title="Evaluering af hallen",
        summary="Det gik godt.",
        evaluated_on="2025-11-20",
    )
    press(second, "evaluated", day("2025-11-20"))
    case.due.remove(("Evaluering senest", "20251201"))
    case.agree("in_trial", "refused", "evaluated")
    press(barrier, "evaluated", day("2025-11-20"))
    case.agree("evaluated", "refused", "evaluated", told=["evaluated"])
    case.coordinator.publish(second, outcome=said("Alle må det nu."))
    press(second, "spread", day("2025-12-01"))
    case.agree("evaluated", "refused", "spread")
    case.coordinator.publish(barrier, outcome=said("Reglen er ændret."))
    press(barrier, "spread_into_law", day("2025-12-01"), "Loven er ændret.")
    case.agree("spread_into_law", "refused", "spread", told=["spread_into_law"])


def test_what_an_end_stands_on_cannot_be_published_away(case: Case) -> None:
    case.coordinator.publish(case.barrier, outcome=said("Løst i hallen."))
    case.coordinator.press(case.barrier, "clarifying", day("2024-01-08"))
    case.coordinator.press(case.barrier, "solved_locally", day("2024-02-01"))
    with pytest.raises(AssertionError, match="Solved locally"):
        case.coordinator.publish(case.barrier, outcome=said(""))
    assert SitePage.objects.get(pk=case.barrier.pk).specific.outcome
