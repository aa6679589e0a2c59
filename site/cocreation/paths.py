"""Where things lie: what the product brings with it, and where it keeps its state.

An installed wheel carries templates, static files and catalogues inside this package; a checkout
has them beside it. The packaged folder wins where it exists, so both run the same code.
"""

import os
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent
SITE = PACKAGE.parent
CHECKOUT = SITE.parent


def _packaged_or(name: str, in_checkout: Path) -> Path:
    packaged = PACKAGE / name
    return packaged if packaged.is_dir() else in_checkout


def state_directory() -> Path:
    """The one directory for everything that is written: database, media, keys, mail, cache.

    COCREATION_VAR names it; without that it is `var/` in the checkout, or `var/` in the current
    directory when the product is installed as a package. The directory may not exist yet.
    """
    named = os.environ.get("COCREATION_VAR", "").strip()
    if named:
        return Path(named).expanduser().resolve()
    in_checkout = (CHECKOUT / "manage.py").is_file()
    return (CHECKOUT if in_checkout else Path.cwd()) / "var"


TEMPLATES = _packaged_or("templates", CHECKOUT / "templates")
STATIC = _packaged_or("static", SITE / "static")
LOCALE = _packaged_or("locale", SITE / "locale")
