"""The lines of a barrier's or an exemption's page: the rules in question."""

from dataclasses import dataclass

from barriers.models import BarrierPage, ExemptionPage, LegalReference
from network.sources import host_of


@dataclass(frozen=True)
class ReferenceLine:
    """A rule as the page shows it. ``full_title`` is "" where the citation has the whole name."""

    kind: str
    citation: str
    full_title: str
    url: str
    host: str
    wording: str
    plain: str
    pk: int = 0


def reference_lines(page: BarrierPage | ExemptionPage) -> list[ReferenceLine]:
    """The rules of a page, in the editors' order; one query."""
    rows = page.references.select_related("legal_reference")
    return [reference_line(row.legal_reference) for row in rows]


def reference_line(rule: LegalReference) -> ReferenceLine:
    """A rule in the active language."""
    known_as = rule.popular_name
    return ReferenceLine(
        kind=rule.get_kind_display(),
        citation=rule.citation,
        full_title=rule.title if known_as and known_as != rule.title else "",
        url=rule.link,
        host=host_of(rule.link),
        wording=rule.wording,
        plain=rule.plain,
        pk=rule.pk,
    )
