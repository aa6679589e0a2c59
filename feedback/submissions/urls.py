"""Addresses of receipts and of the forms that lead to them, under /da/ and /en/."""

from django.urls import URLPattern, URLResolver, path
from django.utils.translation import gettext_lazy as _

from feedback.submissions.contact import ContactPage
from feedback.submissions.helpful import HelpfulPage, thanks
from feedback.submissions.receipt_pages import AddToIt, WithdrawIt, receipt

localised_urlpatterns: list[URLPattern | URLResolver] = [
    path(_("receipt/<str:token>/"), receipt, name="receipt"),
    path(_("receipt/<str:token>/add/"), AddToIt.as_view(), name="receipt_add"),
    path(_("receipt/<str:token>/withdraw/"), WithdrawIt.as_view(), name="receipt_withdraw"),
    path(_("did-it-help/<int:record>/"), HelpfulPage.as_view(), name="helpful"),
    path(_("did-it-help/<int:record>/thanks/"), thanks, name="helpful_thanks"),
    path(_("write-to-us/"), ContactPage.as_view(), name="contact"),
    path(_("<slug:code>/write-to-us/"), ContactPage.as_view(), name="contact_municipality"),
]
