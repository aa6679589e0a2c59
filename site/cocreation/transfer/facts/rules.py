"""The rules that a barrier or an exemption is about, and the authority that decides."""

from dataclasses import dataclass
from typing import cast

from barriers.models import (
    Authority,
    BarrierPage,
    BarrierReference,
    ExemptionReference,
    LegalReference,
)
from cocreation.transfer import values
from cocreation.transfer.context import Context
from cocreation.transfer.facts.fact import Fact
from cocreation.transfer.facts.plain import checked, column
from cocreation.transfer.refusal import inside
from cocreation.transfer.values import Json
from network.models import SitePage

_NAME_LENGTH = 160
#: A rule is the same rule when these agree; the others describe it.
_IDENTITY = ("kind", "number", "year", "title", "section", "paragraph", "item")
_FURTHER = ("popular_name", "url", "wording", "plain_da", "plain_en")


@dataclass(frozen=True)
class AuthorityFact(Fact):
    """Who decides: the authority's Danish or English name or abbreviation; one the site lacks is added."""

    name: str = "authority"

    def check(self, value: Json, context: Context) -> Json:
        name = values.text(value, max_length=_NAME_LENGTH)
        return context.vocabulary.spelling(Authority, name) if name else None

    def read(self, page: SitePage) -> Json:
        authority = cast("BarrierPage", page).authority
        return None if authority is None else authority.name_da

    def write(self, page: SitePage, value: Json, context: Context) -> None:
        barrier = cast("BarrierPage", page)
        barrier.authority = context.vocabulary.row(Authority, str(value)) if value else None


@dataclass(frozen=True)
class LegalReferencesFact(Fact):
    """A list of {"kind", "number", "year", "title", "section", …}; unknown rules are added."""

    row_model: type[BarrierReference | ExemptionReference]
    name: str = "references"

    def check(self, value: Json, context: Context) -> Json:
        references: list[dict[str, Json]] = []
        for position, item in enumerate(values.items(value)):
            with inside(f"[{position}]"):
                reference = _checked(item)
            if reference not in references:
                references.append(reference)
        return cast("Json", references)

    def read(self, page: SitePage) -> Json:
        rows = cast("BarrierPage", page).references.all()
        return [
            {column: getattr(row.legal_reference, column) for column in (*_IDENTITY, *_FURTHER)}
            for row in rows
        ]

    def write(self, page: SitePage, value: Json, context: Context) -> None:
        rows = []
        for order, item in enumerate(cast("list[dict[str, Json]]", value)):
            identity = {column: item[column] for column in _IDENTITY}
            further = {column: item[column] for column in _FURTHER}
            rule = _known_rule(item)
            if rule is None:
                rule = LegalReference.objects.create(**identity, **further)
                context.vocabulary.made[str(LegalReference._meta.verbose_name_plural)] += 1
            rows.append(self.row_model(legal_reference=rule, sort_order=order))
        cast("BarrierPage", page).references.set(rows)


def _checked(item: Json) -> dict[str, Json]:
    columns = (*_IDENTITY, *_FURTHER)
    given = values.members(item, columns)
    reference: dict[str, Json] = {}
    for name in columns:
        value = given.get(name)
        if name in ("number", "section", "paragraph", "item") and _is_count(value):
            # Other systems write these as numbers.
            value = str(value)
        with inside(name):
            reference[name] = checked(column(LegalReference, name), value)
    rule = _known_rule(reference)
    if rule is not None:
        # How the site describes a rule it knows is not for a line to change.
        reference.update({name: getattr(rule, name) for name in _FURTHER})
    return reference


def _known_rule(reference: dict[str, Json]) -> LegalReference | None:
    identity = {name: reference[name] for name in _IDENTITY}
    return LegalReference.objects.filter(**identity).order_by("pk").first()


def _is_count(value: Json) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)
