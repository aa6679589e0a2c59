"""Anybody reports a barrier: what stopped you, is it known already, and a little more about it."""
