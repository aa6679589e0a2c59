"""Addresses of the debate, in each language's own words. The form stands below the page it is for."""

from django.urls import URLPattern, URLResolver, path
from django.utils.translation import gettext_lazy as _

from feedback.comments import own_views, views
from feedback.comments.feed import comment_feed
from feedback.comments.flag_page import FlagPage
from feedback.comments.form_page import CommentFormPage
from network.merged_views import by_page

localised_urlpatterns: list[URLPattern | URLResolver] = [
    path(_("comment/<int:pk>/"), views.comment, name="comment"),
    path(_("comment/<int:pk>/report/"), FlagPage.as_view(), name="comment_flag"),
    path(_("comment/<int:pk>/report/thanks/"), views.flagged, name="comment_flagged"),
    path(_("comment/confirmed/"), views.confirmed, name="comment_confirmed"),
    path(_("comment/take-back/<str:token>/"), own_views.take_back, name="comment_withdraw"),
    path(_("comment/taken-back/"), own_views.withdrawn, name="comment_withdrawn"),
    path(_("comment/appeal/<str:token>/"), own_views.AppealPage.as_view(), name="comment_appeal"),
    path(_("comment/appealed/"), own_views.appealed, name="comment_appealed"),
    path(_("<path:page>/comment/"), by_page(CommentFormPage.as_view()), name="comment_form"),
    path(_("<path:page>/comment/thanks/"), by_page(views.sent), name="comment_sent"),
    path(_("<path:page>/comment/confirmed/"), by_page(views.confirmed), name="comment_confirmed"),
    path(_("<path:page>/comments.atom"), by_page(comment_feed), name="comment_feed"),
]
