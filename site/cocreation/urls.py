"""All routes: what the machine asks, the admin, the public site, and Wagtail's pages last."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import URLPattern, URLResolver, include, path
from wagtail import urls as page_urls
from wagtail.admin import urls as admin_urls
from wagtail.documents import urls as document_urls

from cocreation import health, media, public_urls
from cocreation.styleguide import urls as styleguide_urls

urlpatterns: list[URLPattern | URLResolver] = [
    path("healthz", health.healthz, name="healthz"),
    path("readyz", health.readyz, name="readyz"),
    path("admin/", include(admin_urls)),
    path("documents/", include(document_urls)),
    path("media/<path:name>", media.serve_picture, name="media"),
    path("styleguide/", include(styleguide_urls)),
    *public_urls.urlpatterns,
    *i18n_patterns(
        *public_urls.localised_urlpatterns,
        path("", include(page_urls)),
        prefix_default_language=True,
    ),
]

handler400 = "cocreation.errors.bad_request"
handler403 = "cocreation.errors.forbidden"
handler404 = "cocreation.errors.not_found"
handler500 = "cocreation.errors.server_error"
