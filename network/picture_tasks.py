"""Pictures get their sizes after publication, in the worker."""

from functools import partial
from typing import Any

from django.db import transaction
from django.db.models.signals import post_save
from django.dispatch import receiver
from django_tasks import task
from wagtail.models import ReferenceIndex
from wagtail.signals import page_published

from network.bodies import body_pictures
from network.models import Person, Picture, SitePage
from network.renditions import OF_A_PAGE, OF_A_PERSON, USES, make


@task()
def make_page_renditions(page_id: int) -> None:
    """Make the sizes a published page needs of its own picture and those in its body."""
    page = SitePage.objects.filter(pk=page_id).specific().first()
    if page is not None and page.live:
        make_pictures_of(page)


@task()
def make_picture_renditions(picture_id: int) -> None:
    """Make all sizes again of a picture that is in use (its file or its focus has changed)."""
    picture = Picture.objects.filter(pk=picture_id).first()
    if picture is not None and ReferenceIndex.get_references_to(picture).exists():
        make(picture, USES)


@task()
def make_portrait(picture_id: int) -> None:
    """Make the size that stands beside a person's name."""
    picture = Picture.objects.filter(pk=picture_id).first()
    if picture is not None:
        make(picture, OF_A_PERSON)


def make_pictures_of(page: SitePage) -> None:
    """Make what is missing of the page's own picture and those in its body.

    Only for the worker and for an editor who previews a draft; readers' requests make nothing.
    """
    if page.picture is not None:
        make(page.picture, OF_A_PAGE)
    for picture, uses in body_pictures(page):
        make(picture, uses)


@receiver(page_published)
def make_renditions_of_published(sender: type[Any], instance: Any, **kwargs: Any) -> None:
    """When the publication is safely stored, the worker makes the page's pictures."""
    if isinstance(instance, SitePage):
        transaction.on_commit(partial(make_page_renditions.enqueue, instance.pk))


@receiver(post_save, sender=Picture)
def renew_renditions(
    sender: type[Picture], instance: Picture, created: bool, raw: bool = False, **kwargs: Any
) -> None:
    """A picture that was changed has lost its sizes; where it is in use they are made again."""
    if not created and not raw and instance.is_showable:
        transaction.on_commit(partial(make_picture_renditions.enqueue, instance.pk))


@receiver(post_save, sender=Person)
def make_portrait_of_person(sender: type[Person], instance: Person, **kwargs: Any) -> None:
    """A person's portrait is shown beside what the person writes."""
    if instance.picture_id is not None and not kwargs.get("raw"):
        transaction.on_commit(partial(make_portrait.enqueue, instance.picture_id))
