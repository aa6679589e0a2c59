"""A person who writes or is responsible: staff in a public role, never a citizen."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from network.bilingual import in_active_language
from network.models.municipality import Municipality


class Person(models.Model):
    """A byline or contact with a public role and a public address."""

    name = models.CharField(_("name"), max_length=120)
    role_da = models.CharField(_("role in Danish"), max_length=120, blank=True)
    role_en = models.CharField(_("role in English"), max_length=120, blank=True)
    municipality = models.ForeignKey(
        Municipality,
        verbose_name=_("municipality"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="people",
    )
    email = models.EmailField(_("public e-mail"), blank=True)
    picture = models.ForeignKey(
        "network.Picture",
        verbose_name=_("picture"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    class Meta:
        ordering = ["name"]
        verbose_name = _("person")
        verbose_name_plural = _("people")

    def __str__(self) -> str:
        return f"{self.name}, {self.role}" if self.role else self.name

    @property
    def role(self) -> str:
        """The role in the active language."""
        return in_active_language(self, "role")
