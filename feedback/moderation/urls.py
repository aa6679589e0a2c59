"""Addresses of the desk, below the admin's own."""

from django.urls import path

from feedback.moderation import (
    act_views,
    bulk_views,
    debate_views,
    entering_views,
    files,
    item_views,
    queue_views,
)
from feedback.outcomes import views as outcome_views

app_name = "feedback_desk"

urlpatterns = [
    path("", queue_views.desk, name="desk"),
    path("enter/", entering_views.enter_input, name="enter"),
    path("queue/<slug:code>/", queue_views.queue, name="queue"),
    path("queue/<slug:code>/bulk/", bulk_views.bulk, name="bulk"),
    path("submission/<int:pk>/contact/", item_views.contact, name="contact"),
    path("file/<int:pk>/", files.download, name="file"),
    path("file/<int:pk>/<slug:act>/", files.decide_on, name="decide_on_file"),
    path("page/<int:page_id>/answer/", debate_views.answer_page, name="answer_page"),
    path("page/<int:page_id>/outcomes/", outcome_views.outcomes, name="outcomes"),
    path(
        "page/<int:page_id>/outcomes/<int:pk>/remove/",
        outcome_views.remove_outcome,
        name="remove_outcome",
    ),
    path("<slug:kind>/<int:pk>/", item_views.item, name="item"),
    path("<slug:kind>/<int:pk>/<slug:code>/", act_views.act, name="act"),
]
