"""Where places lie on the drawn map of Denmark (templates/components/denmark_map.html).

The coast is Natural Earth's (public domain), in a projection that is true enough for a country this
small: degrees of longitude are shortened as at its middle. Bornholm stands in a frame of its own.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, radians

# The map's edges in degrees and its width in drawing units; the coast was drawn to these.
WEST, EAST, NORTH = 8.0, 12.7, 57.8
WIDTH = 360
SHORTENED = cos(radians(56.1))
UNITS = WIDTH / ((EAST - WEST) * SHORTENED)


@dataclass(frozen=True)
class MapPlace:
    """A place with its link, its class of colour, and where its mark stands in the drawing."""

    name: str
    url: str
    hue_class: str
    x: int
    y: int


def on_the_map(rows: Sequence[tuple[str, str, str, float | None, float | None]]) -> list[MapPlace]:
    """The places among (name, url, hue class, latitude, longitude) whose degrees are known."""
    return [
        MapPlace(
            name,
            url,
            hue_class,
            round((longitude - WEST) * SHORTENED * UNITS),
            round((NORTH - latitude) * UNITS),
        )
        for name, url, hue_class, latitude, longitude in rows
        if latitude is not None and longitude is not None
    ]
