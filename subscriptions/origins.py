"""Absolute addresses, made where there is no request: in a mail, in the worker."""

from django.conf import settings

from network.sites import published_origin


def absolute(path: str) -> str:
    """The path with scheme and host; an address that has them already stays as it is.

    The host is the site's own once somebody has set it in the admin, else the profile's.
    """
    if path.startswith(("http://", "https://")):
        return path
    return f"{published_origin() or settings.WAGTAILADMIN_BASE_URL}{path}"
