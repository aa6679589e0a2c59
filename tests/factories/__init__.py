"""Factories: each builds the smallest valid thing."""
