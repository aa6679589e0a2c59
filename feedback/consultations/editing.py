"""The form behind a consultation's editing screen: what was asked and promised stays so."""

import datetime
from collections.abc import Iterable, Sequence
from typing import Any

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext

from feedback.models.consultation_parts import ConsultationExtension
from feedback.models.consultation_question import ConsultationQuestion
from feedback.models.submission import Submission, SubmissionKind
from network.admin_forms import SitePageForm
from network.shared_facts import owns_facts

_MOMENTS = ("opens_at", "closes_at", "promised_on")
#: What becomes public of the answers, from nothing to names (the codes of AnswersShown).
_WIDER = ("none", "anonymised", "approved")


class ConsultationForm(SitePageForm):
    """Refuses what would make an answer already given another answer, or a promise another promise."""

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        self._keep_moments(data)
        self._keep_extensions()
        self._keep_answers_shown(data)
        self._keep_questions()
        self._order_moments(data)
        if not self.is_deferred_validation:
            self._demand_questions()
        return data

    def _keep_moments(self, data: dict[str, Any]) -> None:
        """Once it is open, its moments are moved by an extension alone, which everybody sees."""
        public = (
            type(self.instance)
            ._default_manager.filter(pk=self.instance.pk, live=True)
            .values(*_MOMENTS)
            .first()
        )
        if public is None or public["opens_at"] is None or public["opens_at"] > timezone.now():
            return
        for name in _MOMENTS:
            if name in data and _to_the_minute(data[name]) != _to_the_minute(public[name]):
                self.add_error(
                    name,
                    gettext(
                        "The consultation has opened, so this stays as it was promised. Add a new "
                        "deadline, with its reason, in “Extensions of the deadline”."
                    ),
                )

    def _keep_extensions(self) -> None:
        """A deadline moved in public is moved on by another row; what was said of it stays said."""
        page = self.instance
        if "extensions" not in self.formsets or not (page.live or has_answers(page.record_id)):
            return
        said = list(ConsultationExtension.objects.filter(page_id=page.pk).order_by("sort_order"))
        kept = self._kept_forms("extensions")
        # Each language version has its own words for the reason.
        names = ("until", "answer_by", "reason") if owns_facts(page) else ("until", "answer_by")
        if [form.instance.pk for form in kept[: len(said)]] != [row.pk for row in said] or any(
            _to_the_minute(form.cleaned_data.get(name)) != _to_the_minute(getattr(row, name))
            for form, row in zip(kept, said, strict=False)
            for name in names
        ):
            self.add_error(
                None,
                gettext(
                    "An extension that everybody has read stays as it is. Add another one after it."
                ),
            )

    def _keep_answers_shown(self, data: dict[str, Any]) -> None:
        """Who has answered was told how much becomes public: it may become less, never more."""
        wanted = data.get("answers_shown")
        if wanted and shown_at_most(self.instance, wanted) != wanted:
            self.add_error(
                "answers_shown",
                gettext(
                    "Somebody has answered and was told what becomes public. You can show less "
                    "than that, but not more."
                ),
            )

    def _order_moments(self, data: dict[str, Any]) -> None:
        opens, closes = data.get("opens_at"), data.get("closes_at")
        if opens and closes and closes <= opens:
            self.add_error("closes_at", gettext("It cannot close before it opens."))
        deadline = self._last_deadline(closes)
        days = [row["answer_by"] for row in self._rows("extensions") if row.get("answer_by")]
        promise = days[-1] if days else data.get("promised_on")
        if deadline and promise and promise < timezone.localdate(deadline):
            message = gettext("The answer cannot be promised before the deadline.")
            self.add_error(None if days else "promised_on", message)

    def _last_deadline(self, closes: datetime.datetime | None) -> datetime.datetime | None:
        """The deadline after all extensions, each of which has to be later than the one before."""
        for row in self._rows("extensions"):
            until = row.get("until")
            if until is None:
                continue
            if closes is not None and until <= closes:
                self.add_error(
                    None, gettext("A new deadline has to be later than the one it replaces.")
                )
            closes = until
        return closes

    def _rows(self, name: str) -> Iterable[dict[str, Any]]:
        """What is written in the rows that stay, in their order."""
        return [form.cleaned_data for form in self._kept_forms(name)]

    def _kept_forms(self, name: str) -> list[Any]:
        """The rows that stay, in their order."""
        formset = self.formsets.get(name)
        if formset is None:
            return []
        formset.is_valid()
        rows = [form for form in formset.forms if getattr(form, "cleaned_data", None)]
        kept = [form for form in rows if not form.cleaned_data.get("DELETE")]
        return sorted(kept, key=lambda form: form.cleaned_data.get("ORDER") or 0)

    def _keep_questions(self) -> None:
        """After the first answer questions are worded better or hidden, and nothing else."""
        if "questions" not in self.formsets or not has_answers(self.instance.record_id):
            return
        asked = {row.key: row for row in self._public_questions()}
        kept = {form.instance.key: form for form in self._question_forms()}
        if any(key not in kept for key in asked):
            self._refuse(gettext("A question cannot be removed. Tick “hidden” on it instead."))
        if any(key not in asked for key in kept):
            self._refuse(gettext("A question cannot be added."))
        for key, form in kept.items():
            before = asked.get(key)
            if before is not None and _asks_otherwise(before, form.instance):
                self._refuse(
                    gettext(
                        "“%(question)s” can get better words, but must go on being answered in "
                        "the same way, with as many choices in the same order."
                    )
                    % {"question": before.label}
                )

    def _refuse(self, sentence: str) -> None:
        first = gettext("Somebody has answered, and must be able to stand by what was asked.")
        self.add_error(None, f"{first} {sentence}")

    def _public_questions(self) -> models.QuerySet[ConsultationQuestion]:
        return ConsultationQuestion.objects.filter(page_id=self.instance.pk)

    def _question_forms(self) -> list[Any]:
        formset = self.formsets["questions"]
        formset.is_valid()
        rows = [form for form in formset.forms if form not in formset.deleted_forms]
        # A row that was added and left empty is no question.
        return [form for form in rows if form.instance.pk or form.has_changed()]

    def _demand_questions(self) -> None:
        """Somebody must be able to answer; and choices are counted by their place in all languages."""
        if "questions" not in self.formsets:
            return
        asked = [form.instance for form in self._question_forms()]
        if not any(not row.is_hidden for row in asked):
            self.add_error(None, gettext("Ask at least one question."))
        if self.instance.pk is None or owns_facts(self.instance):
            return
        original = ConsultationQuestion.objects.filter(
            page__record_id=self.instance.record_id
        ).exclude(page_id=self.instance.pk)
        number = {row.translation_key: len(row.options) for row in original}
        for row in asked:
            if number.get(row.translation_key, len(row.options)) != len(row.options):
                self.add_error(
                    None,
                    gettext("“%(question)s” needs as many choices as in the other language.")
                    % {"question": row.label},
                )


def has_answers(record_id: int | None) -> bool:
    """Whether anybody has answered the consultation yet."""
    if record_id is None:
        return False
    kind = SubmissionKind.CONSULTATION
    return Submission.objects.filter(record_id=record_id, kind=kind).exists()


def shown_at_most(page: models.Model, wanted: str) -> str:
    """How much of the answers becomes public: as wanted, but no more than those who answered were told."""
    rows = type(page)._default_manager.filter(pk=page.pk)
    told, record_id = rows.values_list("answers_shown", "record_id").first() or (wanted, None)
    is_wider = _WIDER.index(wanted) > _WIDER.index(told)
    return told if is_wider and has_answers(record_id) else wanted


def _to_the_minute(moment: Any) -> Any:
    """What the form shows of a moment; days are as they are."""
    if isinstance(moment, datetime.datetime):
        return moment.replace(second=0, microsecond=0)
    return moment


def _asks_otherwise(before: ConsultationQuestion, now: ConsultationQuestion) -> bool:
    return (
        before.kind != now.kind
        or len(before.options) != len(now.options)
        or (now.is_required and not before.is_required)
        or _have_moved(before.options, now.options)
        or _have_moved((before.scale_low, before.scale_high), (now.scale_low, now.scale_high))
    )


def _have_moved(before: Sequence[str], now: Sequence[str]) -> bool:
    """Whether words stand at another place than before: answers are counted by the place."""
    places = {words.casefold(): place for place, words in enumerate(before)}
    return any(
        bool(words) and places.get(words.casefold(), place) != place
        for place, words in enumerate(now)
    )
