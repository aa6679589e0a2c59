"""Reference numbers: short enough to say on the telephone, and nobody can count by them."""

import secrets
from typing import Final

from django.utils import timezone

from feedback.models import Submission, SubmissionKind

#: No letter that looks like a digit, and no vowel: no word comes out by chance.
_SIGNS: Final = "23456789BCDFGHKMNPRSTVWXZ"
_LENGTH: Final = 5
#: The first letter says what was sent, as people at the municipality call it in Danish.
_LETTERS: Final = {
    SubmissionKind.HELPFUL: "S",
    SubmissionKind.CONTACT: "K",
    SubmissionKind.BARRIER: "B",
    SubmissionKind.CONSULTATION: "H",
}


def new_reference(kind: SubmissionKind) -> str:
    """A reference number nobody has yet, such as "B-2026-7KX4M".

    It opens nothing: the receipt is opened by a signed link.
    """
    year = timezone.localdate().year
    while True:
        signs = "".join(secrets.choice(_SIGNS) for _ in range(_LENGTH))
        reference = f"{_LETTERS[kind]}-{year}-{signs}"
        if not Submission.objects.filter(reference=reference).exists():
            return reference
