"""Barriers, the authorities that decide, the rules in question, and exemptions from them."""

from barriers.models.authority import Authority, AuthorityName
from barriers.models.barrier import BarrierPage, BarrierReference, Origin, RuleKind
from barriers.models.evaluation import EvaluationPage
from barriers.models.exemption import ExemptionPage
from barriers.models.exemption_index import ExemptionIndexPage
from barriers.models.exemption_parts import ExemptionApplicant, ExemptionReference
from barriers.models.index import BarrierIndexPage
from barriers.models.legal_reference import LegalKind, LegalReference
from barriers.models.refusal_reason import RefusalReason
from barriers.models.report import Backing, ReportedBarrier, ReportPage
from barriers.models.round import ApplicationRound, Vehicle

__all__ = [
    "ApplicationRound",
    "Authority",
    "AuthorityName",
    "Backing",
    "BarrierIndexPage",
    "BarrierPage",
    "BarrierReference",
    "EvaluationPage",
    "ExemptionApplicant",
    "ExemptionIndexPage",
    "ExemptionPage",
    "ExemptionReference",
    "LegalKind",
    "LegalReference",
    "Origin",
    "RefusalReason",
    "ReportPage",
    "ReportedBarrier",
    "RuleKind",
    "Vehicle",
]
