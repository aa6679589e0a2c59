"""`python -m tests.drills.within MODULE FUNCTION ...`: a part of a drill in a process with Django set up."""

import sys
from importlib import import_module

import django

module, function, *arguments = sys.argv[1:]
django.setup()
getattr(import_module(f"tests.drills.{module}"), function)(*arguments)
