"""Work after the response: a table in the database and a worker that reads it."""

import os

from cocreation.settings.environment import Environment

BACKENDS = {
    "worker": "django_tasks_db.DatabaseBackend",
    "immediate": "django_tasks.backends.immediate.ImmediateBackend",
}

TASKS_WHERE = Environment(os.environ).choice("TASKS", ("worker", "immediate"))
TASKS = {"default": {"BACKEND": BACKENDS[TASKS_WHERE]}}
