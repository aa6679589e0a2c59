"""The addresses of the gallery."""

from django.urls import path

from cocreation.styleguide import views
from cocreation.styleguide.sample_form import sample_form

app_name = "styleguide"
urlpatterns = [
    path("", views.index, name="index"),
    path("tokens/", views.tokens, name="tokens"),
    path("form/", sample_form, name="form"),
    path("<slug:slug>/", views.components, name="components"),
]
