"""The design's tokens as they stand in the style sheets: colours with contrast, type, distances."""

import re
from dataclasses import dataclass
from typing import Final

from cocreation.paths import STATIC

SCHEMES: Final = ("light", "dark")
_DECLARED: Final = re.compile(r"--([\w-]+):\s*([^;]+);")
_VAR: Final = re.compile(r"var\(--([\w-]+)\)")
_LIGHT_DARK: Final = re.compile(r"light-dark\(\s*([^,()]+)\s*,\s*([^,()]+)\s*\)")
_HEX: Final = re.compile(r"#[0-9a-fA-F]{6}")
_TEXTS: Final = ("ink", "ink-soft", "link", "link-hover")
_GROUNDS: Final = ("page", "paper", "raised")
#: What a hue's values are for: text on the grounds, grounds under text, fills beside the grounds.
_OF_A_HUE: Final = {"text": "text", "deep": "text", "tint": "ground", "soft": "ground"}


@dataclass(frozen=True)
class Swatch:
    """A colour of one scheme, with its lowest contrast to what it meets."""

    name: str
    colour: str
    contrast: float


@dataclass(frozen=True)
class Palette:
    """A row of colours in one scheme."""

    name: str
    scheme: str
    swatches: list[Swatch]


@dataclass(frozen=True)
class TokenPage:
    """All that the page of tokens shows."""

    palettes: list[Palette]
    types: list[str]
    gaps: list[str]


def token_page() -> TokenPage:
    """The tokens, read anew: they are looked at while they change."""
    css = _sheet("css/tokens.css")
    names = [name for name, _value in _DECLARED.findall(_root(css))]
    palettes = [
        palette
        for scheme in SCHEMES
        for palette in (_own(css, scheme), *(_hue(css, hue, scheme) for hue in hues(css)))
    ]
    return TokenPage(
        palettes,
        [name for name in names if name.startswith("text-")],
        [name for name in names if name.startswith("gap-")],
    )


def hues(css: str) -> list[str]:
    """The hues a municipality can have."""
    return list(dict.fromkeys(re.findall(r"\.hue-(\w+)", css)))


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours #rrggbb, 1 to 21, as WCAG measures it."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    channels = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _own(css: str, scheme: str) -> Palette:
    values = _values(css, "neutral", scheme)
    grounds = [values[name] for name in _GROUNDS]
    texts = [
        Swatch(name, values[name], min(contrast(values[name], ground) for ground in grounds))
        for name in _TEXTS
    ]
    under = [
        Swatch(name, values[name], contrast(values["ink-soft"], values[name])) for name in _GROUNDS
    ]
    return Palette("", scheme, [*texts, *under])


def _hue(css: str, hue: str, scheme: str) -> Palette:
    values = _values(css, hue, scheme)
    grounds = [values[name] for name in _GROUNDS]
    swatches = []
    for name, colour in values.items():
        use = _OF_A_HUE.get(name.removeprefix("hue-"))
        if not name.startswith("hue-") or not _HEX.fullmatch(colour):
            continue
        others = [values["ink"]] if use == "ground" else grounds
        swatches.append(Swatch(name, colour, min(contrast(colour, other) for other in others)))
    return Palette(hue, scheme, swatches)


def _values(css: str, hue: str, scheme: str) -> dict[str, str]:
    """Every token of ours with its value for one hue and scheme, down to #rrggbb where it is one."""
    declared = dict(_DECLARED.findall(_root(css)))
    block = re.search(rf"\.hue-{hue}\s*{{(.*?)}}", css, re.DOTALL)
    declared |= dict(_DECLARED.findall(block[1] if block else ""))
    theme = dict(_DECLARED.findall(_sheet("vendor/designsystemet/theme.css")))
    place = SCHEMES.index(scheme) + 1

    def value_of(text: str) -> str:
        text = _LIGHT_DARK.sub(lambda found: found[place].strip(), text)
        found = _VAR.fullmatch(text.strip())
        if found is None:
            return text.strip()
        name = found[1]
        known = declared.get(name) or theme.get(name)
        return value_of(known) if known else text

    return {name: value_of(text) for name, text in declared.items()}


def _root(css: str) -> str:
    """The declarations that hold everywhere."""
    return "".join(re.findall(r":root(?:[^{]*){(.*?)}", css, re.DOTALL))


def _sheet(name: str) -> str:
    return (STATIC / name).read_text(encoding="utf-8")
