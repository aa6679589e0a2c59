"""The letters of this app: the link that confirms, and that a thing has another status."""

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from network.dates import at, local_day
from network.models import SitePage, StatusChange
from network.tracks import status_track
from network.transitions import lifecycle_of
from subscriptions.confirming import LETTER, purpose_of, token_of
from subscriptions.letters import Facts, Letter, letter
from subscriptions.models import MailedLink, Message
from subscriptions.things import address_of, page_of, title_of

STATUS_CHANGED = "status_changed"


@letter(LETTER, gettext_lazy("Link to confirm"))
def confirm(facts: Facts, message: Message) -> Letter | None:
    """The mail with the link. It says what the link does, and nothing that somebody has typed."""
    link = (
        MailedLink.objects.select_related("record").filter(pk=facts["link"], used_at=None).first()
    )
    if link is None:
        return None
    purpose = purpose_of(link)
    paragraphs = [str(purpose.why)]
    page = page_of(link.record, message.language) if link.record else None
    if page is not None:
        paragraphs.append(_("It is about “%(title)s”.") % {"title": page.title})
    until = at(local_day(link.expires_at))
    paragraphs.append(
        _("Press the button if it was you. The link works once, and it ends %(until)s.")
        % {"until": until}
    )
    return Letter(
        subject=str(purpose.subject),
        paragraphs=paragraphs,
        action=(str(purpose.button), reverse("confirm", args=[token_of(facts["seed"])])),
        after=[_("Was it not you? Then do nothing. Without a yes we forget the address again.")],
        reason=_("You get this mail because somebody typed your address on our site."),
    )


@letter(STATUS_CHANGED, gettext_lazy("New status"))
def status_changed(facts: Facts, message: Message) -> Letter | None:
    """A thing has another status; nothing is sent when it has moved on since, or is not public."""
    changes = StatusChange.objects.select_related("record").filter(pk=facts["change"])
    change = changes.first()
    if change is None or change.record.status != change.to_status:
        return None
    page, lifecycle = page_of(change.record, message.language), lifecycle_of(change.record)
    if page is None or lifecycle is None:
        return None
    if change.to_status == lifecycle.merged and page.record_id != change.record_id:
        return _followed_elsewhere(change, page, message.language)
    status = lifecycle.label(change.to_status)
    told = {"title": page.title, "status": status}
    paragraphs = [_("“%(title)s” has a new status: %(status)s.") % told]
    # Since when, and what can come next.
    track = status_track(change.record, lifecycle)
    if track.sentence:
        paragraphs.append(track.sentence)
    return Letter(
        subject=_("%(status)s: %(title)s") % told,
        paragraphs=paragraphs,
        quote=change.note,
        action=(_("Read more on the page"), address_of(page)),
    )


def _followed_elsewhere(change: StatusChange, page: SitePage, language: str) -> Letter:
    """The thing has turned out to be another, which the reader hears of from now on."""
    known_as = title_of(change.record, language) or str(change.record)
    words = {"known_as": known_as, "title": page.title, "number": page.number}
    return Letter(
        subject=_("Now one with another: %(known_as)s") % words,
        paragraphs=[
            _("“%(known_as)s” has turned out to be the same as “%(title)s” (%(number)s).") % words,
            _("From now on you hear of that one. There is nothing you have to do."),
        ],
        quote=change.note,
        action=(_("Read more on the page"), address_of(page)),
    )
