"""What must never be kept of a visitor's words: numbers and addresses of persons."""

import datetime
import re
from typing import Final

from language.cpr import has_cpr_number

#: Six digits or more, however they are set apart: a birthday, a telephone, an account.
_NUMBER: Final = re.compile(r"(?:\d[\s().\-\u00a0\u2010-\u2015]{0,3}){6,}")
_MAIL: Final = re.compile(r"@|\(at\)|\[at\]|\bsnabel-?a\b", re.IGNORECASE)


def looks_personal(text: str, *, today: datetime.date) -> bool:
    """Whether a text holds what reads as a CPR number, a telephone number or a mail address."""
    return bool(_MAIL.search(text) or _NUMBER.search(text) or has_cpr_number(text, today=today))
