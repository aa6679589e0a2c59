"""What changes the index. What hides a page is done at once; what changes one follows the commit."""

from typing import Any

from django.db import transaction
from django.db.models import QuerySet
from django.db.models.signals import post_delete, post_save, pre_delete
from django.dispatch import receiver
from wagtail.models import Page, PageViewRestriction
from wagtail.signals import page_unpublished, post_page_move

from network.changes import facts_changed
from network.models import Keyword, Municipality, PageKeyword, Record, SitePage, Theme
from search.models import Entry
from search.upkeep import mark_stale
from search.writing import remove_entries


@receiver(facts_changed)
def follow_facts(sender: type[Any], record: Record, **kwargs: Any) -> None:
    """Published, another status, archived: all language versions of the thing."""
    mark_stale(record.pages.values_list("pk", flat=True))


@receiver(page_unpublished)
def leave_when_unpublished(sender: type[Any], instance: Any, **kwargs: Any) -> None:
    """Taken down: found by nobody from this moment."""
    remove_entries([instance.pk])


@receiver(pre_delete, sender=SitePage)
def leave_when_deleted(sender: type[Any], instance: SitePage, **kwargs: Any) -> None:
    """The rows of the page go with it; the words it counted for and the server's copy do not."""
    remove_entries([instance.pk])


@receiver(post_save, sender=PageViewRestriction)
def leave_when_restricted(sender: type[Any], instance: PageViewRestriction, **kwargs: Any) -> None:
    """Private, by its own restriction or by one above it."""
    _remove(Entry.objects.filter(page__path__startswith=instance.page.path))


@receiver(post_delete, sender=PageViewRestriction)
def return_when_opened(sender: type[Any], instance: PageViewRestriction, **kwargs: Any) -> None:
    """Open again: whatever is visible beneath comes back."""
    mark_stale(_below(instance.page))


@receiver(post_page_move)
def follow_move(sender: type[Any], instance: Page, **kwargs: Any) -> None:
    """A page may have come under a restriction, or out of one."""
    below = _below(instance)
    hidden = SitePage.objects.filter(pk__in=below).exclude(pk__in=SitePage.objects.visible())
    _remove(Entry.objects.filter(page__in=hidden))
    mark_stale(below)


@receiver(post_save, sender=Municipality)
@receiver(post_save, sender=Theme)
@receiver(pre_delete, sender=Theme)
def follow_name(sender: type[Any], instance: Any, **kwargs: Any) -> None:
    """Pages are found by the names of their municipalities and themes, and counted by their codes."""
    if not kwargs.get("created") and not kwargs.get("raw"):
        mark_stale(instance.pages.values_list("pk", flat=True))


@receiver(post_save, sender=Keyword)
@receiver(pre_delete, sender=Keyword)
def follow_keyword(sender: type[Any], instance: Keyword, **kwargs: Any) -> None:
    """Keywords are found by their synonyms too."""
    if not kwargs.get("created") and not kwargs.get("raw"):
        rows = PageKeyword.objects.filter(tag=instance)
        mark_stale(rows.values_list("content_object_id", flat=True))


def _below(page: Page) -> list[int]:
    """The page and everything beneath it, by the place it has now."""
    path = Page.objects.values_list("path", flat=True).filter(pk=page.pk).first()
    return list(
        SitePage.objects.filter(path__startswith=path or page.path).values_list("pk", flat=True)
    )


def _remove(entries: QuerySet[Entry]) -> None:
    with transaction.atomic():
        remove_entries(list(entries.values_list("pk", flat=True)))
