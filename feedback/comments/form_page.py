"""The form of a comment, on an address of its own below the page it belongs to."""

from typing import Any

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from feedback.comments.addresses import form_address, is_public
from feedback.comments.forms import CommentForm
from feedback.comments.settings import rules_address, working_days
from feedback.comments.shown import Said, of_comment
from feedback.comments.writing import write
from feedback.models import Comment, Commentable
from feedback.protection import CitizenForm, FormPage
from language.guessing import guessed_language
from network.addresses import addresses
from network.breadcrumbs import breadcrumbs
from network.dates import local_day, written
from network.merging import family
from network.models import Municipality, SitePage
from network.routing import page_at
from subscriptions.things import address_of, in_each_version


class CommentFormPage(FormPage):
    """Write, see how it will look, send. A preview keeps nothing."""

    form_class = CommentForm
    template_name = "pages/comments/form.html"
    title = gettext_lazy("Write a comment")
    submit = gettext_lazy("See how it will look")
    purpose = gettext_lazy(
        "To show your comment with the name you have chosen, and to write to you about it."
    )

    page: SitePage | None = None
    answered: Comment | None = None
    is_preview = False

    def setup_page(self) -> None:
        """The page and the comment that is answered. What was typed is kept also where they are gone."""
        page = page_at(self.kwargs["page"])
        if isinstance(page, SitePage) and isinstance(page, Commentable) and is_public(page):
            self.page = page
        if self.page is None and self.request.method != "POST":
            raise Http404
        wanted = self.request.GET.get("reply", "")
        if self.page is not None and wanted.isascii() and wanted.isdigit():
            rows = Comment.objects.visible().filter(
                record__in=family(self.page.record_id or 0), parent=None
            )
            self.answered = rows.filter(pk=int(wanted[:12])).select_related("record").first()

    def closed(self) -> str:
        if self.page is None:
            return _(
                "The page has been taken down, so your comment cannot be sent. Copy your text if "
                "you want to keep it."
            )
        if isinstance(self.page, Commentable) and self.page.takes_comments():
            return self._answered_is_gone()
        until = self.page.comments_until if isinstance(self.page, Commentable) else None
        if until is not None and until < timezone.localdate():
            return _("The debate is closed. One could write until %(date)s.") % {
                "date": written(until)
            }
        return _("The debate on this page is closed.")

    def _answered_is_gone(self) -> str:
        if "reply" not in self.request.GET or self.answered is not None:
            return ""
        return _(
            "The comment you answer is not shown any more. You can write a comment of your own."
        )

    def received(self, form: CitizenForm) -> HttpResponse:
        """Only the second button sends; the first shows how it will look."""
        if form.data.get("step") == "send" or form.was_sent:
            return super().received(form)
        self.is_preview = True
        return self.show(form)

    def make(self, form: CommentForm) -> str:
        page = self.page
        if page is None or page.record is None:
            raise Http404
        write(
            # An answer stays with what it answers, should two things that were merged part again.
            self.answered.record if self.answered else page.record,
            name=form.cleaned_data["name"],
            text=form.cleaned_data["text"],
            email=form.cleaned_data["email"],
            parent=self.answered,
            signals=form.signals,
        )
        return reverse("comment_sent", args=[self.kwargs["page"]])

    def municipality(self) -> Municipality | None:
        return self.page.lead if self.page else None

    def breadcrumbs(self) -> list[tuple[str, str]]:
        if self.page is None:
            return []
        where = addresses()
        return [*breadcrumbs(self.page, where), (self.page.title, where.of(self.page))]

    def languages(self) -> dict[str, str]:
        """The form of the page's versions: each has an address of its own."""
        if self.page is None:
            return {}
        return in_each_version(self.page.record_id, form_address)

    def context(self, form: CitizenForm) -> dict[str, Any]:
        language = get_language() or "da"
        # What happens to it has been read before the preview.
        own = {"notice": None} if self.is_preview else {}
        return {
            **own,
            "title": _("Answer a comment") if self.answered else str(self.title),
            "page_title": self.page.title if self.page else "",
            "page_url": address_of(self.page) if self.page else "",
            "answered": of_comment(self.answered, language) if self.answered else None,
            "preview": self._preview(form, language) if self.is_preview else None,
            "rules_url": rules_address(),
            "working_days": working_days(),
        }

    def _preview(self, form: CitizenForm, language: str) -> Said:
        text = form.cleaned_data["text"]
        written = guessed_language(text, otherwise=language)
        return Said(
            pk=0,
            name=form.cleaned_data["name"],
            text=text,
            lang="" if written == language else written,
            when=local_day(timezone.now()),
            state="visible",
            since=None,
            reason="",
            official=False,
            hue_class="hue-neutral",
        )
