"""Where an export puts the pictures that its lines name."""

import shutil
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Final

from cocreation.transfer.values import Json
from network.models import Picture

_FOLDER: Final = "pictures"


@dataclass(frozen=True)
class PictureShelf:
    """The folder of the exported file, None when the lines go to the terminal."""

    folder: Path | None

    def put(self, picture: Picture) -> Json:
        """Copy a picture and return what a line says of it.

        None when it has no place, when its file is gone, or when it must not be shown.
        """
        if self.folder is None or not picture.is_showable:
            return None
        suffix = PurePosixPath(picture.file.name).suffix.lower()
        name = f"{_FOLDER}/{picture.get_file_hash()}{suffix}"
        try:
            self._copy(picture, self.folder / name)
        except FileNotFoundError:
            return None
        return {
            "path": name,
            "description": picture.description,
            "photographer": picture.photographer,
            "licence": picture.licence,
            "consent": picture.consent,
            "consent_until": picture.consent_until.isoformat() if picture.consent_until else None,
        }

    def _copy(self, picture: Picture, target: Path) -> None:
        if target.exists():
            return
        with picture.file.storage.open(picture.file.name, "rb") as content:
            target.parent.mkdir(parents=True, exist_ok=True)
            with target.open("wb") as copy:
                shutil.copyfileobj(content, copy)
