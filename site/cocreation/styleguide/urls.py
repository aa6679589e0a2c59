"""The addresses of the gallery."""

from django.urls import path

from cocreation.styleguide import views

app_name = "styleguide"
urlpatterns = [
    path("", views.index, name="index"),
    path("tokens/", views.tokens, name="tokens"),
    path("<slug:slug>/", views.components, name="components"),
]
