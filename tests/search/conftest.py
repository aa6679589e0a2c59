"""The trees of a site, and the index of what stands in them."""

import pytest
from django.core.cache import cache

from search.facts import forget_combinations
from tests.factories.pages import Tree, build_tree


@pytest.fixture
def danish(db: None) -> Tree:
    """The Danish tree of a site."""
    cache.clear()
    forget_combinations()
    return build_tree()
