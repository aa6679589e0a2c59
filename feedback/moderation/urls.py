"""Addresses of the desk, below the admin's own."""

from django.urls import path

from feedback.moderation import act_views, bulk_views, item_views, queue_views

app_name = "feedback_desk"

urlpatterns = [
    path("", queue_views.desk, name="desk"),
    path("queue/<slug:code>/", queue_views.queue, name="queue"),
    path("queue/<slug:code>/bulk/", bulk_views.bulk, name="bulk"),
    path("submission/<int:pk>/contact/", item_views.contact, name="contact"),
    path("file/<int:pk>/", item_views.file, name="file"),
    path("<slug:kind>/<int:pk>/", item_views.item, name="item"),
    path("<slug:kind>/<int:pk>/<slug:code>/", act_views.act, name="act"),
]
