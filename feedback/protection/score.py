"""What a text has in common with advertising. Each sign has a weight; together they hold it."""

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from typing import Final

from feedback.protection.spam_words import PHRASES
from language.stop_words import STOP_WORDS

#: From here on a text is held for moderation.
HELD_FROM: Final = 5
#: No sign needs more of a text than this to be seen.
_LOOKED_AT: Final = 20_000

_LINK: Final = re.compile(
    r"(?:https?|hxxps?|ftp)://|\bwww\.|\b[\w-]{2,63}\.(?:com|net|org|info|biz|ru|cn|xyz|top|online"
    r"|site|shop|store|club|live|icu|vip|bet|casino|loan|click|link|ly|me|io|co|tk|cc|pw)\b(?!@)",
    re.IGNORECASE,
)
_MARKUP: Final = re.compile(
    r"\[/?url|<\s*/?a\b|\[link|href\s*=|<\s*script|\]\(https?:", re.IGNORECASE
)
_CHANNEL: Final = re.compile(
    r"\bt\.me/|\bwa\.me/|\b(?:whats\s?app|telegram|viber|wechat|kik|skype)\b\s*[:@+(\d]?",
    re.IGNORECASE,
)
_OFFER: Final = re.compile(
    r"[$€£]\s?\d[\d.,]*|\d[\d.,]*\s?[$€£]|\b\d{2,3}\s?% (?:off|free|bonus|rabat|gratis)|\b100\s?%",
    re.IGNORECASE,
)
_STRETCHED: Final = re.compile(r"(\w)\1{6,}|([!?$*])\2{3,}")
_NO_WORD: Final = re.compile(r"[bcdfghjklmnpqrstvwxz]{6,}", re.IGNORECASE)
_WORD: Final = re.compile(r"[^\W\d_]+")
#: Characters without width that hide words from filters; joiners of emoji and scripts are not here.
_UNSEEN: Final = re.compile(
    r"[\u200b\u2060\u2062-\u2064\u00ad\ufeff\u180e]|[\U000e0000-\U000e007f]"
)

Weighed = Mapping[str, int]


def signs_in(text: str, name: str = "") -> dict[str, int]:
    """Each sign that was seen, with its weight.

    >>> signs_in("Bænken ved havnen er blevet god.")
    {}
    """
    looked_at = text[:_LOOKED_AT]
    found: dict[str, int] = {}
    for sign in _SIGNS:
        found |= {code: weight for code, weight in sign(looked_at).items() if weight}
    if _LINK.search(name) or _MARKUP.search(name):
        found["link_in_name"] = 6
    return found


def reasons_to_hold(text: str, name: str = "") -> list[str]:
    """The signs in a text that has enough of them to be held, else none."""
    found = signs_in(text, name)
    return list(found) if sum(found.values()) >= HELD_FROM else []


def _links(text: str) -> Weighed:
    count = sum(1 for _ in _LINK.finditer(text))
    words = len(_WORD.findall(text))
    if count > 2 or (count and words < 12):
        return {"many_links": 5}
    return {"links": 2 * count}


def _markup(text: str) -> Weighed:
    return {"markup": 6 if _MARKUP.search(text) else 0}


def _phrases(text: str) -> Weighed:
    plain = unicodedata.normalize("NFKC", _UNSEEN.sub("", text)).casefold()
    hits = sum(1 for _ in PHRASES.finditer(plain))
    return {"phrases": min(3 * hits, 9)}


def _channel(text: str) -> Weighed:
    return {"contact_channel": 4 if _CHANNEL.search(text) else 0}


def _offer(text: str) -> Weighed:
    return {"offers": 2 if _OFFER.search(text) else 0}


def _script(text: str) -> Weighed:
    words = _WORD.findall(text)
    kinds = [frozenset(_scripts(word)) for word in words]
    if any(len(kind & {"LATIN", "CYRILLIC", "GREEK"}) > 1 for kind in kinds):
        return {"mixed_script": 6}
    foreign = sum(1 for kind in kinds if kind and "LATIN" not in kind)
    return {"other_script": 3 if foreign > len(words) / 3 else 0}


def _scripts(word: str) -> Iterator[str]:
    for letter in word:
        if letter.isascii():
            yield "LATIN"
        else:
            yield unicodedata.name(letter, "?").partition(" ")[0]


def _capitals(text: str) -> Weighed:
    letters = [letter for letter in text if letter.isalpha()]
    large = sum(1 for letter in letters if letter.isupper())
    return {"capitals": 2 if len(letters) >= 20 and large > 0.6 * len(letters) else 0}


def _stretched(text: str) -> Weighed:
    words = [word.casefold() for word in _WORD.findall(text) if len(word) > 3]
    commonest = Counter(words).most_common(1)
    is_repeated = bool(commonest) and commonest[0][1] >= 6 and commonest[0][1] > len(words) / 3
    return {"stretched": 5 if is_repeated else 2 if _STRETCHED.search(text) else 0}


def _gibberish(text: str) -> Weighed:
    words = _WORD.findall(text)
    strange = sum(1 for word in words if _NO_WORD.search(word) and word.isascii())
    return {"gibberish": 5 if strange and strange >= len(words) / 3 else 0}


def _unseen(text: str) -> Weighed:
    return {"hidden_characters": 3 if _UNSEEN.search(text) else 0}


def _language(text: str) -> Weighed:
    words = [word.casefold() for word in _WORD.findall(text) if word.isascii() or word[0] in "æøå"]
    known = sum(1 for word in words if word in _KNOWN)
    return {"other_language": 3 if len(words) >= 12 and known < len(words) / 12 else 0}


_KNOWN: Final = frozenset(word for words in STOP_WORDS.values() for word in words)
_SIGNS: Final[tuple[Callable[[str], Weighed], ...]] = (
    *(_links, _markup, _phrases, _channel, _offer, _script),
    *(_capitals, _stretched, _gibberish, _unseen, _language),
)
