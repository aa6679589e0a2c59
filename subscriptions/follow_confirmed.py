"""Following begins when the owner of the address says so."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from subscriptions.confirming import CannotBeConfirmed, on_confirmed
from subscriptions.following import start
from subscriptions.models import MailedLink
from subscriptions.signed_links import address_for

PURPOSE = "follow"


@on_confirmed(
    PURPOSE,
    subject=gettext_lazy("Confirm that you want to follow"),
    why=gettext_lazy("Somebody asked us to send news to this e-mail address, hopefully you."),
    button=gettext_lazy("Yes, send me mail"),
)
def begin_to_follow(link: MailedLink) -> str:
    """From now on it is followed; the person sees all they follow, with this on top."""
    if link.record is None:
        raise CannotBeConfirmed(_("What you wanted to follow is no longer there."))
    follow = start(link.address, link.record)
    return f"{address_for('preferences', link.address_id)}?new={follow.pk}"
