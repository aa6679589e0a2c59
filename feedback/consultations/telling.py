"""What a receipt says of an answer to a consultation beside what every receipt says."""

from django.utils.html import format_html
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from feedback.consultations.moments import moment_text
from feedback.models import ConsultationPage, Submission, SubmissionKind
from feedback.submissions.receipt import Told, tells_of
from network.dates import written
from subscriptions.things import page_of


@tells_of(SubmissionKind.CONSULTATION)
def told_of_answer(submission: Submission) -> Told:
    """Until when others can answer, and that all answers are read and answered together."""
    page = page_of(submission.record, get_language() or "da") if submission.record else None
    consultation = page.specific if page else None
    if not isinstance(consultation, ConsultationPage) or consultation.status == "withdrawn":
        return Told()
    if consultation.status == "answered" or consultation.deadline is None:
        return Told()
    words = {
        "deadline": moment_text(consultation.deadline, ends=True),
        "date": written(consultation.due_on),
    }
    said = _(
        "One can answer until %(deadline)s. Then all answers are read together, and all get one "
        "answer, at the latest on %(date)s. It stands on the consultation's page."
    )
    return Told(next=format_html("<p>{}</p>", said % words))
