"""Every response carries the headers that protect its reader, whatever it is."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory, override_settings

from cocreation.middleware import PublicGZipMiddleware
from cocreation.security import policy_for

# A page, an unknown address, a redirect, a static file, a probe, a refused method, the admin.
ADDRESSES = ["/", "/da/", "/da/findes-ikke/", "/static/css/base.css", "/healthz", "/admin/login/"]


@pytest.fixture
def picture() -> Iterator[str]:
    folder = Path(settings.MEDIA_ROOT)
    for name in ("images/hav.png", "original_images/hav.png", "documents/notat.txt"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(b"bytes")
    yield "/media/images/hav.png"
    for name in ("images/hav.png", "original_images/hav.png", "documents/notat.txt"):
        (folder / name).unlink()


@pytest.mark.django_db
@pytest.mark.parametrize("address", ADDRESSES)
def test_every_response_is_protected(client: Client, address: str) -> None:
    answer = client.get(address)
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Referrer-Policy"] == "same-origin"
    assert answer["Cross-Origin-Opener-Policy"] == "same-origin"
    assert "camera=()" in answer["Permissions-Policy"]
    assert "object-src 'none'" in answer["Content-Security-Policy"]
    assert answer["X-Frame-Options"] in {"DENY", "SAMEORIGIN"}


def test_a_wrong_host_gets_them_too(client: Client) -> None:
    answer = client.get("/", headers={"host": "evil.example"})
    assert answer.status_code == 400
    assert "default-src 'none'" in answer["Content-Security-Policy"]
    assert answer["X-Content-Type-Options"] == "nosniff"


def test_uploads_get_them_too(client: Client, picture: str) -> None:
    answer = client.get(picture)
    assert answer.status_code == 200
    assert "sandbox" in answer["Content-Security-Policy"]
    assert answer["X-Content-Type-Options"] == "nosniff"


@pytest.mark.django_db  # The page that says so has a menu.
@pytest.mark.parametrize(
    "name",
    [
        "original_images/hav.png",
        "documents/notat.txt",
        "images/../documents/notat.txt",
        "images/%2e%2e/documents/notat.txt",
    ],
)
def test_originals_and_documents_have_no_public_address(
    client: Client, picture: str, name: str
) -> None:
    assert client.get(f"/media/{name}").status_code == 404


@pytest.mark.parametrize("path", ["/", "/da/projekter/", "/n/FK-P-0001", "/administration/"])
def test_public_pages_allow_no_inline_code_and_no_frame(path: str) -> None:
    policy = policy_for(path)
    assert "unsafe" not in policy
    assert policy.startswith("default-src 'none'")
    assert "frame-ancestors 'none'" in policy


def test_the_admin_may_frame_its_previews_but_its_login_runs_no_inline_script() -> None:
    assert "frame-ancestors 'self'" in policy_for("/admin/pages/3/edit/")
    login = dict(part.split(" ", 1) for part in policy_for("/admin/login/").split("; "))
    assert login["script-src"] == "'self'"
    assert login["frame-ancestors"] == "'none'"


@pytest.mark.django_db
def test_a_document_opened_in_the_browser_may_do_nothing(client: Client) -> None:
    answer = client.get("/documents/1/findes-ikke.pdf")
    assert answer["Content-Security-Policy"].startswith("default-src 'none'")
    assert "sandbox" in answer["Content-Security-Policy"]


@pytest.mark.django_db
def test_https_is_demanded_only_where_it_is_switched_on(client: Client) -> None:
    assert "Strict-Transport-Security" not in client.get("/healthz", secure=True)
    with override_settings(SECURE_HSTS_SECONDS=60):
        answer = Client().get("/healthz", secure=True)
        assert answer["Strict-Transport-Security"].startswith("max-age=60")


LONG_TEXT = "samskabelse " * 500


def compressed(request: HttpRequest, response: HttpResponse) -> bool:
    request.META["HTTP_ACCEPT_ENCODING"] = "gzip"
    answer = PublicGZipMiddleware(lambda _request: response)(request)
    assert isinstance(answer, HttpResponse)
    return answer.get("Content-Encoding") == "gzip"


def test_a_public_page_is_compressed(rf: RequestFactory) -> None:
    assert compressed(rf.get("/da/"), HttpResponse(LONG_TEXT))


def test_what_somebody_logged_in_reads_is_not_compressed(rf: RequestFactory) -> None:
    request = rf.get("/admin/")
    request.COOKIES[settings.SESSION_COOKIE_NAME] = "session"
    assert not compressed(request, HttpResponse(LONG_TEXT))


def test_a_form_that_hands_out_a_token_is_not_compressed(rf: RequestFactory) -> None:
    response = HttpResponse(LONG_TEXT)
    response.set_cookie("csrftoken", "secret")
    assert not compressed(rf.get("/da/kommentar/"), response)
