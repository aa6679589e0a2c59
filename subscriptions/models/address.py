"""An e-mail address that somebody gave, and the links mailed to it."""

import uuid
from typing import Final

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from network.models import Record
from network.public_forms.mail import LONGEST

#: An address nobody has confirmed is forgotten after so many days.
UNCONFIRMED_DAYS: Final = 7


class Address(models.Model):
    """The only place where an e-mail address of a citizen is kept. Deleting the row forgets it.

    ``key`` is what others may see of a writer: it tells that two items come from one person, and
    nothing else. How long it is kept counts from ``last_contact_at`` (see subscriptions.retaining).
    """

    email = models.EmailField(_("e-mail"), max_length=LONGEST, unique=True)
    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    language = models.CharField(_("language"), max_length=12, default="da")
    confirmed_at = models.DateTimeField(_("confirmed"), null=True, blank=True)
    last_contact_at = models.DateTimeField(_("last contact"), default=timezone.now)
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("address")
        verbose_name_plural = _("addresses")

    def __str__(self) -> str:
        # Never the address itself: this ends up in lists and logs.
        return f"{self.key}"


class MailedLink(models.Model):
    """A link that was mailed once: only its digest is kept, it works once and not for ever.

    ``purpose`` names what happens when it is used; ``data`` is what that needs to know. ``led_to`` is
    where its use led: a second press of the button gets there too.
    """

    address = models.ForeignKey(Address, on_delete=models.CASCADE, related_name="links")
    purpose = models.CharField(max_length=40)
    digest = models.CharField(max_length=64, unique=True)
    record = models.ForeignKey(
        Record, null=True, blank=True, on_delete=models.CASCADE, related_name="+"
    )
    data = models.JSONField(default=dict, blank=True)
    expires_at = models.DateTimeField(db_index=True)
    used_at = models.DateTimeField(null=True, blank=True)
    led_to = models.CharField(max_length=500, blank=True)
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("mailed link")
        verbose_name_plural = _("mailed links")

    def __str__(self) -> str:
        return f"{self.purpose} {self.pk}"
