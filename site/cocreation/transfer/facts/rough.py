"""Days that are known to the day, the month or the year; and who applied, with such a day."""

from dataclasses import dataclass
from typing import Any, cast

from barriers.models import ExemptionApplicant
from cocreation.transfer import values
from cocreation.transfer.context import Context
from cocreation.transfer.facts.fact import Fact
from cocreation.transfer.facts.plain import checked, column
from cocreation.transfer.refusal import inside
from cocreation.transfer.values import Json, rough_date
from network.dates import known
from network.models import SitePage

_KEYS = ("municipality", "council_on", "minutes")


@dataclass(frozen=True)
class RoughDayFact(Fact):
    """The day `name` with its `precision`, as 2018, 2018-03 or 2018-03-15."""

    name: str
    precision: str

    def check(self, value: Json, context: Context) -> Json:
        return _canonical_day(value)

    def read(self, page: SitePage) -> Json:
        return _written(getattr(page, self.name), getattr(page, self.precision))

    def write(self, page: SitePage, value: Json, context: Context) -> None:
        day, precision = rough_date(value) or (None, "day")
        setattr(page, self.name, day)
        setattr(page, self.precision, precision)


@dataclass(frozen=True)
class ApplicantsFact(Fact):
    """A list of {"municipality", "council_on", "minutes"}."""

    name: str = "applicants"

    def check(self, value: Json, context: Context) -> Json:
        rows: list[Json] = []
        for position, item in enumerate(values.items(value)):
            with inside(f"[{position}]"):
                rows.append(_checked_row(item, context))
        return rows

    def read(self, page: SitePage) -> Json:
        rows: Any = getattr(page, self.name)
        return [
            {
                "municipality": row.municipality.code,
                "council_on": _written(row.council_on, row.council_precision),
                "minutes": row.minutes,
            }
            for row in rows.all()
        ]

    def write(self, page: SitePage, value: Json, context: Context) -> None:
        rows = []
        for order, item in enumerate(cast("list[dict[str, Json]]", value)):
            day, precision = rough_date(item["council_on"]) or (None, "day")
            rows.append(
                ExemptionApplicant(
                    municipality=context.vocabulary.municipality(str(item["municipality"])),
                    council_on=day,
                    council_precision=precision,
                    minutes=item["minutes"],
                    sort_order=order,
                )
            )
        getattr(page, self.name).set(rows)


def _checked_row(item: Json, context: Context) -> Json:
    given = values.members(item, _KEYS)
    with inside("municipality"):
        name = values.required_text(given.get("municipality"))
        code = context.vocabulary.municipality(name).code
    with inside("council_on"):
        day = _canonical_day(given.get("council_on"))
    with inside("minutes"):
        minutes = checked(column(ExemptionApplicant, "minutes"), given.get("minutes"))
    return {"municipality": code, "council_on": day, "minutes": minutes}


def _canonical_day(value: Json) -> Json:
    found = rough_date(value)
    return None if found is None else known(*found)


def _written(day: Any, precision: str) -> Json:
    return None if day is None else known(day, precision)
