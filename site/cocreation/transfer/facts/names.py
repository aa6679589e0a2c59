"""Facts that are several rows of a vocabulary, named by their names."""

from dataclasses import dataclass
from typing import cast

from django.utils.translation import gettext as _

from cocreation.transfer import values
from cocreation.transfer.context import Context
from cocreation.transfer.facts.fact import Fact
from cocreation.transfer.refusal import Refused, inside
from cocreation.transfer.values import Json
from language.slugs import FALLBACK, slugify
from network.models import Keyword, PageKeyword, SitePage, Taxonomy

_TAXONOMY_LENGTH = 80
_KEYWORD_LENGTH = 100


@dataclass(frozen=True)
class TaxonomyFact(Fact):
    """Themes, methods, target groups: a name the site does not know is added to it."""

    name: str
    vocabulary_model: type[Taxonomy]

    def check(self, value: Json, context: Context) -> Json:
        written = values.names(value, max_length=_TAXONOMY_LENGTH)
        for position, name in enumerate(written):
            if slugify(name) == FALLBACK != name.casefold():
                message = _("“%(name)s” holds no letter or figure that an address can be made of.")
                raise Refused(message % {"name": name}, f"[{position}]")
        return _sorted(context.vocabulary.spelling(self.vocabulary_model, name) for name in written)

    def read(self, page: SitePage) -> Json:
        return _sorted(row.name_da for row in getattr(page, self.name).all())

    def write(self, page: SitePage, value: Json, context: Context) -> None:
        rows = [
            context.vocabulary.row(self.vocabulary_model, name) for name in cast("list[str]", value)
        ]
        getattr(page, self.name).set(rows)


@dataclass(frozen=True)
class KeywordsFact(Fact):
    """Keywords, found whatever their capitals."""

    name: str = "page_keywords"

    def check(self, value: Json, context: Context) -> Json:
        written = values.names(value, max_length=_KEYWORD_LENGTH)
        return _sorted(context.vocabulary.spelling(Keyword, name) for name in written)

    def read(self, page: SitePage) -> Json:
        return _sorted(row.tag.name for row in page.page_keywords.all())

    def write(self, page: SitePage, value: Json, context: Context) -> None:
        rows = [context.vocabulary.row(Keyword, name) for name in cast("list[str]", value)]
        page.page_keywords.set([PageKeyword(tag=row) for row in rows])


@dataclass(frozen=True)
class MunicipalitiesFact(Fact):
    """Those that take part beside the lead, by their codes."""

    name: str = "municipalities"

    def check(self, value: Json, context: Context) -> Json:
        codes = []
        for position, item in enumerate(values.items(value)):
            with inside(f"[{position}]"):
                codes.append(context.vocabulary.municipality(values.required_text(item)).code)
        return _sorted(codes)

    def read(self, page: SitePage) -> Json:
        return _sorted(m.code for m in page.municipalities.all())

    def write(self, page: SitePage, value: Json, context: Context) -> None:
        codes = cast("list[str]", value)
        page.municipalities.set([context.vocabulary.municipality(code) for code in codes])
        page.include_lead()


def _sorted(names: object) -> Json:
    return cast("Json", sorted(set(cast("list[str]", names))))
