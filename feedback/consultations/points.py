"""You said, we did: the points of an answer as the page shows them."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from feedback.models import ConsultationPage, ConsultationPoint, Done
from feedback.outcomes.reading import CameOf, came_of_rows
from network.addresses import addresses
from network.lifecycle import Tone
from network.models import SitePage

#: A no is neutral, never an alarm.
_TONES: dict[str, Tone] = {Done.DONE: "good", Done.PARTLY: "now", Done.NOT: "neutral"}


@dataclass(frozen=True)
class PointLine:
    """One point: what was said by how many, what came of it, and the page that shows it."""

    anchor: str
    theme: str
    said: str
    voices: str
    quotes: list[str]
    done: str
    done_label: str
    tone: Tone
    did: str
    changed_title: str
    changed_url: str
    changed_lang: str
    came_of: CameOf | None = None


def point_lines(page: ConsultationPage) -> list[PointLine]:
    """The points in the editors' order; two queries, the second where a point leads somewhere."""
    inputs = came_of_rows(page.record_id) if page.record_id else {}
    rows = list(page.points.select_related("changed"))
    targets = _targets(rows, page.locale_id)
    return [_line(row, targets.get(row.changed_id), inputs.get(row.anchor)) for row in rows]


def _line(row: ConsultationPoint, target: SitePage | None, inputs: CameOf | None) -> PointLine:
    voices = row.voices or 0
    said = ngettext("%(count)d said it", "%(count)d said it", voices) % {"count": voices}
    return PointLine(
        anchor=row.anchor,
        theme=row.theme,
        said=row.said,
        voices=said if voices else "",
        quotes=[line.strip() for line in row.quotes.splitlines() if line.strip()],
        done=row.done,
        done_label=str(Done(row.done).label) if row.done in Done.values else "",
        tone=_TONES.get(row.done, "neutral"),
        did=row.did,
        changed_title=target.title if target else "",
        changed_url=addresses().of(target) if target else "",
        changed_lang=target.locale.language_code if target else "",
        came_of=inputs,
    )


def _targets(rows: Sequence[ConsultationPoint], locale_id: int) -> dict[int | None, SitePage]:
    """By the chosen page: its visible version, in the reader's language where there is one."""
    record_of = {row.changed.pk: row.changed.record_id for row in rows if row.changed}
    if not record_of:
        return {}
    versions = SitePage.objects.visible().filter(record_id__in=set(record_of.values()))
    versions = versions.select_related("locale").defer("corrections")
    best: dict[int | None, SitePage] = {}
    for version in sorted(versions, key=lambda each: each.locale_id == locale_id):
        best[version.record_id] = version
    return {pk: best[record] for pk, record in record_of.items() if record in best}


def tally(points: Sequence[PointLine]) -> str:
    """How many points were done, partly, not: "3 gjort, 1 delvist, 1 ikke"."""
    words = ((Done.DONE, _("%d done")), (Done.PARTLY, _("%d partly")), (Done.NOT, _("%d not")))
    counts = [(sum(point.done == code for point in points), text) for code, text in words]
    return ", ".join(text % count for count, text in counts if count)
