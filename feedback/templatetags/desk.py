"""What the panel about citizens' input asks for."""

from dataclasses import dataclass

from django import template
from django.db.models import Count, Q
from django.urls import reverse

from feedback.models import Comment, CommentState, Outcome
from feedback.policies import may_answer_on
from feedback.seeing import User
from network.merging import family
from network.models import SitePage

register = template.Library()


@dataclass(frozen=True)
class Inputs:
    """The numbers of a page's debate, and where this user goes from here; "" where they may not."""

    visible: int
    waiting: int
    outcomes: int
    answer_url: str
    outcomes_url: str


@register.simple_tag
def inputs_of(page: SitePage, user: User) -> Inputs:
    """`{% inputs_of page user as inputs %}`"""
    numbers = Comment.objects.filter(record__in=family(page.record_id or 0)).aggregate(
        visible=Count("pk", filter=Q(state=CommentState.VISIBLE)),
        waiting=Count("pk", filter=Q(state=CommentState.AWAITING_MODERATION)),
    )
    edits = page.permissions_for_user(user).can_edit()
    return Inputs(
        visible=numbers["visible"],
        waiting=numbers["waiting"],
        outcomes=Outcome.objects.filter(record=page.record_id).count(),
        answer_url=_address("answer_page", page) if may_answer_on(user, page) else "",
        outcomes_url=_address("outcomes", page) if edits else "",
    )


def _address(name: str, page: SitePage) -> str:
    return reverse(f"feedback_desk:{name}", args=[page.pk])
