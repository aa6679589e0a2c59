"""Which types of page come and go as lines, and which keys each has."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from barriers.exemptions.dates import date_problems
from barriers.models import (
    BarrierIndexPage,
    BarrierPage,
    BarrierReference,
    ExemptionIndexPage,
    ExemptionPage,
    ExemptionReference,
    RefusalReason,
)
from cocreation.transfer.facts.body import BodyFact
from cocreation.transfer.facts.coded import VEHICLE, CodedFact, RoundFact
from cocreation.transfer.facts.fact import Fact
from cocreation.transfer.facts.image import AltFact, ImageFact
from cocreation.transfer.facts.names import KeywordsFact, MunicipalitiesFact, TaxonomyFact
from cocreation.transfer.facts.plain import PlainFact
from cocreation.transfer.facts.rich import RichFact
from cocreation.transfer.facts.rough import ApplicantsFact, RoughDayFact
from cocreation.transfer.facts.rows import RowsFact
from cocreation.transfer.facts.rules import AuthorityFact, LegalReferencesFact
from cocreation.transfer.facts.sources import BylineFact, SourcesFact
from network.models import Method, SitePage, TargetGroup, Theme
from network.models.listing_page import ListingPage
from projects.models import (
    ProjectContact,
    ProjectGoal,
    ProjectIndexPage,
    ProjectPage,
    ProjectPartner,
    ProjectPhase,
)
from stories.models import StoryIndexPage, StoryPage

#: Where a fact stands in a line: "title", or "fields.result" inside the object "fields".
Path = str


@dataclass(frozen=True)
class ContentType:
    """A type of page, its place in the tree and its facts by their path in a line."""

    model: type[SitePage]
    index_model: type[ListingPage]
    facts: Mapping[Path, Fact]
    #: Whether all pages lie under the network's one list, whoever leads them.
    central: bool = False
    #: Fields in which days stand, and what is wrong with those of a page together, by field.
    days: tuple[str, ...] = ()
    problems: Callable[[Any], Mapping[str, str]] | None = None

    @property
    def code(self) -> str:
        """What a line calls the type."""
        return self.model.type_code

    def is_shared(self, path: Path) -> bool:
        """Whether a translation has this from its original and cannot say otherwise."""
        fact = self.facts[path]
        if fact.name in self.model.shared_fields:
            return True
        shared = self.model.shared_children.get(fact.name)
        return shared is not None and (
            not isinstance(fact, RowsFact) or set(fact.columns) <= set(shared)
        )


def _everywhere(model: type[SitePage], body: Fact) -> dict[Path, Fact]:
    facts: dict[Path, Fact] = {
        "title": PlainFact(model, "title", required=True),
        "summary": PlainFact(model, "summary", required=True),
        "body": body,
        "municipalities": MunicipalitiesFact(),
        "themes": TaxonomyFact("themes", Theme),
        "keywords": KeywordsFact(),
        "image": ImageFact(),
        "alt": AltFact(),
    }
    if model.kinds is not None:
        facts["kind"] = PlainFact(model, "kind", codes=tuple(model.kinds.values))
    return facts


def _project_rows(name: str, row_model: type, *columns: str) -> RowsFact:
    shared = ProjectPage.shared_children.get(name, ())
    return RowsFact(name, row_model, columns, tuple(c for c in columns if c in shared))


def _fields(*facts: Fact) -> dict[Path, Fact]:
    return {f"fields.{fact.name}": fact for fact in facts}


_PROJECT: Final = ContentType(
    ProjectPage,
    ProjectIndexPage,
    _everywhere(ProjectPage, BodyFact(ProjectPage))
    | _fields(
        PlainFact(ProjectPage, "citizen_role"),
        PlainFact(ProjectPage, "locality"),
        PlainFact(ProjectPage, "latitude"),
        PlainFact(ProjectPage, "longitude"),
        RichFact("now"),
        RichFact("take_part"),
        RichFact("result"),
        RichFact("lessons"),
        RichFact("evaluation"),
        PlainFact(ProjectPage, "evidence_level"),
        PlainFact(ProjectPage, "budget_amount"),
        PlainFact(ProjectPage, "budget_source"),
        TaxonomyFact("methods", Method),
        TaxonomyFact("target_groups", TargetGroup),
        _project_rows("phases", ProjectPhase, "title", "starts", "ends", "take_part"),
        _project_rows(
            "goals",
            ProjectGoal,
            *("indicator", "unit", "baseline", "target", "latest", "measured_on"),
        ),
        _project_rows("partners", ProjectPartner, "name", "url"),
        _project_rows("contacts", ProjectContact, "role", "name", "email", "phone", "valid_until"),
    ),
)

_STORY: Final = ContentType(
    StoryPage,
    StoryIndexPage,
    _everywhere(StoryPage, BodyFact(StoryPage))
    | _fields(
        PlainFact(StoryPage, "standfirst"),
        BylineFact(StoryPage, "byline"),
        RichFact("reusable"),
        RichFact("do_differently"),
        SourcesFact(StoryPage),
    ),
)

_BARRIER: Final = ContentType(
    BarrierPage,
    BarrierIndexPage,
    # A barrier has no stream of blocks: its description is its text.
    _everywhere(BarrierPage, RichFact("description"))
    | {"authority": AuthorityFact(), "legal_references": LegalReferencesFact(BarrierReference)}
    | _fields(
        RichFact("affected"),
        RichFact("consequence"),
        RichFact("example"),
        RichFact("assessment"),
        PlainFact(BarrierPage, "assessed_on"),
        PlainFact(BarrierPage, "assessed_by"),
        RichFact("workaround"),
        RichFact("outcome"),
        PlainFact(BarrierPage, "origin"),
        PlainFact(BarrierPage, "next_deadline"),
    ),
    central=True,
)

_DAYS: Final = (
    *("legal_basis_on", "charter_published_on", "in_force_from", "in_force_to"),
    "evaluation_due",
)

_EXEMPTION: Final = ContentType(
    ExemptionPage,
    ExemptionIndexPage,
    _everywhere(ExemptionPage, RichFact("change_plain"))
    | {
        "authority": AuthorityFact(),
        "legal_references": LegalReferencesFact(ExemptionReference),
    }
    | _fields(
        VEHICLE,
        RoundFact(),
        ApplicantsFact(),
        RichFact("change_legal"),
        RoughDayFact("applied_on", "applied_precision"),
        RoughDayFact("decided_on", "decided_precision"),
        PlainFact(ExemptionPage, "decision_reference"),
        CodedFact(
            "refusal_reason", RefusalReason, ("name_da", "name_en", "meaning_da", "meaning_en")
        ),
        RichFact("decision_text"),
        RichFact("instead"),
        *(PlainFact(ExemptionPage, name) for name in _DAYS),
        RichFact("evaluation_plan"),
        RichFact("evaluation_criteria"),
        RichFact("outcome"),
    ),
    central=True,
    days=("applied_on", "decided_on", *_DAYS),
    problems=date_problems,
)

#: In the order of an export: what others refer to comes first.
CONTENT_TYPES: Final[Mapping[str, ContentType]] = {
    content_type.code: content_type for content_type in (_EXEMPTION, _BARRIER, _PROJECT, _STORY)
}
