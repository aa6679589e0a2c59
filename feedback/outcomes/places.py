"""Where on a page something can have come of input: all of it, a point of its answer, a step of its status."""

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext as _

from feedback.models import ConsultationPage, ConsultationPoint, Outcome
from feedback.models.outcome import anchor_of
from network.dates import written
from network.models import SitePage

#: As long as an outcome can be.
_LONGEST = 300


@dataclass(frozen=True)
class Place:
    """The whole thing, or one row of it; with the words it has for what was done."""

    label: str = ""
    point: UUID | None = None
    step: int | None = None
    text_da: str = ""
    text_en: str = ""

    @property
    def anchor(self) -> str:
        """Its name in an address; "" for the whole."""
        return anchor_of(self.point, self.step)

    @property
    def fields(self) -> dict[str, UUID | int | None]:
        """What an outcome at this place has in its row."""
        return {"point": self.point, "step_id": self.step}


WHOLE = Place()


def places_of(page: SitePage) -> list[Place]:
    """The whole page first, then its rows in the order readers meet them."""
    rows = _points(page) if isinstance(page, ConsultationPage) else _steps(page)
    return [Place(_("The whole page")), *rows]


def place_of_point(point: ConsultationPoint) -> Place:
    """A point of “You said, we did”, with its words in both languages."""
    versions = ConsultationPoint.objects.filter(translation_key=point.translation_key)
    words = {each.locale.language_code: each for each in versions.select_related("locale")}
    english, danish = words.get("en"), words.get("da", point)
    return Place(
        label=_("You said, we did: %(theme)s") % {"theme": point.theme},
        point=point.translation_key,
        text_da=_in_one_line(danish),
        text_en=_in_one_line(english) if english and english != danish else "",
    )


def waits(outcome: Outcome) -> bool:
    """Whether nobody is told yet: a point is public with the answer it is part of."""
    return outcome.point is not None and outcome.record.status != "answered"


def _points(page: ConsultationPage) -> Iterator[Place]:
    for point in page.points.all():
        yield place_of_point(point)


def _steps(page: SitePage) -> Iterator[Place]:
    lifecycle, record = page.page_type.lifecycle, page.record
    if lifecycle is None or record is None:
        return
    for change in record.status_changes.all():
        words = {
            "status": lifecycle.label(change.to_status),
            "date": written(change.on, change.precision),
        }
        yield Place(
            label=_("The step “%(status)s”, %(date)s") % words,
            step=change.pk,
            text_da=change.note_da[:_LONGEST],
            text_en=change.note_en[:_LONGEST],
        )


def _in_one_line(point: ConsultationPoint) -> str:
    return f"{point.theme}: {point.did}"[:_LONGEST]
