"""The building blocks editors write with, one block a file."""

from network.blocks.body import BodyBlock

__all__ = ["BodyBlock"]
