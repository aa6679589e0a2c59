"""What the fonts measure: how wide ordinary text is, and how tall a line."""

from functools import cache
from pathlib import Path
from typing import Any

from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

#: Ordinary text in both of the site's languages; how often each letter comes is what counts.
SAMPLE = (
    "Når en regel står i vejen, finder vi ud af, hvad der skal til. Fem kommuner spørger borgerne, "
    "før beslutningen er taget. Naboer og sejlere prøver pladsen af i tre weekender, før planen "
    "skrives. The villages share an electric car for errands and visits to the hospital; "
    "neighbours decide how, where and for whom."
)


@cache
def opened(path: Path, weight: int) -> Any:
    """A font, at one weight where it is variable. The library has no types."""
    font = TTFont(path)
    return instantiateVariableFont(font, {"wght": weight}) if "fvar" in font else font


def width(path: Path, weight: int = 400) -> float:
    """The average width of a letter of the sample, in em."""
    font = opened(path, weight)
    letters, advances = font.getBestCmap(), font["hmtx"]
    total = sum(advances[letters[ord(letter)]][0] for letter in SAMPLE)
    return float(total / len(SAMPLE) / font["head"].unitsPerEm)


def line(path: Path, weight: int = 400) -> tuple[float, float]:
    """How far a line reaches above and below its base, in em."""
    font = opened(path, weight)
    above, below = font["hhea"].ascent, -font["hhea"].descent
    return above / font["head"].unitsPerEm, below / font["head"].unitsPerEm
