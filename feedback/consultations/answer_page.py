"""Where a consultation is answered: fill in, check, send. A check keeps nothing."""

import datetime
from typing import Any, Final

from django.http import Http404, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from feedback.consultations.addresses import answer_form_address
from feedback.consultations.answering import AnswerForm, form_for
from feedback.consultations.found import consultation_at
from feedback.consultations.moments import moment_text
from feedback.consultations.standing import standing_of
from feedback.models import AnswersShown, SubmissionKind
from feedback.protection import CitizenForm, FormPage, PublicUpload
from feedback.submissions import receipt_address, submit
from network.addresses import addresses
from network.breadcrumbs import breadcrumbs
from network.models import Municipality
from subscriptions.things import in_each_version

#: Who began before the deadline has so long to send.
GRACE: Final = datetime.timedelta(minutes=15)
#: What the form carries itself, beside what was typed.
_NOT_TYPED: Final = ("csrfmiddlewaretoken", "step")


class AnswerPage(FormPage):
    """The first button checks and shows what was written; files are chosen there; the second sends."""

    template_name = "pages/feedback/answer.html"
    submit = gettext_lazy("Check your answers")
    purpose = gettext_lazy(
        "To read your answer, count it with the others, and write to you about what came of it."
    )
    is_check = False

    def setup_page(self) -> None:
        page = consultation_at(self.kwargs["page"])
        if page is None:
            raise Http404
        self.page = page
        self.standing = standing_of(page)
        sends = self.request.method == "POST" and self.request.POST.get("step") == "send"
        self.title = _("Answer: %(title)s") % {"title": page.title}
        self.form_class = form_for(page, with_files=sends)  # type: ignore[misc]

    def closed(self) -> str:
        if self.standing.is_open or self._is_in_grace():
            return ""
        said = {
            "planned": _("The consultation has not opened yet. %(time)s."),
            "closed": _("The consultation is closed. %(time)s."),
            "answered": _("The consultation is closed and answered."),
            "withdrawn": _("The consultation was withdrawn."),
        }
        sentence = said.get(self.standing.status, said["closed"]) % {"time": self.standing.time}
        if self.request.method != "POST":
            return sentence
        return sentence + " " + _("What you wrote is not sent. Copy it if you want to keep it.")

    def _is_in_grace(self) -> bool:
        deadline = self.page.deadline
        is_over = self.standing.status == "closed" and deadline is not None
        return bool(
            is_over
            and self.request.method == "POST"
            and deadline is not None
            and timezone.now() < deadline + GRACE
        )

    def received(self, form: CitizenForm) -> HttpResponse:
        """Only the last button sends; checking shows what was written, changing shows the form."""
        step = form.data.get("step")
        if step == "send" or form.was_sent:
            return super().received(form)
        self.is_check = step != "change"
        return self.show(form)

    def show(self, form: CitizenForm) -> HttpResponse:
        """A file that cannot be received is chosen again where it was chosen."""
        uploads = _file_fields(form)
        self.is_check = self.is_check or bool(form.errors and form.errors.keys() <= uploads)
        return super().show(form)

    def make(self, form: AnswerForm) -> str:
        submission = submit(
            SubmissionKind.CONSULTATION,
            form=form,
            municipality=self.page.lead,
            record=self.page.record,
            answers=form.answers,
            name=form.cleaned_data.get("name", ""),
            email=form.cleaned_data.get("email", ""),
            files=form.uploads,
            due_on=self.page.due_on,
        )
        return receipt_address(submission)

    def municipality(self) -> Municipality | None:
        return self.page.lead

    def breadcrumbs(self) -> list[tuple[str, str]]:
        where = addresses()
        return [*breadcrumbs(self.page, where), (self.page.title, where.of(self.page))]

    def languages(self) -> dict[str, str]:
        return in_each_version(self.page.record_id, answer_form_address)

    def context(self, form: CitizenForm) -> dict[str, Any]:
        until = moment_text(self.page.deadline, ends=True) if self.page.deadline else ""
        return {
            "page_url": addresses().of(self.page),
            "standing": self.standing,
            "until": until,
            "shown": _SHOWN[self.page.answers_shown],
            "is_check": self.is_check,
            "written": self._written(form) if self.is_check else [],
            "carried": _carried(form) if self.is_check else [],
            "file_fields": self._file_fields(form) if self.is_check else [],
        }

    def _written(self, form: CitizenForm) -> list[tuple[str, str]]:
        """What was written, question by question, for the one who checks it."""
        if not isinstance(form, AnswerForm) or not hasattr(form, "cleaned_data"):
            return []
        lines = [(answer["label"], answer["value"]) for answer in form.answers]
        for name in ("name", "email"):
            label, value = str(form.fields[name].label), form.cleaned_data.get(name, "")
            lines.append((label, value or _("Not given")))
        return lines

    def _file_fields(self, form: CitizenForm) -> list[Any]:
        """The questions that ask for a file, as fields of the form that will be sent."""
        whole = (
            form
            if _file_fields(form)
            else form_for(self.page, with_files=True)(request=self.request)
        )
        return [whole[name] for name in _file_fields(whole)]


_SHOWN: Final = {
    AnswersShown.NONE.value: gettext_lazy("Your answer is not shown to the public."),
    AnswersShown.APPROVED.value: gettext_lazy(
        "Your answer becomes public when somebody has read it, with your name only if you say so."
    ),
    AnswersShown.ANONYMISED.value: gettext_lazy(
        "Your answer becomes public without your name when somebody has read it."
    ),
}


def _file_fields(form: CitizenForm) -> set[str]:
    return {name for name, field in form.fields.items() if isinstance(field, PublicUpload)}


def _carried(form: CitizenForm) -> list[tuple[str, str]]:
    """What was typed, as names and values that a form can carry unseen."""
    own = tuple(form.add_prefix(name) for name in form.fields)
    lists: Any = getattr(form.data, "lists", dict)()
    return [
        (name, value)
        for name, values in lists
        for value in values
        if name not in _NOT_TYPED and name.startswith(own)
    ]
