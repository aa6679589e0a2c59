"""Measurements at size, outside the test run: each prints a table."""
