"""A video that is loaded from nowhere before the reader chooses it."""

from urllib.parse import urlsplit

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, StructBlock, StructValue, TextBlock, URLBlock
from wagtail.images.blocks import ImageBlock

from network.blocks.picture import preview_pictures
from network.renditions import OF_A_VIDEO


def host_name(url: str) -> str:
    """What readers call the place a video lies; "" for a place that is not on the list."""
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
    except ValueError:
        return ""
    if parts.scheme != "https" or parts.username or parts.password:
        return ""
    # Browsers end a host at a backslash, where Python reads on.
    if "\\" in url:
        return ""
    for known, name in settings.VIDEO_HOSTS.items():
        if host == known or host.endswith(f".{known}"):
            return str(name)
    return ""


def refuse_unknown_host(url: str) -> None:
    """A ValidationError for an address that the settings do not name."""
    if not host_name(url):
        names = ", ".join(sorted(settings.VIDEO_HOSTS))
        raise ValidationError(
            gettext("A video must begin with https:// and lie at one of these: %(names)s.")
            % {"names": names}
        )


class VideoValue(StructValue):
    """The parts of a video, and where it lies."""

    @property
    def host(self) -> str:
        """The name of the place the link leads to; "" when it may not be shown any more."""
        return host_name(self.get("url") or "")


class VideoBlock(StructBlock):
    """`url`, `poster` (a Picture, or None), `title`, `duration` and `summary`."""

    url = URLBlock(
        label=_("Address of the video"),
        help_text=_("A page or a file. Readers go there when they choose the video."),
        validators=[refuse_unknown_host],
    )
    title = CharBlock(max_length=120, label=_("Title"))
    duration = CharBlock(
        max_length=8,
        label=_("Duration"),
        help_text=_("Minutes and seconds, for example 2:35."),
        validators=[RegexValidator(r"^\d{1,3}:[0-5]\d(?::[0-5]\d)?$", _("Write it as 2:35."))],
    )
    poster = ImageBlock(label=_("Picture"))
    summary = TextBlock(
        required=False,
        max_length=600,
        rows=2,
        label=_("What the video shows"),
        help_text=_("For those who cannot see or hear it."),
    )

    def get_preview_value(self) -> StructValue:
        poster = next(iter(preview_pictures(1, OF_A_VIDEO)), None)
        return self.normalize(
            {
                "url": f"https://{next(iter(settings.VIDEO_HOSTS))}/",
                "title": gettext("A walk around the square"),
                "duration": "2:35",
                "poster": poster,
                "summary": gettext("Three residents show what they have built."),
            }
        )

    class Meta:
        icon = "media"
        group = _("Pictures and documents")
        label = _("Video")
        description = _("A picture that leads to a video elsewhere. Nothing is loaded before that.")
        label_format = "{title}"
        value_class = VideoValue
        template = "blocks/video.html"
