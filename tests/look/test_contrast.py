"""Text can be read on its ground, in every hue, in light and in dark: 4.5:1 at least (WCAG 1.4.3)."""

import re
from pathlib import Path

import pytest

STATIC = Path(__file__).resolve().parents[2] / "site" / "static"
THEME = (STATIC / "vendor" / "designsystemet" / "theme.css").read_text(encoding="utf-8")
TOKENS = (STATIC / "css" / "tokens.css").read_text(encoding="utf-8")

SCHEMES = ("light", "dark")
HUES = {
    "neutral": "fjord",
    "blue": "holbaek",
    "plum": "assens",
    "green": "nordfyn",
    "ochre": "ringkoebing",
    "violet": "slagelse",
}
READABLE = 4.5
VISIBLE = 3.0


def theme_colours(scheme: str) -> dict[str, str]:
    """Name (without --ds-color-) to #rrggbb of one scheme of the theme."""
    colour = r"(#[0-9a-fA-F]{6})"
    both = re.findall(rf"--ds-color-([\w-]+):light-dark\({colour},{colour}\);", THEME)
    same = re.findall(rf"--ds-color-([\w-]+):{colour};", THEME)
    varying = {name: light if scheme == "light" else dark for name, light, dark in both}
    return {**dict(same), **varying}


def own_colour(name: str, scheme: str) -> str:
    """A light-dark() token of ours in one scheme."""
    found = re.search(rf"--{name}: light-dark\((#\w{{6}}), (#\w{{6}})\)", TOKENS)
    assert found, f"--{name} is no light-dark() token"
    return found[1] if scheme == "light" else found[2]


def luminance(colour: str) -> float:
    """The relative luminance of #rrggbb, 0 to 1."""
    channels = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, 1 to 21."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def test_contrast_is_measured_as_the_guideline_does() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("hue", HUES)
def test_text_of_a_hue_can_be_read_on_every_ground_it_meets(hue: str, scheme: str) -> None:
    colours, colour = theme_colours(scheme), HUES[hue]
    grounds = [
        colours[f"{colour}-surface-tinted"],
        colours[f"{colour}-background-tinted"],
        own_colour("page", scheme),
        own_colour("paper", scheme),
        own_colour("raised", scheme),
    ]
    for ground in grounds:
        assert contrast(colours[f"{colour}-text-subtle"], ground) >= READABLE, ground
        assert contrast(colours[f"{colour}-text-default"], ground) >= READABLE, ground


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("hue", HUES)
def test_grey_and_black_text_can_be_read_on_a_tinted_ground(hue: str, scheme: str) -> None:
    colours = theme_colours(scheme)
    ground = colours[f"{HUES[hue]}-surface-tinted"]
    assert contrast(colours["neutral-text-default"], ground) >= READABLE
    assert contrast(colours["neutral-text-subtle"], ground) >= READABLE


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("hue", HUES)
def test_a_hue_filled_bar_can_be_told_from_what_is_around_it(hue: str, scheme: str) -> None:
    colours = theme_colours(scheme)
    fill = colours[f"{HUES[hue]}-base-default"]
    for ground in (own_colour("raised", scheme), colours[f"{HUES[hue]}-surface-tinted"]):
        assert contrast(fill, ground) >= VISIBLE, ground


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("ground", ["page", "paper", "raised"])
def test_plain_text_and_links_can_be_read_on_our_own_grounds(ground: str, scheme: str) -> None:
    colours, behind = theme_colours(scheme), own_colour(ground, scheme)
    for text in ("neutral-text-default", "neutral-text-subtle", "fjord-text-subtle"):
        assert contrast(colours[text], behind) >= READABLE, text


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("tone", ["fjord", "ember", "success", "neutral"])
def test_a_status_can_be_read_on_its_badge(tone: str, scheme: str) -> None:
    colours = theme_colours(scheme)
    text, badge = colours[f"{tone}-text-default"], colours[f"{tone}-surface-tinted"]
    assert contrast(text, badge) >= READABLE


def test_every_hue_of_the_editor_has_its_class() -> None:
    assert set(re.findall(r"\.hue-(\w+)", TOKENS)) == set(HUES)
