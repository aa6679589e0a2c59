#!/usr/bin/env python3
"""Django's command line. Without DJANGO_SETTINGS_MODULE it works on the embedded site in var/."""

import os
import sys

from django.core.management import execute_from_command_line

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cocreation.settings.embedded")
    execute_from_command_line(sys.argv)
