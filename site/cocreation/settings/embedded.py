"""The whole site in one place, nothing to configure: what `make run` serves on localhost."""

import os

from cocreation.paths import state_directory
from cocreation.settings.base import *
from cocreation.settings.environment import Environment
from cocreation.settings.local_key import kept_in

_environment = Environment(os.environ)
_port = _environment.integer("PORT", 8000, minimum=1, maximum=65535)

SECRET_KEY = _environment.text("SECRET_KEY") or kept_in(state_directory() / "keys")
ALLOWED_HOSTS = _environment.words("ALLOWED_HOSTS", ("localhost", "127.0.0.1", "[::1]"))
WAGTAILADMIN_BASE_URL = f"http://localhost:{_port}"
