"""The WSGI application that gunicorn serves; the profile is production unless the caller names one."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cocreation.settings.production")

application = get_wsgi_application()
