"""The things that fit a question, as one query; conditions are the same for page, files and sums."""

from typing import Any, Final

from django.db.models import F, Q, QuerySet
from django.utils.translation import get_language

from barriers.models import BarrierPage, ExemptionPage
from barriers.register.question import Question
from network.models import Link, SitePage, StatusChange
from network.models.link import LinkKind
from network.sorting import danish_order

MODELS: Final[dict[str, type[SitePage]]] = {
    "barriers": BarrierPage,
    "exemptions": ExemptionPage,
}
#: Filters that an exemption has itself, and a barrier through the exemptions it led to.
_OF_EXEMPTIONS: Final = {
    "reason": "refusal_reason__code",
    "vehicle": "vehicle__code",
    "round": "round__code",
}


def everything(table: str) -> QuerySet[Any]:
    """All visible things of a table, each once: in the reader's language where there is one."""
    model = MODELS[table]
    language = get_language() or "da"
    pages = model._default_manager.visible().order_by()
    here = pages.filter(locale__language_code=language)
    elsewhere = pages.exclude(locale__language_code=language).exclude(
        record__in=here.values("record")
    )
    return model._default_manager.filter(
        Q(pk__in=here.values("pk")) | Q(pk__in=elsewhere.values("pk"))
    )


def found(question: Question) -> QuerySet[Any]:
    """The things that all filters let through; a value nobody knows lets none."""
    rows = everything(question.table)
    for name, value in question.filters.items():
        if name != "outcome":
            rows = rows.filter(_condition(question.table, name, value))
    return _in_period(rows, question)


def in_order(rows: QuerySet[Any], question: Question) -> QuerySet[Any]:
    """The things in the order asked for; every order is total."""
    if question.sort == "number":
        return rows.order_by("record__number", "pk")
    if question.sort == "title":
        return rows.order_by(danish_order("title"), "pk")
    if question.sort == "municipality":
        return rows.order_by(F("lead__name_da").asc(nulls_last=True), "-status_since", "pk")
    if question.sort == "status":
        return rows.order_by("status", F("status_since").desc(nulls_last=True), "pk")
    return rows.order_by(F("status_since").desc(nulls_last=True), "-pk")


def _condition(table: str, name: str, value: str) -> Q:
    if name == "municipality":
        taking_part = SitePage.municipalities.through.objects.filter(municipality__code=value)
        return Q(pk__in=taking_part.values("sitepage_id"))
    if name == "authority":
        return Q(authority__in=[int(value)]) if _is_number(value) else Q(pk__in=[])
    if name == "law":
        if not _is_number(value):
            return Q(pk__in=[])
        rows = MODELS[table].references.rel.related_model
        of_law = rows._default_manager.filter(legal_reference=int(value))
        return Q(pk__in=of_law.values("page_id"))
    if name in _OF_EXEMPTIONS:
        return _of_exemptions(table, _OF_EXEMPTIONS[name], value)
    return Q(status=value)


def _of_exemptions(table: str, path: str, value: str) -> Q:
    if table == "exemptions":
        return Q(**{path: value})
    records = ExemptionPage.objects.visible().filter(**{path: value}).values("record_id")
    links = Link.objects.filter(kind=LinkKind.LED_TO, target__in=records)
    return Q(record__in=links.values("source_id"))


def _in_period(rows: QuerySet[Any], question: Question) -> QuerySet[Any]:
    """By the day of the outcome where one is asked for, else by the day of the present status."""
    outcome = question.filters.get("outcome")
    days = {"gte": question.since, "lte": question.until}
    bounds = {name: day for name, day in days.items() if day is not None}
    if outcome:
        steps = StatusChange.objects.filter(
            to_status=outcome, **{f"on__{name}": day for name, day in bounds.items()}
        )
        return rows.filter(record__in=steps.values("record_id"))
    return rows.filter(**{f"status_since__{name}": day for name, day in bounds.items()})


def _is_number(value: str) -> bool:
    return value.isascii() and value.isdigit() and len(value) < 10
