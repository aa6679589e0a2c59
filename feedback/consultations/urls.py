"""Addresses beneath a consultation, in each language's own words."""

from django.urls import URLPattern, URLResolver, path
from django.utils.translation import gettext_lazy as _

from feedback.consultations.answer_page import AnswerPage
from feedback.consultations.answers_page import public_answers_page

localised_urlpatterns: list[URLPattern | URLResolver] = [
    path(_("<path:page>/answer/"), AnswerPage.as_view(), name="consultation_answer"),
    path(_("<path:page>/answers/"), public_answers_page, name="consultation_answers"),
]
