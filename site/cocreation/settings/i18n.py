"""Languages: Danish first, English beside it, each under its own prefix."""

from django.utils.translation import gettext_lazy as _

from cocreation.paths import LOCALE

LANGUAGE_CODE = "da"
LANGUAGES = [("da", _("Danish")), ("en", _("English"))]
WAGTAIL_CONTENT_LANGUAGES = LANGUAGES
WAGTAILADMIN_PERMITTED_LANGUAGES = LANGUAGES
LOCALE_PATHS = [LOCALE, LOCALE / "wagtail"]
USE_I18N = True
WAGTAIL_I18N_ENABLED = True
USE_TZ = True
TIME_ZONE = "Europe/Copenhagen"
# All editors work in one country, so nobody is asked for a zone.
WAGTAIL_USER_TIME_ZONES = [TIME_ZONE]
FORMAT_MODULE_PATH = ["cocreation.formats"]
# A translation begins as a draft: nobody reads Danish under an English address.
WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE = False
