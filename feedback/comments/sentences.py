"""A comment's facts said in words."""

from django.utils.translation import gettext as _

from feedback.models import Channel, Comment
from feedback.moderation.reasons import Reason


def reason_sentence(reason: str) -> str:
    """Why a comment was hidden or not published, "" for a reason nobody has named."""
    label = reason_label(reason)
    return _("The reason: %(reason)s.") % {"reason": label[0].lower() + label[1:]} if label else ""


def reason_label(reason: str) -> str:
    """A reason as it stands in a list; "" for one there is not."""
    return str(Reason(reason).label) if reason in Reason.values else ""


def official_name(answer: Comment) -> str:
    """Who speaks in an official answer."""
    return answer.municipality.name if answer.municipality else _("The network")


def came_in(channel: str) -> str:
    """How a comment came in that staff have entered; "" for what was written on the site."""
    return {
        Channel.PAPER: _("Received on paper"),
        Channel.PHONE: _("Received by phone"),
        Channel.MEETING: _("Said at a meeting"),
    }.get(Channel(channel), "")
