"""Addresses of the form, by the permanent number of what is followed."""

from django.urls import URLPattern, URLResolver, path
from django.utils.translation import gettext_lazy as _

from feedback.following.form_page import FollowPage, follow_asked
from network.merged_views import by_number

localised_urlpatterns: list[URLPattern | URLResolver] = [
    path(_("follow/<str:number>/"), by_number(FollowPage.as_view()), name="follow"),
    path(_("follow/<str:number>/thanks/"), by_number(follow_asked), name="follow_asked"),
]
