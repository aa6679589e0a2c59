"""Whether a consultation is answered, for search, feed, table and API; and that days pass."""

from typing import Final

from django.utils import timezone

from feedback.models import ConsultationPage
from network.models import SitePage
from network.registry import answered_states
from search.models import Entry
from search.upkeep import mark_stale

#: What a consultation is counted under, by how its promise stands; one that is open is none of it.
_BY_STATUS: Final = {"answered": "yes", "withdrawn": "no", "closed": "waiting"}


@answered_states.register("consultation")
def answered_state_of(page: SitePage) -> str:
    """Nobody waits before it has closed; after the promised day no answer has come."""
    if not isinstance(page, ConsultationPage):
        return ""
    status = page.status_at()
    if status == "closed" and page.is_overdue():
        return "no"
    return _BY_STATUS.get(status, "")


def note_overdue() -> None:
    """The index learns which promised days have passed; one query where it knows already."""
    late = ConsultationPage.objects.visible().filter(
        status="closed", due_on__lt=timezone.localdate()
    )
    entries = Entry.objects.filter(page__in=late.values("pk"))
    mark_stale(entries.exclude(combination__answered="no").values_list("pk", flat=True))
