"""Mail for a machine without a mail server: each mail a file that a mail program opens."""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from django.conf import settings
from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend

_NOT_NAME: Final = re.compile(r"[^A-Za-z0-9.-]+")


class MailFiles(BaseEmailBackend):
    """Writes into EMAIL_FILE_PATH. A file is named by its mail, so that one mail is never two files."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        folder = Path(settings.EMAIL_FILE_PATH or "mail")
        folder.mkdir(parents=True, exist_ok=True)
        for mail in email_messages:
            message = mail.message()
            name = _NOT_NAME.sub("-", str(message["Message-ID"]).partition("@")[0]).strip("-")
            half = folder / f"{name}.half"
            half.write_bytes(message.as_bytes())
            half.replace(folder / f"{name}.eml")
        return len(email_messages)
