"""What all profiles share: the topics put together, routes, templates, logging. Safe by default:
no key, no hosts, no debugging; a profile has to name them."""

from cocreation.paths import TEMPLATES as TEMPLATE_FOLDER
from cocreation.settings.apps import *
from cocreation.settings.cache import *
from cocreation.settings.database import *
from cocreation.settings.feedback import *
from cocreation.settings.files import *
from cocreation.settings.i18n import *
from cocreation.settings.mail import *
from cocreation.settings.search import *
from cocreation.settings.security import *
from cocreation.settings.tasks import *

DEBUG = False
SECRET_KEY = ""
ALLOWED_HOSTS: list[str] = []

ROOT_URLCONF = "cocreation.urls"
WSGI_APPLICATION = "cocreation.wsgi.application"
LOGIN_URL = "wagtailadmin_login"
APPEND_SLASH = True

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [TEMPLATE_FOLDER],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.debug",
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "home.frame.frame",
            ],
        },
    },
]

# No request bodies, no addresses of visitors: what is logged is what these formats name.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {
        "django": {"handlers": ["console"], "level": "WARNING", "propagate": False},
        "django_tasks": {"handlers": ["console"], "level": "INFO", "propagate": False},
    },
}
