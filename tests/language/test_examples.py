"""The examples in the documentation of the language package are true."""

import doctest
import importlib
import pkgutil

import pytest

import language

MODULES = [module.name for module in pkgutil.iter_modules(language.__path__, "language.")]


@pytest.mark.parametrize("name", MODULES)
def test_what_the_documentation_shows_is_what_happens(name: str) -> None:
    assert doctest.testmod(importlib.import_module(name)).failed == 0
