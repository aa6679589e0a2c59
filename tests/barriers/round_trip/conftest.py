"""The same world as in the tests of reports."""

from tests.barriers.reporting.conftest import reporting, world

__all__ = ["reporting", "world"]
