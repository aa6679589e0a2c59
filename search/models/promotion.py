"""What editors put on top of the answers to certain words."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from network.freshness import watch
from network.models import SitePage


@watch
class Promotion(models.Model):
    """A page that editors recommend to whoever searches with one of these words."""

    words = models.TextField(
        _("words people search with"),
        help_text=_(
            "One word, or several words together, a line. Other forms of them count as well: "
            "“harbour” also stands for “harbours”."
        ),
    )
    page = models.ForeignKey(
        SitePage,
        verbose_name=_("page"),
        on_delete=models.CASCADE,
        related_name="+",
        help_text=_("Shown on top, marked as recommended, as long as everybody may see it."),
    )
    note = models.CharField(
        _("your words about it"),
        max_length=200,
        blank=True,
        help_text=_("Shown below the title. Empty means the page's own summary."),
    )

    class Meta:
        ordering = ["pk"]
        verbose_name = _("recommendation in search")
        verbose_name_plural = _("recommendations in search")

    def __str__(self) -> str:
        return ", ".join(self.lines)

    @property
    def lines(self) -> list[str]:
        """The words, one entry a line."""
        return [line.strip() for line in self.words.splitlines() if line.strip()]
