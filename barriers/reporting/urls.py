"""Addresses of “It stops us too” and of what the report's script asks, under /da/ and /en/."""

from django.urls import URLPattern, URLResolver, path
from django.utils.translation import gettext_lazy as _

from barriers.reporting.suggestions import similar
from barriers.reporting.too import TooPage, too_thanks
from network.merged_views import by_number

localised_urlpatterns: list[URLPattern | URLResolver] = [
    path(_("it-stops-us-too/<slug:number>/"), by_number(TooPage.as_view()), name="too"),
    path(_("it-stops-us-too/<slug:number>/thanks/"), by_number(too_thanks), name="too_thanks"),
    path(_("similar-barriers.json"), similar, name="similar_barriers"),
]
