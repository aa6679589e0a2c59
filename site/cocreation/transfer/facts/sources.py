"""Who wrote a story, and its sources."""

from dataclasses import dataclass
from typing import Any, cast

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.utils.translation import gettext as _
from wagtail.blocks import StreamValue
from wagtail.fields import StreamField

from cocreation.transfer import values
from cocreation.transfer.context import Context
from cocreation.transfer.facts.fact import Fact
from cocreation.transfer.facts.plain import PlainFact
from cocreation.transfer.refusal import Refused, inside
from cocreation.transfer.values import Json
from network.models import SitePage

_TITLE_LENGTH = 200
_IS_URL = URLValidator(schemes=["http", "https"])


@dataclass(frozen=True)
class BylineFact(PlainFact):
    """The byline as text. A person of the site is known by another site by name alone."""

    def read(self, page: SitePage) -> Json:
        byline = super().read(page)
        person = getattr(page, "person", None)
        return byline if byline or person is None else values.text(person.name)


@dataclass(frozen=True)
class SourcesFact(Fact):
    """A list of {"title", "url"}; the address may be missing."""

    model: type[SitePage]
    name: str = "sources"

    def check(self, value: Json, context: Context) -> Json:
        sources: list[Json] = []
        for position, item in enumerate(values.items(value)):
            with inside(f"[{position}]"):
                sources.append(_checked(item))
        return sources

    def read(self, page: SitePage) -> Json:
        blocks = [block.value for block in getattr(page, self.name)]
        return [
            {"title": values.text(block["title"]), "url": block["url"] or ""} for block in blocks
        ]

    def write(self, page: SitePage, value: Json, context: Context) -> None:
        field = cast("StreamField", self.model._meta.get_field(self.name))
        rows = [{"type": "source", "value": item} for item in cast("list[Any]", value)]
        setattr(page, self.name, StreamValue(field.stream_block, rows, is_lazy=True))


def _checked(item: Json) -> Json:
    given = values.members(item, ("title", "url"))
    with inside("title"):
        title = values.required_text(given.get("title"), max_length=_TITLE_LENGTH)
    url = values.text(given.get("url"))
    try:
        if url:
            _IS_URL(url)
    except ValidationError:
        raise Refused(_("“%(url)s” is not a web address.") % {"url": url}, "url") from None
    return {"title": title, "url": url}
