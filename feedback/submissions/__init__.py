"""What somebody sends to a municipality, on its way to an answer.

from feedback.submissions import receipt_address, submit

once(form, lambda: receipt_address(submit(SubmissionKind.CONTACT, form=form, …)))
"""

from feedback.submissions.addresses import receipt_address
from feedback.submissions.submitting import submit

__all__ = ["receipt_address", "submit"]
