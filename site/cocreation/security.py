"""Content policies as data: one for the public site, one for the admin, one for documents.

Pages carry no inline code: a nonce in a page that is cached would be shared by all its readers.
Wagtail's editing pages still have inline scripts and styles, so the admin has its own policy; the
login page, which anyone can open, has no inline script and allows none.
"""

_Directives = dict[str, str]

PUBLIC: _Directives = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "form-action": "'self'",
    "frame-ancestors": "'none'",
    "base-uri": "'none'",
    "object-src": "'none'",
    "manifest-src": "'self'",
}

ADMIN: _Directives = {
    "default-src": "'none'",
    "script-src": "'self' 'unsafe-inline'",
    "style-src": "'self' 'unsafe-inline'",
    "img-src": "'self' data: blob:",
    "media-src": "'self' blob:",
    "font-src": "'self' data:",
    "connect-src": "'self'",
    "frame-src": "'self'",
    "form-action": "'self'",
    "frame-ancestors": "'self'",
    "base-uri": "'self'",
    "object-src": "'none'",
    "manifest-src": "'self'",
}

ADMIN_LOGIN: _Directives = {**ADMIN, "script-src": "'self'", "frame-ancestors": "'none'"}

# A document opened in the browser runs nothing and may load nothing.
DOCUMENT: _Directives = {
    "default-src": "'none'",
    "frame-ancestors": "'none'",
    "sandbox": "",
}

# The first prefix that fits the path decides.
_BY_PREFIX: tuple[tuple[str, _Directives], ...] = (
    ("/admin/login/", ADMIN_LOGIN),
    ("/admin/password_reset/", ADMIN_LOGIN),
    ("/admin/", ADMIN),
    ("/documents/", DOCUMENT),
    ("/media/", DOCUMENT),
    ("", PUBLIC),
)

PERMISSIONS = ", ".join(
    f"{feature}=()"
    for feature in (
        "accelerometer",
        "autoplay",
        "camera",
        "display-capture",
        "encrypted-media",
        "geolocation",
        "gyroscope",
        "magnetometer",
        "microphone",
        "midi",
        "payment",
        "picture-in-picture",
        "publickey-credentials-get",
        "screen-wake-lock",
        "usb",
        "xr-spatial-tracking",
    )
)


def _written(directives: _Directives) -> str:
    return "; ".join(f"{name} {value}".strip() for name, value in directives.items())


_WRITTEN = tuple((prefix, _written(directives)) for prefix, directives in _BY_PREFIX)


def policy_for(path: str) -> str:
    """The Content-Security-Policy of one address, ready to send."""
    return next(written for prefix, written in _WRITTEN if path.startswith(prefix))


def may_be_framed_by_itself(path: str) -> bool:
    """The admin shows previews of pages in a frame; nothing else is ever framed."""
    return "frame-ancestors 'self'" in policy_for(path)
