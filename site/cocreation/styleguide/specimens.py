"""A component made for the gallery: its states as HTML, and what its template says of itself."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from django.template.loader import get_template, render_to_string
from django.utils.safestring import SafeString, mark_safe

from cocreation.paths import TEMPLATES
from cocreation.styleguide.registry import Example

_COMMENT: Final = re.compile(r"{%\s*comment\s*%}(.*?){%\s*endcomment\s*%}", re.DOTALL)
#: Attributes that give an id or name one, in HTML and SVG.
_ID: Final = re.compile(
    r'(?P<before>\s(?:id|for|aria-labelledby|aria-describedby|aria-controls|href)=")'
    r'(?P<ids>[^"]+)"'
)


@dataclass(frozen=True)
class Specimen:
    """One state of a component; ``html`` is empty where it shows nothing."""

    name: str
    html: SafeString


@dataclass(frozen=True)
class Shown:
    """A component with its states, its slug on the page and the comment at its top."""

    template: str
    slug: str
    about: str
    specimens: list[Specimen]


def shown(example: Example) -> Shown:
    """The component of an example, in the active language."""
    slug = Path(example.template).with_suffix("").as_posix().replace("/", "-").replace("_", "-")
    specimens = [
        Specimen(name, _made(example.template, values, f"{slug}-{place}"))
        for place, (name, values) in enumerate(example.states().items(), start=1)
    ]
    return Shown(example.template, slug, about(example.template), specimens)


def about(template: str) -> str:
    """What a template says of itself and its parameters, in the comment at its top."""
    # Asking the engine first makes a wrong name a TemplateDoesNotExist.
    get_template(template)
    found = _COMMENT.search((TEMPLATES / template).read_text(encoding="utf-8"))
    return found[1].strip() if found else ""


def _made(template: str, values: Mapping[str, Any], place: str) -> SafeString:
    html = render_to_string(template, dict(values)).strip()
    return mark_safe(with_own_ids(html, place))  # noqa: S308 - made by our own template


def with_own_ids(html: str, place: str) -> str:
    """The HTML with its ids made its own: several states of a component stand on one page.

    >>> with_own_ids('<p id="a"></p><a href="#a"></a><a href="/x"></a>', "z")
    '<p id="a-z"></p><a href="#a-z"></a><a href="/x"></a>'
    """
    own = {
        name
        for found in _ID.finditer(html)
        if found["before"].strip() == 'id="'
        for name in (found["ids"],)
    }

    def rename(found: re.Match[str]) -> str:
        before, ids = found["before"], found["ids"]
        if before.strip() == 'href="':
            changed = f"{ids}-{place}" if ids[:1] == "#" and ids[1:] in own else ids
        else:
            changed = " ".join(f"{each}-{place}" if each in own else each for each in ids.split())
        return f'{before}{changed}"'

    return _ID.sub(rename, html)
