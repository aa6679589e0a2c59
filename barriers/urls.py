"""Addresses of the register: below each language's own word for it."""

from typing import Final

from django.urls import URLPattern, URLResolver, include, path, re_path
from django.utils.translation import gettext_lazy as _

from barriers.applying.feed import changes_feed
from barriers.applying.page import to_what_applies, what_applies
from barriers.calendar import deadlines_ics
from barriers.register.codebook import codebook
from barriers.register.files import register_csv, register_json
from barriers.register.page import register
from barriers.register.refusals import refusals

_applies: list[URLPattern | URLResolver] = [
    path("", what_applies, name="what_applies"),
    path("feed.atom", changes_feed, name="what_applies_feed"),
    path("<slug:code>/", what_applies, name="what_applies_in"),
    path("<slug:code>/feed.atom", changes_feed, name="what_applies_in_feed"),
]

_register: list[URLPattern | URLResolver] = [
    path("", register, {"table": "barriers"}, name="register_barriers"),
    path("barriers.csv", register_csv, {"table": "barriers"}, name="register_barriers_csv"),
    path("barriers.json", register_json, {"table": "barriers"}, name="register_barriers_json"),
    path("exemptions/", register, {"table": "exemptions"}, name="register_exemptions"),
    path("exemptions.csv", register_csv, {"table": "exemptions"}, name="register_exemptions_csv"),
    path(
        "exemptions.json", register_json, {"table": "exemptions"}, name="register_exemptions_json"
    ),
    path("refusals/", refusals, name="register_refusals"),
    path("deadlines.ics", deadlines_ics, name="register_deadlines"),
    path("codebook/", codebook, name="register_codebook"),
]

#: The word in the other language, typed by hand or kept from before a switch of language.
_REST: Final = r"(?P<rest>(?:[a-z0-9-]+/)?(?:feed\.atom)?)"

localised_urlpatterns: list[URLPattern | URLResolver] = [
    path("register/", include(_register)),
    path(_("what-applies/"), include(_applies)),
    re_path(rf"^(?:what-applies|hvad-gaelder)/{_REST}$", to_what_applies),
]
