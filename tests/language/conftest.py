"""Generated examples take as long as they take: a busy machine is no mistake in the code."""

from hypothesis import settings

settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")
