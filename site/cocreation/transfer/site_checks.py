"""Lines checked against the site and against each other."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from wagtail.models import Page

from cocreation.transfer.keys import NETWORK, ORIGINAL_LANGUAGE, Key, parse_key
from cocreation.transfer.ledger import Entry, Ledger
from cocreation.transfer.line import Line
from cocreation.transfer.places import Places
from cocreation.transfer.refusal import Problem, Refused
from network.models import Record, SitePage


@dataclass(frozen=True)
class SiteChecks:
    """Notes problems in the ledger: check() for each line, then finish() once."""

    places: Places
    ledger: Ledger

    def check(self, line: Line) -> None:
        """Check what can be seen from the line and the site; the rest waits for finish()."""
        earlier = self.ledger.add(line)
        if earlier is not None:
            self._refuse(line.number, "slug", _same_key(earlier))
            return
        try:
            page = self.places.page(line.key)
            if page is None:
                self._check_place(line)
        except Refused as refusal:
            self._refuse(line.number, refusal.path, refusal.message)
            return
        own_number = line.record_number or (page.number if page else "")
        if any(number == own_number for _kind, number in line.links):
            self._refuse(line.number, "links", _("A thing cannot be linked to itself."))
        if line.record_number and not line.translation_of:
            self._check_number(line, page)

    def finish(self) -> None:
        """Check what needs the whole file: originals of translations, ends of links."""
        for entry in self.ledger.translations():
            try:
                self._check_translation(entry)
            except Refused as refusal:
                self._refuse(entry.number, refusal.path, refusal.message)
        for number, target in self.ledger.links():
            known = self.ledger.by_record_number(target) is not None
            if not known and not Record.objects.filter(number=target).exists():
                self._refuse(
                    number,
                    "links",
                    _("“%(number)s” is neither on the site nor in the file.") % {"number": target},
                )

    def _check_place(self, line: Line) -> None:
        parent = self.places.parent(line.key)
        beside = Page.objects.child_of(parent).filter(slug=line.key.slug).first()
        if beside is not None:
            raise Refused(
                _("The page “%(title)s” has this address already.") % {"title": beside.title},
                "slug",
            )
        earlier = self.ledger.claim_place(parent.pk, line.key.slug, line.number)
        if earlier is not None:
            raise Refused(_("Line %(line)d takes the same address.") % {"line": earlier}, "slug")

    def _check_number(self, line: Line, page: SitePage | None) -> None:
        own = page.record if page is not None else None
        holder = Record.objects.filter(number=line.record_number).first()
        entry = self.ledger.by_record_number(line.record_number)
        if holder is not None and holder != own:
            message = _("The number belongs to another page of the site.")
        elif own is not None and own.number not in (None, line.record_number):
            message = _("The page has the number %(number)s for good.") % {"number": own.number}
        elif entry is not None and entry.number != line.number:
            message = _("Line %(line)d has the same number.") % {"line": entry.number}
        else:
            return
        self._refuse(line.number, "number", message)

    def _check_translation(self, entry: Entry) -> None:
        key = _parsed(entry.key)
        original_key, original, number = self._original(entry.translation_of)
        if original_key.municipality != key.municipality:
            raise Refused(
                _("A translation has the same municipality as its original."), "municipality"
            )
        if entry.record_number and entry.record_number != number:
            raise Refused(_("A translation has the number of its original, or none."), "number")
        earlier = self.ledger.claim_version(str(original_key), key.language, entry.number)
        if earlier is not None:
            raise Refused(
                _("Line %(line)d is a translation of the same original.") % {"line": earlier},
                "translation_of",
            )
        page = self.places.page(key)
        record = original.record if original else None
        if page is not None and page.record != record:
            raise Refused(
                _("This page is on the site already, and is no translation of that original."),
                "translation_of",
            )
        if page is None and record is not None:
            others = record.pages.filter(locale__language_code=key.language, alias_of=None)
            if others.exists():
                raise Refused(
                    _("The original has another translation in this language."), "translation_of"
                )

    def _original(self, written: str) -> tuple[Key, SitePage | None, str]:
        """Key, page (None: only in the file) and number of a Danish original."""
        key = parse_key(written)
        entry = self.ledger.by_key(key) if key else self.ledger.by_record_number(written)
        if key is None and entry is not None:
            key = _parsed(entry.key)
        page = self.places.page(key) if key else original_with_number(written)
        brought = entry.record_number if entry else ""
        if page is not None:
            return key_of(page), page, page.number or brought
        if entry is None or key is None or key.language != ORIGINAL_LANGUAGE:
            raise Refused(
                _("There is no such Danish original, neither on the site nor in the file."),
                "translation_of",
            )
        return key, None, brought

    def _refuse(self, line: int, field: str, message: str) -> None:
        self.ledger.refuse(Problem(line, field, message))


def original_with_number(number: str) -> SitePage | None:
    """The Danish page of the thing with this number."""
    record = Record.objects.filter(number=number).first()
    leading = record.leading_page() if record else None
    if leading is None or leading.locale.language_code != ORIGINAL_LANGUAGE:
        return None
    page: SitePage = leading.specific
    return page


def key_of(page: SitePage) -> Key:
    """The key of a page of the site."""
    lead = page.lead.code if page.lead else ""
    return Key(page.page_type.type_code, page.locale.language_code, lead, page.slug)


def _parsed(written: str) -> Key:
    return Key(*("" if part == NETWORK else part for part in written.split("/")))


def _same_key(line: int) -> str:
    return _("Line %(line)d has the same type, language, municipality and slug.") % {"line": line}
