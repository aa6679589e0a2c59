"""Comments: what a citizen says about a thing, in public, and what a municipality answers."""
