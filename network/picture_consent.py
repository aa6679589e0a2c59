"""A consent that is withdrawn takes the picture's files with it, not only the sight of them."""

import datetime
from functools import partial
from typing import Any

from django.db import transaction
from django.db.models.signals import post_save
from django.dispatch import receiver
from django.utils import timezone
from django_tasks import task

from network.models import Picture, PictureRendition
from network.models.picture import Consent


def remove_files(picture: Picture) -> None:
    """Delete every size of the picture and the original from the storage; the row stays.

    The row keeps title, photographer and the withdrawal itself, so that nobody uploads the same
    picture again unknowing. Files go once the transaction has held.
    """
    for rendition in picture.renditions.all():
        rendition.delete()
    name, storage = picture.file.name, picture.file.storage
    if name:
        transaction.on_commit(lambda: storage.delete(name))


@receiver(post_save, sender=Picture)
def remove_withdrawn_files(sender: type[Picture], instance: Picture, **kwargs: Any) -> None:
    """Whoever sets the consent to withdrawn, in the form or elsewhere, gets the files removed."""
    if instance.consent == Consent.WITHDRAWN and not kwargs.get("raw"):
        remove_files(instance)


@task()
def remove_expired_sizes() -> None:
    """Delete the sizes of pictures whose consent has run out; a new consent has them made again."""
    expired = PictureRendition.objects.filter(image__consent_until__lt=timezone.localdate())
    for rendition in expired:
        rendition.delete()


@receiver(post_save, sender=Picture)
def plan_expiry(sender: type[Picture], instance: Picture, **kwargs: Any) -> None:
    """The files go on the day after the last one, where the worker can wait for it."""
    last = instance.consent_until
    if last is None or kwargs.get("raw"):
        return
    if last < timezone.localdate():
        transaction.on_commit(remove_expired_sizes.enqueue)
    elif remove_expired_sizes.get_backend().supports_defer:
        midnight = datetime.datetime.combine(last + datetime.timedelta(days=1), datetime.time.min)
        due = timezone.make_aware(midnight)
        transaction.on_commit(partial(remove_expired_sizes.using(run_after=due).enqueue))
