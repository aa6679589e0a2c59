"""The writer presses the button in the mail: the comment now waits for somebody to read it."""

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from feedback.comments.addresses import page_of
from feedback.comments.lifecycle import confirm
from feedback.comments.writing import PURPOSE
from feedback.models import Comment, CommentState
from network.addresses import below_home
from subscriptions.confirming import CannotBeConfirmed, on_confirmed
from subscriptions.models import MailedLink
from subscriptions.things import address_of


@on_confirmed(
    PURPOSE,
    subject=gettext_lazy("Confirm your comment"),
    why=gettext_lazy("Somebody has written a comment with this e-mail address, hopefully you."),
    button=gettext_lazy("Confirm my comment"),
)
def comment_confirmed(link: MailedLink) -> str:
    """The page that says what happens next."""
    comment = Comment.objects.filter(pk=link.data.get("comment")).first()
    if comment is None or comment.state == CommentState.WITHDRAWN:
        raise CannotBeConfirmed(_("The comment is not here any more. You may write a new one."))
    if comment.state == CommentState.AWAITING_EMAIL:
        confirm(comment)
    page = page_of(comment.record)
    return reverse("comment_confirmed", args=[below_home(address_of(page))] if page else [])
