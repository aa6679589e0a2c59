"""Mail addresses, telephone numbers and street addresses in a text: somebody may not want them shown."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

Kind = Literal["mail", "phone", "address"]

_MAIL: Final = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}")
_GAP: Final = r"[ \u00a0.\-]"
#: Eight figures as Danes set them, with or without the country's number.
_PHONE: Final = re.compile(
    rf"(?<![\d.,\-])(?:(?:\+|00)45{_GAP}?)?"
    rf"[2-9]\d(?:{_GAP}?\d\d){{3}}(?![\d]|[.,\-]\d)"
    rf"|(?<![\d.,\-])[2-9]\d{{3}}{_GAP}\d{{4}}(?![\d]|[.,\-]\d)"
)
#: What an eight-figure number is, where it is no telephone: it stands before it.
_NO_PHONE: Final = re.compile(
    r"(?:cvr|p-?nr|se-?nr|ean|konto|reg|faktura|sags?|j(?:ournal)?|matrikel|kl)\w*[\s.:-]*"
    r"(?:n(?:umme)?r)?[\s.:-]*(?:\d{4}[\s-])?$",
    re.IGNORECASE,
)
#: Two years, or a date, are eight figures too.
_TIME: Final = re.compile(r"(?:19|20)\d\d\D(?:19|20)\d\d|[0-3]\d[.\-][01]\d[.\-](?:19|20)\d\d")
_HOUSE: Final = re.compile(
    r"(?<![\w-])(?P<street>[A-ZÆØÅ][\wæøåé.]{0,30}(?:[ -][A-ZÆØÅ][\wæøåé.]{0,30}){0,2})"
    r" \d{1,3} ?[A-Za-z]?\b(?!\d|[.,]\d|%| ?(?:kr|km|pct|stk|år)\b)"
)
_STREETS: Final = (
    *("vej", "vejen", "gade", "gaden", "allé", "alle", "alléen", "stræde", "strædet", "plads"),
    *("pladsen", "torv", "torvet", "vænge", "vænget", "toften", "parken", "bakken", "engen"),
    *("stien", "krogen", "haven", "skoven", "lunden", "gården", "marken", "park", "boulevard"),
)
_BEFORE: Final = 30


@dataclass(frozen=True, slots=True)
class PersonalHit:
    """A place in a text, `text[start:end]`, and what it seems to be."""

    kind: Kind
    start: int
    end: int


def personal_data(text: str) -> Iterator[PersonalHit]:
    """Each mail address, telephone number and street address with a number, kind by kind.

    >>> [hit.kind for hit in personal_data("Ring til Ida på 20 10 10 12, Søvej 4, ida@post.dk")]
    ['mail', 'phone', 'address']
    """
    for match in _MAIL.finditer(text):
        yield PersonalHit("mail", match.start(), match.end())
    for match in _PHONE.finditer(text):
        before = text[max(0, match.start() - _BEFORE) : match.start()]
        if not _NO_PHONE.search(before) and not _TIME.fullmatch(match[0]):
            yield PersonalHit("phone", match.start(), match.end())
    for match in _HOUSE.finditer(text):
        if match["street"].casefold().endswith(_STREETS):
            yield PersonalHit("address", match.start(), match.end())
