"""Barrier pages, the authorities that decide and the rules in question."""

from barriers.models.authority import Authority
from barriers.models.barrier import BarrierPage, BarrierReference, Origin, RuleKind
from barriers.models.index import BarrierIndexPage
from barriers.models.legal_reference import LegalKind, LegalReference

__all__ = [
    "Authority",
    "BarrierIndexPage",
    "BarrierPage",
    "BarrierReference",
    "LegalKind",
    "LegalReference",
    "Origin",
    "RuleKind",
]
