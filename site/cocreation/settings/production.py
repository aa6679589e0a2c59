"""A server on the open net. It does not start without a key, host names and a server database."""

import os

from django.core.exceptions import ImproperlyConfigured

from cocreation.settings.base import *
from cocreation.settings.environment import Environment

_environment = Environment(os.environ)

SECRET_KEY = _environment.required("SECRET_KEY", "SECRET_KEY=<50 or more random characters>")
_environment.required("ALLOWED_HOSTS", "ALLOWED_HOSTS=www.example.dk")
ALLOWED_HOSTS = _environment.words("ALLOWED_HOSTS")
if not ALLOWED_HOSTS:
    raise ImproperlyConfigured("ALLOWED_HOSTS must name at least one host.")
_environment.required("DATABASE_URL", "DATABASE_URL=postgresql://user:password@host/cocreation")
if DATABASES["default"]["ENGINE"] != "django.db.backends.postgresql":
    raise ImproperlyConfigured("DATABASE_URL must name a PostgreSQL server in production.")

_host = ALLOWED_HOSTS[0].lstrip(".")
WAGTAILADMIN_BASE_URL = f"https://{_host}"
DEFAULT_FROM_EMAIL = sender(_environment, _host)

# TLS ends at the proxy; gunicorn believes its X-Forwarded-Proto (see FORWARDED_ALLOW_IPS).
SECURE_SSL_REDIRECT = True
SECURE_HSTS_SECONDS = 365 * 24 * 3600
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = True
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True
