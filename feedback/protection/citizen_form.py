"""The base of every form that anybody may send: guarded, patient, and without a dead end."""

import math
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, QueryDict
from django.utils import timezone
from django.utils.crypto import salted_hmac
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from feedback.models import UsedForm
from feedback.protection.personal import refusal_of, warnings_of
from feedback.protection.place import place_of
from feedback.protection.score import reasons_to_hold
from feedback.protection.stamp import Stamp, new_stamp, read_stamp
from feedback.protection.throttle import (
    ADDRESS_DAY_LIMIT,
    ADDRESS_LIMIT,
    SUSPICIOUS_LIMIT,
    Limit,
    is_repeated,
    judge,
    note,
    note_text,
    place_limit,
)
from feedback.protection.trap import TrapField
from feedback.protection.uploads import PublicUpload
from network.public_forms import PublicForm

_TICK = gettext_lazy("Send it anyway. I may show this to everybody.")
_OF_ADDRESS = (ADDRESS_LIMIT, ADDRESS_DAY_LIMIT)
#: Shorter texts are the same by chance ("Yes", "I agree").
_REPEATABLE_LENGTH = 40


class CitizenForm(PublicForm):
    """A form for everybody. After `is_valid`, `signals` are the reasons to hold it for moderation.

    `public_fields`: what everybody will read; personal data in them is warned of once.
    `address_field`: the writer's own mail address, "" where the form asks for none.
    """

    public_fields: ClassVar[tuple[str, ...]] = ()
    address_field: ClassVar[str] = "email"

    stamp = forms.CharField(required=False, widget=forms.HiddenInput({"autocomplete": "off"}))
    homepage = TrapField()
    anyway = forms.BooleanField(required=False, label=_TICK, widget=forms.HiddenInput)

    def __init__(self, *args: Any, request: HttpRequest, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.request = request
        self.signals: list[str] = []
        #: Whether just this was received already: a double click, a retry.
        self.was_sent = False
        #: When a throttled person can send this.
        self.wait_until: datetime | None = None
        self._stamp: Stamp | None = None
        self._is_suspicious = False
        #: What was said of the place before the files were opened; it holds also a moment later.
        self._place_waits: datetime | None = None
        own = ("stamp", "homepage", "anyway")
        self.order_fields([name for name in self.fields if name not in own])
        self.initial["stamp"] = new_stamp(self.purpose)

    @property
    def purpose(self) -> str:
        """What a stamp is for: the form at this address."""
        return self.request.path

    @property
    def nonce(self) -> str:
        """The number that this showing of the form has alone."""
        return self._stamp.nonce if self._stamp else ""

    @property
    def retry_after(self) -> int:
        """Seconds that a throttled person has to wait; 0 for all others."""
        if self.wait_until is None:
            return 0
        return max(1, math.ceil((self.wait_until - timezone.now()).total_seconds()))

    @property
    def fingerprint(self) -> str:
        """A keyed digest of all that was sent, without what the form itself carries."""
        left_out = {"csrfmiddlewaretoken", self.add_prefix("stamp"), self.add_prefix("anyway")}
        lists = getattr(self.data, "lists", self.data.items)()
        sent = sorted((name, values) for name, values in lists if name not in left_out)
        files = sorted((name, each.name, each.size) for name, each in self._files())
        return salted_hmac("feedback.sent", repr((sent, files)), algorithm="sha256").hexdigest()

    def _files(self) -> Iterator[tuple[str, UploadedFile[Any]]]:
        files: Any = self.files
        for name in files:
            for each in files.getlist(name) if hasattr(files, "getlist") else [files[name]]:
                yield name, each

    def note_sent(self) -> None:
        """Count it, once it is received."""
        for limit, value in self._limits():
            note(limit, value)
        text = self._scored_text()
        if len(text) >= _REPEATABLE_LENGTH:
            note_text(text)

    def tell_sent_before(self) -> None:
        """This showing of the form was used for something else: one press sends this too."""
        self._ask_again(
            _(
                "This form was sent once already, with other words. What you see here is not sent "
                "yet. Press send to send it too."
            )
        )

    def _clean_fields(self) -> None:
        """Before a file is opened: where nothing can be sent now, none is."""
        if any(self._files()):
            self._place_waits = judge(place_limit(), place_of(self.request)).wait_until
        if self._place_waits is not None:
            for field in self.fields.values():
                if isinstance(field, PublicUpload):
                    field.is_open = False
        super()._clean_fields()  # type: ignore[misc]

    def _post_clean(self) -> None:
        """After the fields and the form's own rules, also where those have found errors."""
        super()._post_clean()  # type: ignore[misc]
        self._refuse_numbers()
        self._read_stamp()
        self._recognise()
        if not self.errors and not self.was_sent:
            self._warn_of_personal_data()
        if not self.errors and not self.was_sent:
            self.signals += self._held_for()
            self._is_suspicious = bool(self.signals)
            self._slow_down()

    def _refuse_numbers(self) -> None:
        for name in self.fields:
            refusal = refusal_of(self._written(name))
            if refusal is not None:
                self.add_error(name, ValidationError(refusal, "cpr"))

    def _read_stamp(self) -> None:
        self._stamp = read_stamp(self.purpose, self.data.get(self.add_prefix("stamp"), ""))
        if self._stamp is None or self._stamp.is_too_old:
            self._ask_again(
                _(
                    "The form has been open for a long time. All you wrote is still here. "
                    "Press send once more."
                )
            )

    def _recognise(self) -> None:
        """Whether just this was received before; other words in the same form are an error."""
        used = UsedForm.objects.filter(nonce=self.nonce).values_list("content", flat=True).first()
        self.was_sent = used is not None and used == self.fingerprint
        if used is not None and not self.was_sent and not self.errors:
            self.tell_sent_before()

    def _warn_of_personal_data(self) -> None:
        """Once: the second time the writer ticks the box, or has changed the words."""
        for name in self.public_fields:
            for warning in warnings_of(self._written(name)):
                self._offer_anyway()
                if self.cleaned_data.get("anyway"):
                    self.signals.append("personal")
                else:
                    self.add_error(name, ValidationError(warning, "personal"))

    def _offer_anyway(self) -> None:
        self.fields["anyway"].widget = forms.CheckboxInput({"class": "ds-input"})

    def _held_for(self) -> Iterator[str]:
        """The reasons that lie in the form itself."""
        if self.cleaned_data.get("homepage"):
            yield "trap"
        if self._stamp is not None and self._stamp.is_too_fast:
            yield "fast"
        text = self._scored_text()
        yield from reasons_to_hold(text, self.data.get(self.add_prefix("name"), ""))
        if len(text) >= _REPEATABLE_LENGTH and is_repeated(text):
            yield "repeated"
        for field in self.fields.values():
            if isinstance(field, PublicUpload) and field.has_unread:
                yield "unread_file"

    def _slow_down(self) -> None:
        """Many at once are held; far too many are told when to come back. Nobody is locked out."""
        self.wait_until = self._place_waits
        for limit, value in tuple(self._limits()):
            verdict = judge(limit, value)
            if verdict.crowded:
                self.signals.append("address_crowded" if limit in _OF_ADDRESS else "crowded")
            if verdict.wait_until is not None:
                self.wait_until = verdict.wait_until
        if self.wait_until is not None:
            when = date_format(timezone.localtime(self.wait_until), "TIME_FORMAT")
            told = _(
                "Very much is being sent from where you are just now. All you wrote is still here. "
                "Leave this page open, and press send again at %(time)s."
            )
            self.add_error(None, ValidationError(told, "wait", {"time": when}))

    def _limits(self) -> Iterator[tuple[Limit, str]]:
        place = place_of(self.request)
        yield place_limit(), place
        if self._is_suspicious:
            yield SUSPICIOUS_LIMIT, place
        address = self.cleaned_data.get(self.address_field)
        if address:
            for limit in _OF_ADDRESS:
                yield limit, str(address).casefold()

    def _ask_again(self, words: str) -> None:
        """The same form with a new stamp: all that was typed stays."""
        data = QueryDict(mutable=True)
        data.update(self.data)
        data[self.add_prefix("stamp")] = new_stamp(self.purpose)
        self.data = data
        self.add_error(None, ValidationError(words, "again"))

    def _written(self, name: str) -> Sequence[str]:
        """What was typed into a field, also where it is not valid."""
        field = self.fields[name]
        if isinstance(field.widget, forms.FileInput) or name == "stamp":
            return ()
        value = field.widget.value_from_datadict(self.data, self.files, self.add_prefix(name))
        values = value if isinstance(value, list | tuple) else [value]
        return [str(each) for each in values if each]

    def _scored_text(self) -> str:
        """The texts, without who the writer is."""
        contact = {*self.autocomplete, self.address_field, "stamp", "homepage", "anyway"}
        names = [name for name in self.fields if name not in contact]
        return "\n".join(text for name in names for text in self._written(name))
