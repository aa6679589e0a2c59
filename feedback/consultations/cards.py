"""What a card says of a consultation: time left, answers, and how the promise stands."""

from collections.abc import Mapping, Sequence

from django.utils import timezone
from django.utils.translation import gettext as _

from feedback.consultations.answers import counts_of
from feedback.consultations.moments import moment_text
from feedback.consultations.standing import promise_of
from feedback.models import ConsultationPage
from network.dates import written
from network.models import SitePage
from network.registry import Fact, card_facts


@card_facts.register("consultation")
def facts_of_consultations(pages: Sequence[SitePage]) -> Mapping[int, Sequence[Fact]]:
    """Two queries for all cards: their dates, and their answers."""
    rows = ConsultationPage.objects.filter(pk__in=[page.pk for page in pages])
    consultations = list(rows.defer_streamfields())
    counts = counts_of([row.record_id for row in consultations])
    return {row.pk: _facts(row, counts.get(row.record_id, 0)) for row in consultations}


def _facts(page: ConsultationPage, count: int) -> list[Fact]:
    now = timezone.now()
    status, promise = page.status_at(now), promise_of(page, timezone.localdate(now))
    facts: list[Fact] = []
    if status == "planned" and page.opens_at:
        facts.append((_("Opens"), moment_text(page.opens_at)))
    elif status == "open" and page.deadline:
        facts.append((_("Closes"), moment_text(page.deadline, ends=True)))
    if promise == "overdue":
        facts.append((_("Answer overdue"), _("promised by %s") % written(page.due_on)))
    elif promise == "waiting":
        facts.append((_("Answer by"), written(page.due_on)))
    elif promise == "kept":
        facts.append((_("Answered"), _("in time")))
    elif promise == "late":
        facts.append((_("Answered"), _("later than promised")))
    if count and len(facts) < 2:
        facts.append((_("Answers"), str(count)))
    return facts
