"""Two municipalities with everybody's roles."""

import pytest

from tests.factories.world import World, build_world


@pytest.fixture
def world(db: None) -> World:
    """`world.log_in("moderator")` gives a client."""
    return build_world()
