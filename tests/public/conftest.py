"""The public site in both languages, empty but for its lists."""

import pytest
from django.core.cache import cache

from tests.factories.pages import Tree, build_tree


@pytest.fixture
def danish(db: None) -> Tree:
    """The Danish tree of a site; English stands beside it where a test asks for `english`."""
    cache.clear()
    return build_tree()


@pytest.fixture
def english(danish: Tree) -> Tree:
    """The English tree, as the translation of the Danish one."""
    tree = build_tree("en")
    cache.clear()
    return tree
