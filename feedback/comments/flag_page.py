"""Somebody finds that a comment breaks the rules of debate."""

from typing import Any

from django.http import Http404
from django.urls import reverse
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from feedback.comments.addresses import page_of
from feedback.comments.forms import FlagForm
from feedback.comments.settings import rules_address
from feedback.comments.shown import of_comment
from feedback.models import Comment, Flag
from feedback.moderation.audit import note
from feedback.protection import CitizenForm, FormPage
from network.models import Municipality, SitePage
from subscriptions.things import address_of


class FlagPage(FormPage):
    """A reason, and some words where one wants. Only a visible comment of a citizen is reported."""

    form_class = FlagForm
    template_name = "pages/comments/flag.html"
    title = gettext_lazy("Report a comment")
    submit = gettext_lazy("Send the report")
    purpose = gettext_lazy("To see whether the comment breaks the rules of debate.")

    comment: Comment
    page: SitePage

    def setup_page(self) -> None:
        rows = Comment.objects.visible().filter(official=False).select_related("record")
        comment = rows.filter(pk=self.kwargs["pk"]).first()
        page = page_of(comment.record) if comment else None
        if comment is None or page is None:
            raise Http404
        self.comment, self.page = comment, page

    def make(self, form: CitizenForm) -> str:
        Flag.objects.create(
            comment=self.comment,
            reason=form.cleaned_data["reason"],
            text=form.cleaned_data["text"],
        )
        note(None, "feedback.flag", self.comment, reason=form.cleaned_data["reason"])
        return reverse("comment_flagged", args=[self.comment.pk])

    def municipality(self) -> Municipality | None:
        return self.page.lead

    def kept(self) -> str:
        return _("We do not ask who you are. What you write stays with the comment.")

    def breadcrumbs(self) -> list[tuple[str, str]]:
        return [(self.page.title, address_of(self.page))]

    def context(self, form: CitizenForm) -> dict[str, Any]:
        return {
            "comment": of_comment(self.comment, get_language() or "da"),
            "rules_url": rules_address(),
        }
