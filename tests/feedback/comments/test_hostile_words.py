"""What citizens write is words wherever it is shown: on pages, in mails, feeds and the admin."""

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import User
from django.core import mail
from django.core.mail import EmailMultiAlternatives
from django.test import Client
from django.urls import reverse

from feedback.citizens_text import as_html
from feedback.comments.lifecycle import hide, publish
from projects.models import ProjectPage
from subscriptions.models import Address
from subscriptions.sending import send_due
from tests.feedback.comments.conftest import said, waiting
from tests.feedback.sent import fill_in

pytestmark = pytest.mark.django_db
PAGE = "/da/projekter/bilen/"
PAYLOADS = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '"><svg onload=alert(1)>',
    "' autofocus onfocus=alert(1) x='",
    "javascript:alert(1)//",
    "</p></article><iframe srcdoc='<script>alert(1)</script>'>",
    'https://example.dk/"onmouseover="alert(1)',
    "https://example.dk/<script>alert(1)</script>",
    "{{ 7|add:7 }}{% load x %}",
    "]]><script>alert(1)</script>",
)


def hostile(html: bytes | str) -> list[str]:
    """What in a page would run, or was not ours."""
    soup = BeautifulSoup(html, "html.parser")
    found = [str(each) for each in soup.select("main script, main iframe, main svg[onload]")]
    found += [str(each) for each in soup.select("[onerror], [onload], [onfocus], [onmouseover]")]
    return found + [str(each) for each in soup.select("a[href^='javascript:' i], img[src=x]")]


@pytest.mark.parametrize("payload", PAYLOADS)
def test_it_is_text_on_every_page_and_in_every_mail(
    client: Client, project: ProjectPage, anna: Address, moderator: User, payload: str
) -> None:
    first = said(project, payload, name=payload[:60], writer=anna)
    publish(waiting(project, text=payload, name=payload[:60], parent=first), moderator)
    form = f"{PAGE}kommentar/"
    typed = fill_in(client, form, text=payload, name=payload[:60], email="b@example.dk")
    pages: list[bytes | str] = [
        client.get(PAGE).content,
        client.get(f"{form}?reply={first.pk}").content,
        client.get(f"/da/kommentar/{first.pk}/anmeld/").content,
        client.post(form, typed | {"step": "preview"}).content,
    ]
    send_due()
    letters = [each for each in mail.outbox if isinstance(each, EmailMultiAlternatives)]
    pages += [str(html) for each in letters for html, _kind in each.alternatives]
    assert len(pages) > 4
    assert [hostile(page) for page in pages] == [[]] * len(pages)
    assert b"<script>alert" not in client.get(f"{PAGE}kommentarer.atom").content


@pytest.mark.parametrize("payload", PAYLOADS[:4])
def test_it_is_text_at_the_moderator_s_desk(
    client: Client, project: ProjectPage, anna: Address, payload: str
) -> None:
    client.force_login(User.objects.create_superuser("chef"))
    comment = said(project, payload, name=payload[:60], writer=anna)
    hide(comment, None, reason="hate", text=payload)
    page = client.get(reverse("feedback_desk:item", args=["comment", comment.pk]))
    assert page.status_code == 200
    assert not BeautifulSoup(page.content, "html.parser").select("[onerror], [onload], img[src=x]")
    assert b"<script>alert(1)" not in page.content


def test_a_link_says_that_nobody_vouches_for_it() -> None:
    [link] = BeautifulSoup(as_html("Se https://example.dk/a?b=1&c=2."), "html.parser").select("a")
    assert link["href"] == "https://example.dk/a?b=1&c=2"
    assert link["rel"] == ["nofollow", "ugc", "noopener"]
