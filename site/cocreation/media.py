"""Uploaded pictures, served by the application where no proxy or object store does it.

Only renditions and editors' portraits have an address. Originals may carry a place in their
metadata, and documents pass through a view that knows whether they may be read.
"""

import posixpath

from django.conf import settings
from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.views.static import serve

PUBLIC_FOLDERS = ("images/", "avatar_images/")
# A rendition's name changes with its picture, so it never has to be asked for again.
MAX_AGE_SECONDS = 365 * 24 * 3600


def serve_picture(request: HttpRequest, name: str) -> HttpResponseBase:
    """One file of a public folder, or 404."""
    # Judge the name that the disk will see: images/../documents/x is a document.
    plain = posixpath.normpath(name)
    if not plain.startswith(PUBLIC_FOLDERS):
        raise Http404
    response = serve(request, plain, document_root=str(settings.MEDIA_ROOT))
    response["Cache-Control"] = f"public, max-age={MAX_AGE_SECONDS}, immutable"
    return response
