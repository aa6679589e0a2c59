"""The site's own words for municipalities, themes and authorities, looked up and extended.

Read once at the start; the few hundred names of a site are small beside one page's text.
"""

from collections import Counter
from typing import Any

from django.db import models
from django.utils.translation import gettext as _

from barriers.models import Authority
from cocreation.transfer.refusal import Refused
from language.slugs import slugify
from network.models import Keyword, Method, Municipality, TargetGroup, Theme

_NAME_FIELDS: dict[type[models.Model], tuple[str, ...]] = {
    Theme: ("name_da", "name_en"),
    Method: ("name_da", "name_en"),
    TargetGroup: ("name_da", "name_en"),
    Authority: ("name_da", "name_en", "abbreviation"),
    Keyword: ("name",),
}


class Vocabulary:
    """Names as the site spells them. `made` counts what was added, by the model's name."""

    def __init__(self) -> None:
        self.made: Counter[str] = Counter()
        self._rows: dict[type[models.Model], dict[str, Any]] = {}
        self._municipalities: dict[str, Municipality] = {}
        for municipality in Municipality.objects.all():
            for name in (municipality.code, municipality.name_da, municipality.name_en):
                if name:
                    self._municipalities.setdefault(name.casefold(), municipality)

    def municipality(self, written: str) -> Municipality:
        """The municipality of this Danish name or code; Refused when the site has none."""
        found = self._municipalities.get(written.casefold())
        if found is None:
            known = sorted({row.name_da for row in self._municipalities.values()})
            raise Refused(
                _("“%(name)s” is no municipality of this site. It knows: %(known)s.")
                % {"name": written, "known": ", ".join(known)}
            )
        return found

    def spelling(self, model: type[models.Model], name: str) -> str:
        """How the site spells a name it knows, else the name as it is."""
        row = self._find(model, name)
        return name if row is None else str(getattr(row, _NAME_FIELDS[model][0]))

    def row(self, model: type[models.Model], name: str) -> Any:
        """The row of this name, made when there is none."""
        row = self._find(model, name)
        if row is None:
            row = model._default_manager.create(**{_NAME_FIELDS[model][0]: name})
            self._remember(model, row)
            self.made[str(model._meta.verbose_name_plural)] += 1
        return row

    def _find(self, model: type[models.Model], name: str) -> Any:
        if model not in self._rows:
            self._rows[model] = {}
            for row in model._default_manager.all():
                self._remember(model, row)
        rows = self._rows[model]
        found = rows.get(name.casefold())
        # Two names with one address part are one theme: "Børn & unge" and "Børn – unge".
        return found if found is not None else rows.get(f"/{slugify(name)[:80]}")

    def _remember(self, model: type[models.Model], row: Any) -> None:
        rows = self._rows[model]
        for field in _NAME_FIELDS[model]:
            name = getattr(row, field)
            if name:
                rows.setdefault(name.casefold(), row)
        if model is not Keyword and model is not Authority:
            rows.setdefault(f"/{row.slug}", row)
