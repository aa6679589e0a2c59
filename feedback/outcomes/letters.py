"""The letter that tells a citizen what came of what they said."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from feedback.models import CommentState, Outcome
from subscriptions.letters import Facts, Letter, letter
from subscriptions.models import Message
from subscriptions.things import address_of, page_of


@letter("led_to", gettext_lazy("What your input led to"))
def led_to(facts: Facts, message: Message) -> Letter | None:
    """Not sent when the outcome was taken away, or is not public, or the comment was hidden."""
    rows = Outcome.objects.select_related("record", "comment", "submission")
    outcome = rows.filter(pk=facts["outcome"]).first()
    if outcome is None:
        return None
    if outcome.comment is not None and outcome.comment.state != CommentState.VISIBLE:
        return None
    page = page_of(outcome.record, message.language)
    if page is None:
        return None
    if outcome.submission is not None:
        said = _("You sent us something. Your reference number is %(reference)s.") % {
            "reference": outcome.submission.reference
        }
    else:
        said = _("You wrote a comment on our site.")
    return Letter(
        subject=_("What you said led to something: %(title)s") % {"title": page.title},
        paragraphs=[said, _("Here is what it led to:")],
        action=(_("Read about it"), address_of(page)),
        quote=outcome.text,
        after=[_("Thank you for telling us.")],
    )
