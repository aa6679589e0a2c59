"""The facts of the accessibility statement, and the page that carries it."""

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, HelpPanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting

#: Where the statements that count are kept: the tool of the Agency for Digital Government.
REGISTER = "https://was.digst.dk/"


class Conformance(models.TextChoices):
    FULL = "full", _("The site fully meets the requirements.")
    PARTIAL = "partial", _("The site meets the requirements in part.")
    NONE = "none", _("The site does not meet the requirements.")


class Method(models.TextChoices):
    OWN = "own", _("We have tested it ourselves.")
    EXTERNAL = "external", _("Others have tested it for us.")


def in_the_register(address: str) -> None:
    """Refuse an address that is no statement in the register, such as the register's front page."""
    if not address.startswith(REGISTER) or address == REGISTER:
        raise ValidationError(
            _("The link begins with %(register)s and ends with the name of the site."),
            params={"register": REGISTER},
        )


@register_setting(icon="universal-access", order=310)
class AccessibilityStatement(BaseSiteSetting):
    """What the law asks a public site to say of its accessibility. Renewed at least once a year."""

    page = models.ForeignKey(
        "home.StandardPage",
        verbose_name=_("page"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_(
            "The Danish page of the statement. Write on it what cannot be used yet, and why; "
            "what stands here is shown below that text, in both languages."
        ),
    )
    was_url = models.URLField(
        _("link to the statement"),
        blank=True,
        validators=[URLValidator(schemes=["https"]), in_the_register],
        help_text=_(
            "The address of the statement in the tool of the Agency for Digital Government. "
            "The site's own address /was leads there."
        ),
    )
    email = models.EmailField(_("e-mail for problems"), blank=True)
    phone = models.CharField(_("phone for problems"), max_length=40, blank=True)
    conformance = models.CharField(
        _("how far"), max_length=8, choices=Conformance, default=Conformance.PARTIAL
    )
    method = models.CharField(_("tested how"), max_length=8, choices=Method, default=Method.OWN)
    prepared_on = models.DateField(_("made on"), null=True, blank=True)
    reviewed_on = models.DateField(
        _("last reviewed on"),
        null=True,
        blank=True,
        help_text=_("The law asks for a review at least once a year."),
    )

    panels = [
        HelpPanel(
            _("Make the statement in the agency's tool first. Then write the same facts here.")
        ),
        FieldPanel("page"),
        FieldPanel("was_url"),
        FieldRowPanel([FieldPanel("email"), FieldPanel("phone")]),
        MultiFieldPanel(
            [
                FieldPanel("conformance"),
                FieldPanel("method"),
                FieldRowPanel([FieldPanel("prepared_on"), FieldPanel("reviewed_on")]),
            ],
            heading=_("The test"),
        ),
    ]

    class Meta:
        verbose_name = _("accessibility statement")
