"""A comment's facts said in words."""

from django.utils.translation import gettext as _

from feedback.models import Comment, FlagReason


def reason_sentence(reason: str) -> str:
    """Why a comment was hidden or not published, "" for a reason nobody has named."""
    if reason not in FlagReason.values:
        return ""
    return _("The reason: %(reason)s.") % {"reason": reason_label(reason).lower()}


def reason_label(reason: str) -> str:
    """A reason as it stands in a list; "" for one there is not."""
    return str(FlagReason(reason).label) if reason in FlagReason.values else ""


def official_name(answer: Comment) -> str:
    """Who speaks in an official answer."""
    return answer.municipality.name if answer.municipality else _("The network")
