"""Where the sender of a submission finds it again."""

from typing import Final

from feedback.models import Submission
from subscriptions.signed_links import address_for

RECEIPT: Final = "receipt"


def receipt_address(submission: Submission) -> str:
    """The receipt's address: whoever has the link may read it, and nobody can guess it."""
    return address_for(RECEIPT, submission.pk)
