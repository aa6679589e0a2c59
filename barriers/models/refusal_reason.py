"""Why applications are refused: a short list of reasons, so that refusals can be compared."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from network.bilingual import in_active_language
from network.guarded_form import GuardedForm


class RefusalReason(models.Model):
    """One kind of reason, with a code that does not change."""

    code = models.SlugField(_("code"), unique=True, max_length=40)
    name_da = models.CharField(_("Danish name"), max_length=120)
    name_en = models.CharField(_("English name"), max_length=120, blank=True)
    meaning_da = models.TextField(_("what it means, in Danish"), blank=True)
    meaning_en = models.TextField(_("what it means, in English"), blank=True)

    base_form_class = GuardedForm

    class Meta:
        ordering = ["name_da"]
        verbose_name = _("reason for refusal")
        verbose_name_plural = _("reasons for refusal")

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        """The name in the active language."""
        return in_active_language(self, "name")

    @property
    def meaning(self) -> str:
        """What the reason means, in the active language."""
        return in_active_language(self, "meaning")
