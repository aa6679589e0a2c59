"""Consultations: what is asked until when, by which day it is answered, and what came of it."""
