"""The words of the mails about comments. Written when they are sent, so they say what is true then.

None of them quotes its own reader. What somebody else wrote is quoted only while it is public.
"""

from django.utils.translation import gettext as _

from feedback.comments.addresses import page_of, permalink
from feedback.comments.sentences import official_name, reason_sentence
from feedback.comments.settings import working_days
from feedback.models import Comment, CommentState
from subscriptions.letters import Facts, Letter, letter
from subscriptions.models import Message
from subscriptions.origins import absolute
from subscriptions.signed_links import address_for


@letter("comment_received")
def comment_received(facts: Facts, message: Message) -> Letter | None:
    """To an address confirmed lately, instead of asking it to confirm again."""
    comment = _found(facts, CommentState.AWAITING_MODERATION)
    if comment is None:
        return None
    return Letter(
        subject=_("We have received your comment"),
        paragraphs=[
            _("You have written a comment on “%(title)s”.") % {"title": _title(comment)},
            _when_read(),
            _("You get a mail from us as soon as that has happened."),
        ],
        after=[_not_you(comment)],
    )


@letter("comment_published")
def comment_published(facts: Facts, message: Message) -> Letter | None:
    """With the permanent link, and the way to take it back."""
    comment = _found(facts, CommentState.VISIBLE)
    if comment is None or page_of(comment.record) is None:
        return None
    return Letter(
        subject=_("Your comment can be read now"),
        paragraphs=[
            _("Your comment on “%(title)s” can now be read by everybody.")
            % {"title": _title(comment)},
            _("You get a mail if somebody answers you."),
        ],
        action=(_("See your comment"), permalink(comment)),
        after=[_take_back(comment)],
    )


@letter("comment_rejected")
def comment_rejected(facts: Facts, message: Message) -> Letter | None:
    """With the reason, and the one appeal."""
    comment = _found(facts, CommentState.REJECTED)
    if comment is None:
        return None
    said = _("We have read your comment on “%(title)s”, and we do not publish it.")
    return _decided(comment, _("Your comment is not published"), said)


@letter("comment_hidden")
def comment_hidden(facts: Facts, message: Message) -> Letter | None:
    """With the reason, and the one appeal."""
    comment = _found(facts, CommentState.HIDDEN)
    if comment is None:
        return None
    said = _("We have hidden your comment on “%(title)s”. Others cannot read it any more.")
    return _decided(comment, _("Your comment has been hidden"), said)


@letter("comment_appeal_dismissed")
def comment_appeal_dismissed(facts: Facts, message: Message) -> Letter | None:
    """The last word."""
    comment = _found(facts, CommentState.HIDDEN, CommentState.REJECTED)
    if comment is None:
        return None
    return Letter(
        subject=_("We have looked at your comment again"),
        paragraphs=[
            _("You asked us to look again at your comment on “%(title)s”.")
            % {"title": _title(comment)},
            _("We have done so, and the decision stands."),
            *_reasons(comment),
        ],
    )


@letter("comment_restored")
def comment_restored(facts: Facts, message: Message) -> Letter | None:
    """It was hidden and is not any more."""
    comment = _found(facts, CommentState.VISIBLE)
    if comment is None or page_of(comment.record) is None:
        return None
    return Letter(
        subject=_("Your comment is shown again"),
        paragraphs=[
            _("We have looked again at your comment on “%(title)s”. It is shown again.")
            % {"title": _title(comment)}
        ],
        action=(_("See your comment"), permalink(comment)),
        after=[_take_back(comment)],
    )


@letter("comment_replied")
def comment_replied(facts: Facts, message: Message) -> Letter | None:
    """Somebody has answered the reader."""
    reply = _found(facts, CommentState.VISIBLE)
    if reply is None or page_of(reply.record) is None:
        return None
    return Letter(
        subject=_("You have got an answer"),
        paragraphs=[
            _("%(name)s has answered your comment on “%(title)s”:")
            % {"name": reply.name, "title": _title(reply)}
        ],
        quote=reply.text,
        action=(_("See the answer"), permalink(reply)),
    )


@letter("comment_answered")
def comment_answered(facts: Facts, message: Message) -> Letter | None:
    """A municipality has answered the reader."""
    said = _("There is an answer from %(name)s to your comment on “%(title)s”:")
    return _official(facts, _("An answer to you from %(name)s"), said)


@letter("comment_official")
def comment_official(facts: Facts, message: Message) -> Letter | None:
    """A municipality has said something in a debate that the reader follows."""
    said = _("There is an answer from %(name)s in the debate on “%(title)s”:")
    return _official(facts, _("%(name)s has answered in a debate you follow"), said)


def _official(facts: Facts, subject: str, said: str) -> Letter | None:
    answer = _found(facts, CommentState.VISIBLE)
    if answer is None or page_of(answer.record) is None:
        return None
    words = {"name": official_name(answer), "title": _title(answer)}
    return Letter(
        subject=subject % words,
        paragraphs=[said % words],
        quote=answer.text,
        action=(_("See the answer"), permalink(answer)),
    )


def _decided(comment: Comment, subject: str, said: str) -> Letter:
    return Letter(
        subject=subject,
        paragraphs=[said % {"title": _title(comment)}, *_reasons(comment)],
        action=(_("Ask us to look at it again"), address_for("comment_appeal", comment.pk)),
        after=[_("You can do so once.")],
    )


def _reasons(comment: Comment) -> list[str]:
    return [each for each in (reason_sentence(comment.reason), comment.reason_text) if each]


def _found(facts: Facts, *states: CommentState) -> Comment | None:
    """The comment, while it is in one of the states the letter is about."""
    rows = Comment.objects.select_related("record", "municipality")
    return rows.filter(pk=facts["comment"], state__in=states).first()


def _title(comment: Comment) -> str:
    """The title of what was commented; the number where the page is not public any more."""
    page = page_of(comment.record)
    return page.title if page else str(comment.record)


def _when_read() -> str:
    return _("Somebody reads it before it is shown, within %(days)s working days.") % {
        "days": working_days()
    }


def _take_back(comment: Comment) -> str:
    address = absolute(address_for("comment_withdraw", comment.pk))
    return _("Have you changed your mind? You can take your comment back: %(address)s") % {
        "address": address
    }


def _not_you(comment: Comment) -> str:
    address = absolute(address_for("comment_withdraw", comment.pk))
    return _("Was it not you, or do you want to take it back? Do that here: %(address)s") % {
        "address": address
    }
