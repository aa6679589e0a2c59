"""A consent that is withdrawn takes the picture's files with it, not only the sight of them."""

from typing import Any

from django.db import transaction
from django.db.models.signals import post_save
from django.dispatch import receiver

from network.models import Picture
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
