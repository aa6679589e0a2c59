"""A place in the rules, and what it means in plain words."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from barriers.retsinformation import address_of, doubt_about
from network.bilingual import in_active_language
from network.guarded_form import GuardedForm


class LegalKind(models.TextChoices):
    ACT = "act", _("Act")
    ORDER = "order", _("Executive order")
    GUIDANCE = "guidance", _("Guidance")
    CIRCULAR = "circular", _("Circular")
    EU = "eu", _("EU rule")
    LOCAL = "local", _("Local rule")


class LegalReference(models.Model):
    """A rule, down to its section where that is known."""

    kind = models.CharField(_("kind"), max_length=10, choices=LegalKind, default=LegalKind.ACT)
    title = models.CharField(_("title"), max_length=300)
    popular_name = models.CharField(_("popular name"), max_length=120, blank=True)
    number = models.CharField(_("number"), max_length=20, blank=True)
    year = models.PositiveSmallIntegerField(_("year"), null=True, blank=True)
    section = models.CharField(_("section (§)"), max_length=20, blank=True)
    paragraph = models.CharField(_("subsection (stk.)"), max_length=20, blank=True)
    item = models.CharField(_("item (nr.)"), max_length=20, blank=True)
    url = models.URLField(
        _("link to the rule"),
        blank=True,
        help_text=_(
            "Leave it empty for Danish rules with a number and a year: the link to Retsinformation "
            "is made by itself."
        ),
    )
    valid_from = models.DateField(_("valid from"), null=True, blank=True)
    valid_to = models.DateField(_("valid to"), null=True, blank=True)
    wording = models.TextField(
        _("the law's own words"),
        blank=True,
        help_text=_("Quoted exactly, in the language of the law. Leave out what does not matter."),
    )
    plain_da = models.TextField(_("what it means, in Danish"), blank=True)
    plain_en = models.TextField(_("what it means, in English"), blank=True)

    base_form_class = GuardedForm

    class Meta:
        ordering = ["title", "year", "number", "section"]
        verbose_name = _("legal reference")
        verbose_name_plural = _("legal references")

    def __str__(self) -> str:
        return self.citation

    def clean(self) -> None:
        super().clean()
        if self.valid_from and self.valid_to and self.valid_to < self.valid_from:
            raise ValidationError({"valid_to": _("A rule cannot end before it begins.")})

    @property
    def link(self) -> str:
        """Where the rule can be read: as written by an editor, else by its number, else ""."""
        return self.url or address_of(self.kind, self.year, self.number)

    @property
    def doubt(self) -> str:
        """The sentence for a number nobody can look up, "" where there is none to doubt."""
        return "" if self.url else doubt_about(self.kind, self.year, self.number)

    @property
    def plain(self) -> str:
        """What the rule means, in the active language."""
        return in_active_language(self, "plain")

    @property
    def place(self) -> str:
        """The place in the rule as Danish lawyers write it: "§ 17, stk. 4, nr. 2"."""
        parts = [
            f"§ {self.section}" if self.section else "",
            f"stk. {self.paragraph}" if self.paragraph else "",
            f"nr. {self.item}" if self.item else "",
        ]
        return ", ".join(part for part in parts if part)

    @property
    def name(self) -> str:
        """Name, number and year in one line."""
        number = gettext("no. %(number)s") % {"number": self.number} if self.number else ""
        year = gettext("of %(year)s") % {"year": self.year} if self.year else ""
        parts = (self.popular_name or self.title, number, year)
        return " ".join(part for part in parts if part)

    @property
    def citation(self) -> str:
        """Name and place in one line."""
        return f"{self.name}, {self.place}" if self.place else self.name
