"""Addresses of the data protection screens, below the admin's own."""

from django.urls import path

from feedback.rights import journalising, views

app_name = "feedback_rights"

urlpatterns = [
    path("", views.overview, name="overview"),
    path("person/", views.person, name="person"),
    path("records/", views.records, name="records"),
    path("retention/", views.retention, name="retention"),
    path("journalise/<int:pk>/", journalising.journalise, name="journalise"),
]
