"""Barriers: the rules that stand in the way, from report to outcome."""
