"""Why something is held for moderation, in words for the moderator."""

from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

LABELS: Final[dict[str, Promise]] = {
    "trap": _("A field that people cannot see was filled in"),
    "fast": _("It was sent within three seconds"),
    "crowded": _("Much was sent from the same place just before"),
    "address_crowded": _("Much was sent from the same mail address within the hour"),
    "repeated": _("The same words were sent several times today"),
    "links": _("It has links"),
    "many_links": _("It has many links"),
    "markup": _("It has links written as code"),
    "official_name": _("The name looks like a municipality's own"),
    "link_in_name": _("There is a link in the name"),
    "phrases": _("It has words that advertising uses"),
    "contact_channel": _("It leads to a chat service"),
    "mixed_script": _("It mixes alphabets within words"),
    "other_script": _("It is written in another alphabet"),
    "capitals": _("It is written in capital letters"),
    "stretched": _("It repeats letters or words"),
    "gibberish": _("It does not look like words"),
    "hidden_characters": _("It has invisible characters"),
    "offers": _("It has prices or percentages as offers do"),
    "other_language": _("It seems to be neither Danish nor English"),
    "personal": _("It may hold personal data; the writer chose to send it"),
    "unread_file": _("A file could not be looked through"),
}


def label_of(code: str) -> str:
    """The reason in the reader's language; the code itself for one that is not used any more."""
    return str(LABELS.get(code, code))


def labels_of(codes: list[str]) -> list[str]:
    """All reasons of something held."""
    return [label_of(code) for code in codes]
