"""What the demo's inputs led to, down to the point of an answer or the step of a status."""

from collections.abc import Iterator

from cocreation.demo.content import Facts, consultations, read
from cocreation.demo.planting import Planter
from feedback.models import Comment, ConsultationPoint, Outcome, Submission
from feedback.outcomes.places import WHOLE, Place, place_of_point
from feedback.policies import Item
from network.models import Record, SitePage


def plant_outcomes(planter: Planter) -> int:
    """Plant them once: what an editor has named or taken away since stays. How many that were."""
    if Outcome.objects.filter(record__demo=True).exists():
        return 0
    made = sum(_plant_of_submission(planter, facts) for facts in read("submissions")["submission"])
    return made + sum(_plant_points(planter, facts) for facts in consultations())


def _plant_of_submission(planter: Planter, facts: Facts) -> int:
    record = _record(planter, facts["led_to"]) if "led_to" in facts else None
    if record is None:
        return 0
    step = record.status_changes.filter(to_status=facts.get("led_to_step", "")).first()
    place = Place(step=step.pk) if step else WHOLE
    submission = Submission.objects.get(reference=facts["key"])
    return _name(record, place, submission, facts["led_to_da"], facts["led_to_en"])


def _plant_points(planter: Planter, facts: Facts) -> int:
    page = planter.places.find(f"consultation/{facts['key']}")
    points = ConsultationPoint.objects.filter(page=page).select_related("page__record")
    made = 0
    for point, row in zip(points, facts.get("points", ()), strict=True):
        record = point.page.record
        place = place_of_point(point)
        for item in _inputs(record, row):
            made += _name(record, place, item, place.text_da, place.text_en)
    return made


def _inputs(record: Record, row: Facts) -> Iterator[Item]:
    """The answers by their numbers, and the first comment with these words in each debate."""
    numbers = [f"D{record.pk}{number:02}" for number in row.get("came_of", ())]
    for number in numbers:
        yield from Submission.objects.filter(record=record, reference__endswith=number)
    for words in row.get("comments", ()):
        yield from Comment.objects.filter(text__startswith=words)[:1]


def _name(record: Record, place: Place, item: Item, text_da: str, text_en: str) -> int:
    """Planted as a row, so that nobody is mailed about it."""
    source = {"comment": item} if isinstance(item, Comment) else {"submission": item}
    _row, is_new = Outcome.objects.get_or_create(
        record=record,
        **place.fields,
        **source,
        defaults={"text_da": text_da, "text_en": text_en},
    )
    return int(is_new)


def _record(planter: Planter, key: str) -> Record | None:
    page = SitePage.objects.filter(pk=planter.places.find(key)).select_related("record").first()
    return page.record if page is not None else None
