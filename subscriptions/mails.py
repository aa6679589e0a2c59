"""From a letter to a mail: plain text and HTML, in the site's dress, with what mail programs need."""

import textwrap
from email.utils import parseaddr
from typing import Any, Final

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext as _

from subscriptions.letters import Letter
from subscriptions.models import Message
from subscriptions.origins import absolute
from subscriptions.signed_links import address_for
from subscriptions.things import page_of

_WIDTH: Final = 72
_LONGEST_SUBJECT: Final = 120


def mail_of(message: Message, letter: Letter) -> EmailMultiAlternatives:
    """The mail as it is sent. Its Message-ID is the same each time it is made."""
    with translation.override(message.language):
        context = _context(message, letter)
        text = render_to_string("email/letter.txt", context)
        html = render_to_string("email/letter.html", context)
        mail = EmailMultiAlternatives(
            subject=_one_line(letter.subject),
            body=text.strip() + "\n",
            to=[message.address.email],
            headers=_headers(message),
        )
    mail.attach_alternative(html, "text/html")
    return mail


def _context(message: Message, letter: Letter) -> dict[str, Any]:
    label, address = letter.action or ("", "")
    return {
        "letter": letter,
        "language": message.language,
        "paragraphs": [(each, _wrapped(each)) for each in letter.paragraphs],
        "after": [(each, _wrapped(each)) for each in letter.after],
        "quote_lines": letter.quote.strip().splitlines(),
        "quote_text": _quoted(letter.quote),
        "action_label": label,
        "action_url": absolute(address) if address else "",
        "reason": (reason := letter.reason or _reason(message)),
        "reason_text": _wrapped(reason),
        "stop_url": absolute(_stop(message)) if message.follow_id else "",
        "preferences_url": _preferences(message),
        "home_url": absolute(f"/{message.language}/"),
    }


def _headers(message: Message) -> dict[str, str]:
    headers = {
        "Message-ID": message_id(message),
        # No machine answers a machine.
        "Auto-Submitted": "auto-generated",
        "X-Auto-Response-Suppress": "All",
        "Content-Language": message.language,
    }
    if message.follow_id:
        headers["List-Unsubscribe"] = f"<{absolute(_stop(message))}>"
        headers["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
    return headers


def message_id(message: Message) -> str:
    """One for each row: a mail that is sent twice after a crash is known as the same one."""
    name = salted_hmac("subscriptions.message_id", str(message.pk)).hexdigest()[:24]
    _name, sender = parseaddr(settings.DEFAULT_FROM_EMAIL)
    return f"<{name}@{sender.rpartition('@')[2] or 'localhost'}>"


def _reason(message: Message) -> str:
    """Why somebody gets the mail; a letter may say it better itself."""
    page = page_of(message.record, message.language) if message.record else None
    if message.follow_id and page is not None:
        return _("You get this mail because you follow “%(title)s”.") % {"title": page.title}
    return _("You get this mail because you wrote to us on our site.")


def _stop(message: Message) -> str:
    return address_for("unsubscribe", message.follow_id or 0)


def _preferences(message: Message) -> str:
    """Where somebody sees what they get; not in a mail to an address whose owner has said nothing."""
    if message.address.confirmed_at is None:
        return ""
    return absolute(address_for("preferences", message.address_id))


def _one_line(subject: str) -> str:
    return textwrap.shorten(subject, _LONGEST_SUBJECT, placeholder=" …")


def _wrapped(paragraph: str) -> str:
    return textwrap.fill(paragraph, _WIDTH, break_long_words=False, break_on_hyphens=False)


def _quoted(text: str) -> str:
    lines = []
    for line in text.strip().splitlines():
        parts = textwrap.wrap(line, _WIDTH - 2, break_long_words=False, break_on_hyphens=False)
        lines += [f"> {part}".rstrip() for part in parts or [""]]
    return "\n".join(lines)
