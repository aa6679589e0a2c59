"""LIX, the readability figure that Danish public writers know."""

import re
from dataclasses import dataclass
from typing import Final

#: A word counts as long when it has more letters than this.
LONG_WORD: Final = 6

_WORD: Final = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
# A full stop after these, or after a bare number ("den 23. november"), ends no sentence.
_ABBREVIATIONS: Final = re.compile(
    r"\b(?:f\.eks|bl\.a|m\.fl|m\.m|m\.v|mv|o\.l|osv|d\.v\.s|dvs|jf|pkt|stk|nr|kap|ca|evt|inkl|ekskl"
    r"|kl|kr|mio|mia|pct|tlf|hhv|pga|vedr|e\.g|i\.e|etc|no|\d+)\.(?=\s+\S)",
    re.IGNORECASE,
)
_SENTENCE_END: Final = re.compile(r"[.!?:…]+(?=[\s\"”»')\]]|$)|\n+")


@dataclass(frozen=True, slots=True)
class Readability:
    """The counts behind a LIX figure."""

    words: int
    sentences: int
    long_words: int

    @property
    def lix(self) -> int:
        """Words a sentence plus the share of long words in percent; 0 for an empty text."""
        if not self.words:
            return 0
        return round(self.words / self.sentences + 100 * self.long_words / self.words)


def readability(text: str) -> Readability:
    """Count the words, long words and sentences of plain text (see plain_text()).

    A line break ends a sentence: headings and list items are read one by one.
    """
    words = _WORD.findall(text)
    calm = _ABBREVIATIONS.sub(lambda match: match[0].replace(".", ""), text)
    sentences = sum(1 for part in _SENTENCE_END.split(calm) if _WORD.search(part))
    long_words = sum(1 for word in words if _letters(word) > LONG_WORD)
    return Readability(words=len(words), sentences=max(sentences, 1), long_words=long_words)


def lix(text: str) -> int:
    """Return the LIX of plain text: below 35 is easy, above 45 is hard to read."""
    return readability(text).lix


def _letters(word: str) -> int:
    return sum(1 for char in word if char.isalpha())
