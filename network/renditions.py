"""The sizes pictures are shown in, named once; made by a task, only read by pages.

A page view never makes a picture: that would be a write, and the first reader would wait for it.
Originals have no public address (they may carry the place where they were taken), so a picture
whose sizes are not made yet is shown as an empty place with its words.
"""

import logging
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from wagtail.images import get_image_model
from wagtail.images.exceptions import InvalidFilterSpecError
from wagtail.images.models import Filter, SourceImageIOError

# Blocks are parts of the models, and they show pictures.
if TYPE_CHECKING:
    from network.models import Picture, PictureRendition

logger = logging.getLogger(__name__)

#: Names of uses, as USES has them.
Uses = tuple[str, ...]


@dataclass(frozen=True)
class Use:
    """One way of showing a picture: its sizes from narrow to wide, and how wide it stands.

    ``sizes`` is the attribute of the same name. The narrow size also exists as JPEG, for readers
    without WebP.
    """

    name: str
    operations: tuple[str, ...]
    sizes: str

    @cached_property
    def modern(self) -> tuple[Filter, ...]:
        """The WebP filters, narrow first."""
        return tuple(Filter(spec=f"{each}|format-webp") for each in self.operations)

    @cached_property
    def plain(self) -> Filter:
        """The filter every browser can show."""
        return Filter(spec=f"{self.operations[0]}|format-jpeg")

    @property
    def filters(self) -> tuple[Filter, ...]:
        """All filters of this use."""
        return (*self.modern, self.plain)


USES = {
    use.name: use
    for use in (
        # 16:10 on a card in a grid of one to three columns.
        Use(
            "card",
            ("fill-400x250", "fill-800x500"),
            "(min-width: 60rem) 22rem, (min-width: 40rem) 45vw, 92vw",
        ),
        # 16:9 over the top of a page.
        Use("hero", ("fill-800x450", "fill-1600x900"), "(min-width: 75rem) 70rem, 100vw"),
        # Inside running text, in its own proportions.
        Use("wide", ("width-720", "width-1440"), "(min-width: 48rem) 44rem, 92vw"),
        # 3:2 in a row of pictures, and the whole picture behind it.
        Use("gallery", ("fill-480x320", "fill-960x640"), "(min-width: 40rem) 20rem, 78vw"),
        Use("large", ("max-1600x1600",), "100vw"),
        # 16:9 before a video.
        Use("poster", ("fill-720x405", "fill-1440x810"), "(min-width: 48rem) 44rem, 92vw"),
        # A face beside a name.
        Use("thumb", ("fill-96x96", "fill-192x192"), "6rem"),
    )
}

#: What a page's own picture is shown as, and pictures inside its body.
OF_A_PAGE: Uses = ("card", "hero")
OF_A_BODY: Uses = ("wide",)
OF_A_GALLERY: Uses = ("gallery", "large")
OF_A_VIDEO: Uses = ("poster",)
OF_A_PERSON: Uses = ("thumb",)


def attach(pictures: "Iterable[Picture | None]") -> None:
    """Give every picture its existing renditions, with one query for all that have none yet."""
    bare = [each for each in pictures if each is not None and not _is_attached(each)]
    if not bare:
        return
    specs = [each.spec for use in USES.values() for each in use.filters]
    rows = (
        get_image_model()
        .get_rendition_model()
        .objects.filter(image_id__in={each.pk for each in bare}, filter_spec__in=specs)
    )
    by_picture: dict[int, list[PictureRendition]] = defaultdict(list)
    for row in rows:
        by_picture[row.image_id].append(row)
    for each in bare:
        # The name under which Wagtail looks for renditions that were read ahead.
        each.prefetched_renditions = by_picture[each.pk]


def existing(
    picture: "Picture", use: Use
) -> "tuple[list[PictureRendition], PictureRendition | None]":
    """The WebP renditions there are, narrow first, and the plain one; never makes any."""
    attach([picture])
    found = picture.find_existing_renditions(*use.filters)
    return [found[each] for each in use.modern if each in found], found.get(use.plain)


def _is_attached(picture: "Picture") -> bool:
    return hasattr(picture, "prefetched_renditions")


def make(picture: "Picture", use_names: Iterable[str]) -> None:
    """Make what is missing of the sizes for these uses; nothing for a picture not to be shown.

    One broken file must not keep the other pictures from being made, so it is logged.
    """
    if not picture.is_showable:
        return
    specs = [each.spec for name in use_names for each in USES[name].filters]
    try:
        picture.get_renditions(*specs)
    except (SourceImageIOError, InvalidFilterSpecError, OSError) as error:
        logger.warning("picture %s: %s", picture.pk, error)
