"""What surrounds a line while it is checked and written."""

from dataclasses import dataclass
from datetime import date

from cocreation.transfer.picture_folder import PictureFolder
from cocreation.transfer.vocabulary import Vocabulary


@dataclass(frozen=True)
class Context:
    """The site's vocabulary, the pictures beside the file, and the day it is read."""

    vocabulary: Vocabulary
    pictures: PictureFolder
    today: date
