"""Pictures with what the law and good manners ask for: description, photographer, licence, consent."""

import secrets
from pathlib import PurePosixPath

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.images.models import AbstractImage, AbstractRendition


class Licence(models.TextChoices):
    OWN = "own", _("Own picture, all uses")
    AGREEMENT = "agreement", _("By agreement with the photographer")
    CC0 = "cc0", _("Free of rights (CC0)")
    CC_BY = "cc-by", _("CC BY: name the photographer")
    CC_BY_SA = "cc-by-sa", _("CC BY-SA: name the photographer, share alike")


class Consent(models.TextChoices):
    NOT_NEEDED = "not_needed", _("Not needed: nobody can be recognised")
    GIVEN = "given", _("Given")
    WITHDRAWN = "withdrawn", _("Withdrawn")


class Picture(AbstractImage):
    """A picture. Without a valid consent it is never rendered."""

    photographer = models.CharField(_("photographer"), max_length=120, blank=True)
    licence = models.CharField(_("licence"), max_length=12, choices=Licence, default=Licence.OWN)
    consent = models.CharField(
        _("consent"),
        max_length=12,
        choices=Consent,
        default=Consent.NOT_NEEDED,
        help_text=_("From the people who can be recognised in the picture."),
    )
    consent_until = models.DateField(
        _("consent until"),
        null=True,
        blank=True,
        help_text=_("The picture is hidden after this date. Leave empty for no end."),
    )

    admin_form_fields = (
        "title",
        "file",
        "description",
        "photographer",
        "licence",
        "consent",
        "consent_until",
        "collection",
        "tags",
        "focal_point_x",
        "focal_point_y",
        "focal_point_width",
        "focal_point_height",
    )

    class Meta(AbstractImage.Meta):
        verbose_name = _("picture")
        verbose_name_plural = _("pictures")
        permissions = [("choose_image", "Can choose image")]

    @property
    def is_showable(self) -> bool:
        """Whether the people in the picture still agree to it being shown today."""
        if self.consent == Consent.WITHDRAWN:
            return False
        return self.consent_until is None or self.consent_until >= timezone.localdate()

    def clean(self) -> None:
        super().clean()
        if not self.description.strip():
            raise ValidationError(
                {"description": _("Describe what the picture shows, for those who cannot see it.")}
            )

    def get_upload_to(self, filename: str) -> str:
        """The stored name carries a random part, so that an address cannot be guessed."""
        path = PurePosixPath(filename)
        stem = path.stem[:60]
        return str(super().get_upload_to(f"{stem}-{secrets.token_hex(6)}{path.suffix.lower()}"))


class PictureRendition(AbstractRendition):
    """A picture in one size and format."""

    image = models.ForeignKey(Picture, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        unique_together = (("image", "filter_spec", "focal_point_key"),)
