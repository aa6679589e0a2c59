"""What consultations add to the admin: lists, the answers of each, a button that leads there."""

from collections.abc import Iterator
from typing import Any

from django.urls import URLPattern, URLResolver, include, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.ui.menus.pages import PageMenuItem
from wagtail.models import Page

from feedback.consultations import admin_views, entering_views
from feedback.consultations.answers import COUNTED
from feedback.consultations.viewsets import consultations_explorer, consultations_list
from feedback.models import ConsultationPage, Submission, SubmissionKind
from feedback.moderation.buttons import Button, item_button
from feedback.policies import Item
from feedback.seeing import User
from network.linking import offer_links
from network.models.link import LinkKind

offer_links(
    "consultation",
    out=(LinkKind.LED_TO, LinkKind.TOLD),
    back=(LinkKind.TOLD, LinkKind.LED_TO),
)


@item_button
def way_to_publish(item: Item, user: User) -> Button | None:
    """From an answer on the desk to where it is read for the public."""
    if not isinstance(item, Submission) or item.kind != SubmissionKind.CONSULTATION:
        return None
    if item.state not in COUNTED:
        return None
    return Button(
        _("Read it for the public"),
        reverse("consultations_admin:answer", args=[item.pk]),
        says=_("Publish it, perhaps with passages taken out, and say what it became part of."),
    )


@hooks.register("register_admin_viewset")
def lists() -> list[Any]:
    """The menu's list and the explorer's."""
    return [consultations_list, consultations_explorer]


@hooks.register("register_admin_urls")
def admin_urls() -> list[URLPattern | URLResolver]:
    """The answers of a consultation, and one answer."""
    urls = [
        path("<int:page_id>/", admin_views.answers, name="answers"),
        path("<int:page_id>/enter/", entering_views.enter, name="enter"),
        path("answer/<int:pk>/", admin_views.read_answer, name="answer"),
    ]
    return [path("consultations/answers/", include((urls, "consultations_admin")))]


class AnswersButton(PageMenuItem):
    """The way from a consultation to its answers."""

    def __init__(self, *, page: ConsultationPage, next_url: str | None = None) -> None:
        super().__init__(page=page, next_url=next_url, priority=5)
        self.label = _("Answers")
        self.icon_name = "list-ul"

    @property
    def url(self) -> str:
        return reverse("consultations_admin:answers", args=[self.page.pk])

    def is_shown(self, user: User) -> bool:
        return bool(self.page.live)


def _button(page: Page, next_url: str | None) -> Iterator[AnswersButton]:
    if isinstance(page, ConsultationPage):
        yield AnswersButton(page=page, next_url=next_url)


@hooks.register("register_page_header_buttons")
def answers_in_header(
    page: Page, user: User, view_name: str, next_url: str | None = None
) -> Iterator[AnswersButton]:
    """In the menu at the top of a consultation's screens."""
    return _button(page, next_url)


@hooks.register("register_page_listing_more_buttons")
def answers_in_lists(
    page: Page, user: User, next_url: str | None = None
) -> Iterator[AnswersButton]:
    """In the menu of each row."""
    return _button(page, next_url)
