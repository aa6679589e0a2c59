"""Which components the gallery shows, and in which states.

A component gets its place by one function in a module of `cocreation.styleguide.examples`::

    @example("components/status_badge.html")
    def status_badge() -> States:
        return {normal(): {"label": said("I gang", "Running"), "tone": "now"}}

It answers with the template's parameters by the name of the state. It is called while a page is
made, in the reader's language, and asks nothing of the database.
"""

import pkgutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from typing import Any

from cocreation.styleguide import examples

States = Mapping[str, Mapping[str, Any]]
Maker = Callable[[], States]


@dataclass(frozen=True)
class Example:
    """A template and what makes its states."""

    template: str
    states: Maker


@dataclass(frozen=True)
class Group:
    """A page of the gallery. ``titles`` are in Danish and in English."""

    slug: str
    titles: tuple[str, str]
    examples: list[Example] = field(default_factory=list)


_made: dict[str, list[Example]] = {}


def example(template: str) -> Callable[[Maker], Maker]:
    """Give a template its place in the gallery, on the page of the module it stands in."""

    def register(maker: Maker) -> Maker:
        _made.setdefault(maker.__module__, []).append(Example(template, maker))
        return maker

    return register


@cache
def groups() -> dict[str, Group]:
    """The pages of the gallery by their slugs, in the order of the modules' names."""
    found = {}
    for info in pkgutil.iter_modules(examples.__path__):
        name = f"{examples.__name__}.{info.name}"
        titles = import_module(name).TITLE
        slug = info.name.replace("_", "-")
        found[slug] = Group(slug, titles, _made.get(name, []))
    return found
