"""What followers of a project hear beside its status: that there is news from it."""

import datetime
from typing import Any

from django.dispatch import receiver
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.signals import page_published

from network.models import Record
from network.rounds import MISSED_FOR
from projects.models import ProjectUpdatePage
from subscriptions.following import let_follow, tell_followers
from subscriptions.letters import Facts, Letter, letter
from subscriptions.models import Message
from subscriptions.things import address_of, page_of

UPDATE_PUBLISHED = "project_update"

let_follow("project", gettext_lazy("when the project gets a new status, and when it has news"))


@receiver(page_published, sender=ProjectUpdatePage)
def tell_of_update(sender: type[Any], instance: ProjectUpdatePage, **kwargs: Any) -> None:
    """Once, when the news is published for the first time; a corrected comma is no news."""
    if instance.first_published_at == instance.last_published_at:
        _tell(instance)


def tell_of_missed_updates() -> None:
    """Where a process died between publishing and writing: who followed by then is told after all.

    For all others the letters are there already, and the outbox refuses a second one.
    """
    recent = timezone.now() - MISSED_FOR
    for update in ProjectUpdatePage.objects.live().filter(first_published_at__gt=recent):
        _tell(update, followed_before=update.first_published_at)


def _tell(update: ProjectUpdatePage, followed_before: datetime.datetime | None = None) -> None:
    project = Record.objects.filter(pages__page_ptr=update.get_parent()).first()
    if project is not None and update.record_id and update.alias_of_id is None:
        tell_followers(
            project,
            kind=UPDATE_PUBLISHED,
            event=f"{UPDATE_PUBLISHED}:{update.record_id}",
            facts={"update": update.record_id},
            followed_before=followed_before,
        )


@letter(UPDATE_PUBLISHED, gettext_lazy("News from a project"))
def update_published(facts: Facts, message: Message) -> Letter | None:
    """The news in short, and the way to all of it."""
    record = Record.objects.filter(pk=facts["update"]).first()
    update = page_of(record, message.language) if record else None
    project = page_of(message.record, message.language) if message.record else None
    if update is None or project is None:
        return None
    told = {"project": project.title, "title": update.title}
    return Letter(
        subject=_("News from “%(project)s”") % told,
        paragraphs=[f"{update.title}.", update.summary],
        action=(_("Read the news"), address_of(update)),
    )
