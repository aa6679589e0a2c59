"""Addresses of this app, below words of each language; their secrets are in the addresses."""

from django.urls import URLPattern, URLResolver, path
from django.utils.translation import gettext_lazy as _

from subscriptions.confirm_page import confirm_page
from subscriptions.preferences_page import forgotten, preferences_page
from subscriptions.unsubscribe_page import unsubscribe_page

localised_urlpatterns: list[URLPattern | URLResolver] = [
    path(_("confirm/<str:token>/"), confirm_page, name="confirm"),
    path(_("my-mail/forgotten/"), forgotten, name="forgotten"),
    path(_("my-mail/<str:token>/"), preferences_page, name="preferences"),
    path(_("stop-mail/<str:token>/"), unsubscribe_page, name="unsubscribe"),
]
