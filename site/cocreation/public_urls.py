"""Routes of the public site that are no Wagtail page, and the way to those that are.

`urlpatterns` stand at the root ("/n/FK-B-0042"), `localised_urlpatterns` under /da/ and /en/.
Both come before Wagtail's own routes. "/" is none of them: the language middleware sends it on.
"""

from django.urls import URLPattern, URLResolver, path, re_path

from barriers import urls as barrier_urls
from barriers.reporting import urls as reporting_urls
from cocreation import robots, sitemaps
from feedback.comments import urls as comment_urls
from feedback.consultations import urls as consultations_urls
from feedback.following import urls as following_urls
from feedback.submissions import urls as submissions_urls
from home.statement import was
from network.merged_views import by_number
from network.permanent_links import permanent_link
from network.routing import serve_page
from search import urls as search_urls
from subscriptions import urls as subscriptions_urls

urlpatterns: list[URLPattern | URLResolver] = [
    re_path(
        r"^n/(?P<number>[A-Za-z0-9-]{1,20})/?$", by_number(permanent_link), name="permanent_link"
    ),
    re_path(r"^was/?$", was, name="was"),
    path("sitemap.xml", sitemaps.sitemap, name="sitemap"),
    path("sitemap-<int:part>.xml", sitemaps.sitemap_part, name="sitemap_part"),
    path("robots.txt", robots.robots, name="robots"),
    *search_urls.urlpatterns,
]

localised_urlpatterns: list[URLPattern | URLResolver] = [
    *search_urls.localised_urlpatterns,
    *barrier_urls.localised_urlpatterns,
    *following_urls.localised_urlpatterns,
    *subscriptions_urls.localised_urlpatterns,
    *comment_urls.localised_urlpatterns,
    *submissions_urls.localised_urlpatterns,
    *consultations_urls.localised_urlpatterns,
    *reporting_urls.localised_urlpatterns,
    re_path(r"^was/?$", was, name="localised_was"),
    # Wagtail's pattern, without what Wagtail itself keeps below _util/.
    re_path(r"^(?!_util/)((?:[\w\-]+/)*)$", serve_page, name="page"),
]
