"""What the receipt of a report says beside what every receipt says."""

from django.utils.translation import get_language

from barriers.lifecycle import BARRIER
from barriers.models import ReportedBarrier, ReportPage
from feedback.models import Submission, SubmissionKind
from feedback.submissions.receipt import Told, Way, tells_of
from subscriptions.things import address_of, page_of


@tells_of(SubmissionKind.BARRIER)
def about_the_report(submission: Submission) -> Told:
    """The editors' words on what happens next, and the barrier it has become, once all can read it."""
    language = get_language() or "da"
    words = ReportPage.objects.visible().in_language(language).values_list("what_next", flat=True)
    row = ReportedBarrier.objects.select_related("record").filter(submission=submission).first()
    page = page_of(row.record, language) if row else None
    became = [Way(page.title, address_of(page), BARRIER.label(page.status))] if page else []
    return Told(words.first() or "", became)
