"""The WSGI application that gunicorn serves; the profile is production unless the caller names one."""

import os

from django.core.wsgi import get_wsgi_application

from language.dictionary import load

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cocreation.settings.production")

application = get_wsgi_application()

# Before the fork, so that the processes share them and nobody's first search waits for them.
load()
