"""Pictures that citizens send: drawn anew, so that nothing but the picture itself is kept."""

import io
from typing import IO, Final

from PIL import Image, ImageOps
from PIL.Image import DecompressionBombError

#: By ending, what the file has to be.
FORMATS: Final = {
    "jpg": "JPEG",
    "jpeg": "JPEG",
    "png": "PNG",
    "gif": "GIF",
    "webp": "WEBP",
}
#: As large as a telephone's; more is a bomb, or nothing that is looked at on a page.
_MOST_PIXELS: Final = 60_000_000
#: Of a kind that can only be drawn in full: four bytes for each, and as much again to write it.
_MOST_DRAWN_PIXELS: Final = 24_000_000
#: What is kept: enough to read a sign in it.
_LONGEST_SIDE: Final = 2400


class NoPicture(Exception):
    """The file is no picture of its kind."""


class TooManyPixels(Exception):
    """The picture unpacks to more than we have memory for."""


def drawn_anew(file: IO[bytes], ending: str) -> tuple[bytes, str]:
    """The picture as new bytes, and their ending: without place, camera, or anything hidden."""
    try:
        with Image.open(file, formats=[FORMATS[ending]]) as picture:
            most = _MOST_PIXELS if picture.format == "JPEG" else _MOST_DRAWN_PIXELS
            if picture.width * picture.height > most:
                raise TooManyPixels
            # A large photograph is read at a fraction of its size at once.
            picture.draft("RGB", (_LONGEST_SIDE, _LONGEST_SIDE))
            upright = ImageOps.exif_transpose(picture)
            return _written(upright)
    except DecompressionBombError:
        raise TooManyPixels from None
    except (OSError, SyntaxError, ValueError) as error:
        raise NoPicture from error


def _written(picture: Image.Image) -> tuple[bytes, str]:
    has_holes = picture.mode in ("RGBA", "LA", "PA") or "transparency" in picture.info
    clean = picture.convert("RGBA" if has_holes else "RGB")
    clean.thumbnail((_LONGEST_SIDE, _LONGEST_SIDE))
    clean.info.clear()
    buffer = io.BytesIO()
    if has_holes:
        clean.save(buffer, "PNG", optimize=False)
        return buffer.getvalue(), "png"
    clean.save(buffer, "JPEG", quality=85)
    return buffer.getvalue(), "jpg"
