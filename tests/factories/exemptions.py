"""Exemptions, and what they point at."""

import datetime
from collections.abc import Iterable
from typing import Any

from factory.declarations import Sequence
from factory.django import DjangoModelFactory

from barriers.models import (
    ApplicationRound,
    Authority,
    BarrierPage,
    EvaluationPage,
    ExemptionApplicant,
    ExemptionIndexPage,
    ExemptionPage,
    ExemptionReference,
    LegalReference,
    RefusalReason,
    Vehicle,
)
from network.models import Link, Record, SitePage
from network.transitions import change_status
from tests.factories.listed import municipality
from tests.factories.network import AttachmentFactory
from tests.factories.pages import SitePageFactory, Tree

#: The days of the exemption that `whole` makes, step by step.
DAYS = {
    "approved_locally": datetime.date(2026, 1, 10),
    "submitted": datetime.date(2026, 1, 20),
    "in_process": datetime.date(2026, 2, 1),
    "granted": datetime.date(2026, 3, 1),
    "partly_granted": datetime.date(2026, 3, 1),
    "refused": datetime.date(2026, 3, 1),
    "referred": datetime.date(2026, 3, 1),
    "withdrawn": datetime.date(2026, 3, 2),
    "legal_basis": datetime.date(2026, 4, 1),
    "charter_published": datetime.date(2026, 4, 10),
    "in_force": datetime.date(2026, 4, 11),
    "expired": datetime.date(2026, 10, 1),
    "evaluated": datetime.date(2026, 10, 20),
    "spread": datetime.date(2026, 11, 1),
}
ROAD = (
    *("approved_locally", "submitted", "in_process", "granted"),
    *("legal_basis", "charter_published", "in_force"),
)


class ExemptionFactory(SitePageFactory):
    class Meta:
        model = ExemptionPage


class VehicleFactory(DjangoModelFactory[Vehicle]):
    class Meta:
        model = Vehicle
        django_get_or_create = ("code",)

    code = Sequence(lambda n: f"ordning-{n}")
    name_da = "Frikommuneforsøg"
    starts_day_after = True


class RoundFactory(DjangoModelFactory[ApplicationRound]):
    class Meta:
        model = ApplicationRound
        django_get_or_create = ("code",)

    code = Sequence(lambda n: f"runde-{n}")
    name_da = "Runde 1"


class ReasonFactory(DjangoModelFactory[RefusalReason]):
    class Meta:
        model = RefusalReason
        django_get_or_create = ("code",)

    code = "kontrol"
    name_da = "Svært at føre kontrol"


class AuthorityFactory(DjangoModelFactory[Authority]):
    class Meta:
        model = Authority
        django_get_or_create = ("name_da",)

    name_da = "Ministeriet"


class LawFactory(DjangoModelFactory[LegalReference]):
    class Meta:
        model = LegalReference
        django_get_or_create = ("title",)

    title = "Lov om planlægning"
    kind = "act"


def exemption_list(tree: Tree) -> ExemptionIndexPage:
    """The network's list of exemptions in this language, made where there is none."""
    found = ExemptionIndexPage.objects.child_of(tree.home).first()
    if found is None:
        found = tree.home.add_child(
            instance=ExemptionIndexPage(
                title="Fritagelser", slug="fritagelser", locale=tree.home.locale, summary="Kort."
            )
        )
    return found


def whole(tree: Tree, *, by: Iterable[str] = ("assens",), **changed: Any) -> ExemptionPage:
    """A published exemption in which nothing is missing for any way it can go."""
    facts: dict[str, Any] = {
        "vehicle": VehicleFactory.create(code="frikommune"),
        "authority": AuthorityFactory.create(),
        "change_plain": "<p>Pladsen må bruges til andet.</p>",
        "applied_on": DAYS["submitted"],
        "decided_on": DAYS["granted"],
        "decision_reference": "2026-17",
        "decision_text": "<p>Svaret.</p>",
        "refusal_reason": ReasonFactory.create(),
        "legal_basis_on": DAYS["legal_basis"],
        "charter": AttachmentFactory.create(),
        "charter_published_on": DAYS["charter_published"],
        "in_force_from": DAYS["in_force"],
        "in_force_to": DAYS["expired"] - datetime.timedelta(days=1),
        "outcome": "<p>Sådan gik det.</p>",
    }
    page: ExemptionPage = ExemptionFactory.create(parent=exemption_list(tree), **facts | changed)
    page.references = [ExemptionReference(legal_reference=LawFactory.create())]
    page.applicants = [
        ExemptionApplicant(municipality=municipality(code), council_on=datetime.date(2026, 1, 5))
        for code in by
    ]
    page.save()
    page.save_revision().publish()
    return ExemptionPage.objects.get(pk=page.pk)


def evaluated(page: ExemptionPage) -> EvaluationPage:
    """A published evaluation beneath the exemption."""
    evaluation: EvaluationPage = page.add_child(
        instance=EvaluationPage(
            title="Evaluering",
            slug="evaluering",
            summary="Kort.",
            locale=page.locale,
            evaluated_on=DAYS["evaluated"],
        )
    )
    return evaluation


def walk(page: SitePage, *targets: str, **options: Any) -> None:
    """Move the page's record through the states, each on its day."""
    record = Record.objects.get(pk=page.record_id)
    for target in targets:
        day = options.get("on") or DAYS[target]
        change_status(record, target, by=None, note_da="Fordi.", **{**options, "on": day})


def lead_to(barrier: BarrierPage | SitePage, exemption: SitePage) -> None:
    """The barrier led to the exemption."""
    Link.objects.create(
        source_id=barrier.record_id or 0, target_id=exemption.record_id or 0, kind="led_to"
    )
