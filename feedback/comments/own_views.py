"""What the writer does with a comment by the links in our mails: take it back, appeal."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from feedback.comments.addresses import page_of
from feedback.comments.forms import AppealForm
from feedback.comments.lifecycle import withdraw
from feedback.comments.sentences import reason_sentence
from feedback.comments.views import told
from feedback.models import Appeal, Comment, CommentState
from feedback.moderation.audit import note
from feedback.protection import CitizenForm, FormPage
from network.models import Municipality
from network.transitions import TransitionRefused
from subscriptions.signed_links import read
from subscriptions.things import address_of

#: Decisions one can appeal.
_DECIDED = (CommentState.HIDDEN, CommentState.REJECTED)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def take_back(request: HttpRequest, token: str) -> HttpResponse:
    """GET shows what will happen and a button; POST does it. Doing it again changes nothing."""
    comment = _of_token("comment_withdraw", token)
    if request.method == "POST":
        try:
            if comment.state != CommentState.WITHDRAWN:
                withdraw(comment)
        except TransitionRefused:
            # Somebody was quicker; the page says what is true now.
            return HttpResponseRedirect(request.path, status=303)
        return HttpResponseRedirect(reverse("comment_withdrawn"), status=303)
    if comment.state == CommentState.WITHDRAWN:
        return HttpResponseRedirect(reverse("comment_withdrawn"))
    page = page_of(comment.record)
    context: dict[str, Any] = {
        "button": _("Take my comment back"),
        "way_on": (_("No, let it stay"), address_of(page)) if page else None,
    }
    text = _(
        "We delete your name and your words. Where your comment stood, it says that it was taken "
        "back. Answers to it stay. This cannot be undone."
    )
    title = _("Take your comment back?")
    return told(request, title, "comment_withdraw", token, text=text, **context)


@require_safe
def withdrawn(request: HttpRequest) -> HttpResponse:
    """After it was taken back."""
    text = _("Your name and your words are deleted. You are welcome to write again.")
    return told(request, _("Your comment is taken back"), "comment_withdrawn", text=text)


class AppealPage(FormPage):
    """The one appeal against a decision, by the link in the mail about it."""

    form_class = AppealForm
    title = gettext_lazy("Ask us to look at it again")
    submit = gettext_lazy("Send")
    purpose = gettext_lazy("To look at the decision about your comment again.")
    template_name = "pages/comments/appeal.html"

    comment: Comment

    def setup_page(self) -> None:
        self.comment = _of_token("comment_appeal", self.kwargs["token"])

    def closed(self) -> str:
        if Appeal.objects.filter(comment=self.comment).exists():
            return _("You have asked us once already. We write to you when we have looked at it.")
        if self.comment.state == CommentState.HIDDEN and not self.comment.text:
            return _("Your words are deleted by now, so we cannot look at them again.")
        if self.comment.state not in _DECIDED:
            return _("There is no decision about your comment to look at.")
        return ""

    def make(self, form: CitizenForm) -> str:
        with transaction.atomic():
            Appeal.objects.create(comment=self.comment, text=form.cleaned_data["text"])
            note(None, "feedback.appeal", self.comment)
        return reverse("comment_appealed")

    def received(self, form: CitizenForm) -> HttpResponse:
        try:
            return super().received(form)
        except IntegrityError:
            # Another form of the same writer was quicker in this very moment.
            reason = self.closed()
            if not reason:
                raise
            form.add_error(None, ValidationError(reason, "closed"))
            return self.show(form)

    def municipality(self) -> Municipality | None:
        page = page_of(self.comment.record)
        return page.lead if page else None

    def context(self, form: CitizenForm) -> dict[str, Any]:
        return {
            "written": self.comment.text,
            "reasons": [
                reason
                for reason in (reason_sentence(self.comment.reason), self.comment.reason_text)
                if reason
            ],
        }


@require_safe
def appealed(request: HttpRequest) -> HttpResponse:
    """After the appeal."""
    text = _("Somebody else than the first time looks at it. We write to you when that is done.")
    return told(request, _("Thank you, we look at it again"), "comment_appealed", text=text)


def _of_token(purpose: str, token: str) -> Comment:
    """The comment a signed link was made for; 404 for a link that is forged, foreign or too old."""
    pk = read(purpose, token)
    found = Comment.objects.select_related("record").filter(pk=pk).first() if pk else None
    if found is None:
        raise Http404
    return found
