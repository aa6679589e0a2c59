"""How much may be sent to the site's forms, and whose word counts for where it comes from."""

import os

from cocreation.settings.environment import Environment

_environment = Environment(os.environ)

# Only these machines may say, in X-Forwarded-For, on whose behalf they ask: addresses or networks.
TRUSTED_PROXIES = _environment.words("TRUSTED_PROXIES")
# A library or a school is one place for many people, so this is far above what one person sends.
FORMS_PER_PLACE = _environment.integer("FORMS_PER_PLACE", 240, minimum=1, maximum=1_000_000)
