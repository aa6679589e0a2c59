"""What pages point at: municipalities, taxonomies, people, authorities and rules.

Everything is looked up by its natural name and made only where it is missing; what stands there
already belongs to the editors and is left alone.
"""

import datetime
from collections.abc import Iterable
from typing import Final, TypeVar

from django.db import models

from barriers.models import (
    ApplicationRound,
    Authority,
    LegalReference,
    RefusalReason,
    Vehicle,
)
from cocreation.demo.content import Facts, read
from network.models import Keyword, Method, Municipality, Person, TargetGroup, Theme

Coded = TypeVar("Coded", bound=models.Model)

#: The networks were named in October 2016.
MEMBER_SINCE: Final = datetime.date(2016, 10, 1)

#: No telephone answers; the number cannot be dialled.
PHONE: Final = "00 00 00 00"


class Register:
    """The demo's vocabulary by key."""

    def __init__(self) -> None:
        facts = read("network")
        self.municipalities = {each["code"]: _municipality(each) for each in facts["municipality"]}
        self.themes = {each["slug"]: _by_slug(Theme, each) for each in facts["theme"]}
        self.methods = {each["slug"]: _by_slug(Method, each) for each in facts["method"]}
        self.target_groups = {
            each["slug"]: _by_slug(TargetGroup, each) for each in facts["target_group"]
        }
        self.keywords = {each["name"]: _keyword(each) for each in facts["keyword"]}
        self.people = {each["key"]: self._person(each) for each in facts["person"]}
        self.authorities = {each["key"]: _authority(each) for each in facts["authority"]}
        self.laws = {each["key"]: _law(each) for each in facts["law"]}
        facts = read("register")
        self.vehicles = _by_code(Vehicle, facts["vehicle"])
        self.reasons = _by_code(RefusalReason, facts["reason"])
        rounds = [{**each, "vehicle": self.vehicles[each["vehicle"]]} for each in facts["round"]]
        self.rounds = _by_code(ApplicationRound, rounds)

    def _person(self, facts: Facts) -> Person:
        code = facts.get("municipality")
        person, _made = Person.objects.get_or_create(
            name=facts["name"],
            defaults={
                "role_da": facts["role_da"],
                "role_en": facts["role_en"],
                "email": facts["email"],
                "municipality": self.municipalities[code] if code else None,
            },
        )
        return person


def _municipality(facts: Facts) -> Municipality:
    domain = "rksk" if facts["code"] == "ringkoebing-skjern" else facts["code"]
    municipality, _made = Municipality.objects.get_or_create(
        code=facts["code"],
        defaults={
            "name_da": facts["name_da"],
            "name_en": facts["name_en"],
            "hue": facts["hue"],
            "website": facts["website"],
            "latitude": facts["latitude"],
            "longitude": facts["longitude"],
            "member_since": MEMBER_SINCE,
            "contact_name": "Borgerinddragelse",
            "contact_email": f"deltag@{domain}.example",
            "contact_phone": PHONE,
            "press_name": "Kommunikation",
            "press_email": f"presse@{domain}.example",
            "press_phone": PHONE,
            "officer_name": "Databeskyttelsesrådgiveren (demo)",
            "officer_email": f"dpo@{domain}.example",
            "officer_phone": PHONE,
        },
    )
    return municipality


def _by_slug(model: type[models.Model], facts: Facts) -> models.Model:
    values = {name: value for name, value in facts.items() if name != "slug"}
    row, _made = model._default_manager.get_or_create(slug=facts["slug"], defaults=values)
    return row


def _by_code(model: type[Coded], rows: Iterable[Facts]) -> dict[str, Coded]:
    """All rows of a model that has codes, made where they are missing; one query where none is."""
    known = {str(getattr(row, "code", "")): row for row in model._default_manager.all()}
    for facts in rows:
        if facts["code"] not in known:
            known[facts["code"]] = model._default_manager.create(**facts)
    return known


def _keyword(facts: Facts) -> Keyword:
    """A keyword with the other words that readers search with."""
    row, _made = Keyword.objects.get_or_create(
        name=facts["name"], defaults={"synonyms": "\n".join(facts["synonyms"])}
    )
    return row


def _authority(facts: Facts) -> Authority:
    values = {name: value for name, value in facts.items() if name not in ("key", "name_da")}
    row, _made = Authority.objects.get_or_create(name_da=facts["name_da"], defaults=values)
    return row


def _law(facts: Facts) -> LegalReference:
    """A rule in general: a section that nobody has checked is left open and says so."""
    section = facts.get("section", "demo")
    values = {k: v for k, v in facts.items() if k not in ("key", "title", "section")}
    row, _made = LegalReference.objects.get_or_create(
        title=facts["title"], section=section, defaults=values
    )
    return row
