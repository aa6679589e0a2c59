"""The letter that tells a citizen what came of what they said."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from feedback.models import CommentState, Outcome
from feedback.outcomes.places import waits
from feedback.outcomes.reading import at_row
from subscriptions.letters import Facts, Letter, letter
from subscriptions.models import Message
from subscriptions.things import address_of, page_of


@letter("led_to", gettext_lazy("What your input led to"))
def led_to(facts: Facts, message: Message) -> Letter | None:
    """Not sent when the outcome was taken away, or is not public, or the comment was hidden."""
    rows = Outcome.objects.select_related("record", "comment", "submission").order_by("pk")
    outcomes = [each for each in rows.filter(pk__in=facts["outcomes"]) if _is_true(each)]
    if not outcomes:
        return None
    first = outcomes[0]
    page = page_of(first.record, message.language)
    if page is None:
        return None
    return Letter(
        subject=_("What you said led to something: %(title)s") % {"title": page.title},
        paragraphs=[_said(first), _("Here is what it led to:")],
        action=(_("Read about it"), at_row(address_of(page), first.anchor)),
        quote="\n".join(dict.fromkeys(each.text for each in outcomes)),
        after=[_("Thank you for telling us.")],
    )


def _is_true(outcome: Outcome) -> bool:
    is_hidden = outcome.comment is not None and outcome.comment.state != CommentState.VISIBLE
    return not is_hidden and not waits(outcome)


def _said(outcome: Outcome) -> str:
    if outcome.submission is None:
        return _("You wrote a comment on our site.")
    number = {"reference": outcome.submission.reference}
    return _("You sent us something. Your reference number is %(reference)s.") % number
