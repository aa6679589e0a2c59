"""The network's pages in both languages, with no page in them yet."""

import pytest
from django.core.cache import cache

from tests.factories.pages import Tree, build_tree


@pytest.fixture
def tree(db: None) -> Tree:
    """The Danish pages; the English ones stand beside them."""
    cache.clear()
    danish = build_tree()
    build_tree("en")
    return danish
