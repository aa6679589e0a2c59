"""The faces: few bytes, every letter of both languages, and stand-ins of the same measures."""

import re
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from tests.look.fonts import line, width

STATIC = Path(__file__).resolve().parents[2] / "site" / "static"
SHEET = (STATIC / "css" / "fonts.css").read_text(encoding="utf-8")
SANS = STATIC / "vendor" / "figtree" / "figtree-latin-wght-normal.woff2"
SERIF = STATIC / "vendor" / "source-serif" / "source-serif-4-latin-400-normal.woff2"
FONTS = sorted((STATIC / "vendor").rglob("*.woff2"))
#: The average widths of the same sample in what takes a face's place, in em: Arial, Arial Bold and
#: Times New Roman, or the free fonts that were made to their measures.
ARIAL, ARIAL_BOLD, TIMES = 0.4363, 0.4687, 0.3946


def stand_in(family: str, weight: str = "") -> dict[str, float]:
    """The descriptors in per cent of one stand-in."""
    start = rf'"{family} stand-in";\s*' + (rf"font-weight: {weight};" if weight else "src")
    found = re.search(start + r"[^}]*", SHEET)
    assert found, family
    return {name: float(value) for name, value in re.findall(r"([\w-]+): ([\d.]+)%", found[0])}


@pytest.mark.parametrize(
    ("font", "weight", "own", "other"),
    [
        (SANS, 400, ("Figtree", "300 500"), ARIAL),
        (SANS, 700, ("Figtree", "600 900"), ARIAL_BOLD),
        (SERIF, 400, ("Source Serif", ""), TIMES),
    ],
)
def test_a_stand_in_is_as_wide_and_as_tall_as_its_face(
    font: Path, weight: int, own: tuple[str, str], other: float
) -> None:
    written = stand_in(*own)
    adjust = width(font, weight) / other
    above, below = line(font, weight)
    assert written["size-adjust"] == pytest.approx(100 * adjust, abs=0.1)
    assert written["ascent-override"] == pytest.approx(100 * above / adjust, abs=0.1)
    assert written["descent-override"] == pytest.approx(100 * below / adjust, abs=0.1)


@pytest.mark.parametrize("font", FONTS, ids=lambda path: path.name)
def test_a_face_has_the_letters_of_both_languages_and_is_light(font: Path) -> None:
    letters = TTFont(font).getBestCmap()
    assert [each for each in "æøåÆØÅéäöü§–—»«“”’…€½" if ord(each) not in letters] == []
    assert font.stat().st_size <= 22 * 1024


def test_every_face_is_fetched_by_the_sheet_and_hides_no_text_meanwhile() -> None:
    named = set(re.findall(r'url\("[^"]*/([\w.-]+\.woff2)"\)', SHEET))
    assert named == {font.name for font in FONTS}
    assert len(re.findall("font-display: (?:optional|swap)", SHEET)) == len(FONTS)
