"""What a mail looks like to the one who gets it, and to the programs between."""

import email
import email.policy

import pytest
from bs4 import BeautifulSoup
from django.core.mail import EmailMultiAlternatives
from wagtail.models import Site

from network.models import Record
from subscriptions.following import tell_followers
from subscriptions.letters import Letter
from subscriptions.mails import mail_of
from subscriptions.models import Message
from tests.factories.subscriptions import confirmed, follower

pytestmark = pytest.mark.django_db
HOSTILE = '<img src=x onerror="alert(1)">{{ 7|add:7 }}'


@pytest.fixture
def message(record: Record) -> Message:
    """A mail to somebody who follows the project."""
    follower("anna@example.dk", record)
    tell_followers(record, kind="status_changed", event="x:1", facts={})
    return Message.objects.select_related("address", "record").get()


def html_of(mail: EmailMultiAlternatives) -> BeautifulSoup:
    [(content, _type)] = mail.alternatives
    return BeautifulSoup(str(content), "html.parser")


def letter(**changed: object) -> Letter:
    values = {"subject": "Emne", "paragraphs": ["Første.", "Anden."], "action": ("Læs", "/da/x/")}
    return Letter(**{**values, **changed})  # type: ignore[arg-type]


def test_text_and_html_say_the_same(message: Message) -> None:
    mail = mail_of(message, letter(quote="Et svar\ni to linjer", after=["Til sidst."]))
    html = html_of(mail)
    for words in ("Første.", "Anden.", "Et svar", "Til sidst.", "Fem kommuner", "Landsbyens bil"):
        assert words in mail.body
        assert words in html.get_text()
    assert "> Et svar\n> i to linjer" in mail.body
    addresses = {str(link["href"]) for link in html.select("a")}
    assert all(address in mail.body for address in addresses)
    assert "http://testserver/da/x/" in addresses


def test_a_mail_fetches_nothing_and_runs_nothing(message: Message) -> None:
    html = html_of(mail_of(message, letter()))
    assert not html.select("img, script, link, iframe, [background]")
    assert "url(" not in str(html)


def test_what_people_write_is_text_in_every_part(message: Message) -> None:
    mail = mail_of(message, letter(subject=HOSTILE, paragraphs=[HOSTILE], quote=HOSTILE))
    html = html_of(mail)
    assert not html.select("img")
    assert html.get_text().count(HOSTILE) >= 3
    assert mail.body.count("onerror=") == 3


def test_a_subject_with_line_breaks_adds_no_header(message: Message) -> None:
    mail = mail_of(message, letter(subject="Emne\r\nBcc: x@example.dk\n" + "lang " * 100))
    read = email.message_from_bytes(mail.message().as_bytes(), policy=email.policy.default)
    assert read["Bcc"] is None
    assert len(read["Subject"]) <= 120


def test_mail_programs_are_told_how_to_stop_with_one_press(message: Message) -> None:
    headers = mail_of(message, letter()).extra_headers
    assert headers["List-Unsubscribe"].startswith("<http://testserver/da/stop-mails/")
    assert headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert headers["Auto-Submitted"] == "auto-generated"


def test_an_answer_to_what_somebody_wrote_offers_no_stopping(record: Record) -> None:
    message = Message(pk=1, address=confirmed("bo@example.dk"), kind="x", event="x", language="en")
    mail = mail_of(message, letter())
    assert "List-Unsubscribe" not in mail.extra_headers
    assert "You get this mail because you wrote to us on our site." in mail.body
    assert "/en/my-mail/" in mail.body


def test_lines_of_the_text_are_short_enough_for_every_window(message: Message) -> None:
    mail = mail_of(message, letter(paragraphs=["ord " * 200], quote="ord " * 200))
    assert all(len(line) <= 72 for line in mail.body.splitlines() if "http" not in line)


def test_addresses_in_mails_are_those_of_the_published_site(
    message: Message, record: Record
) -> None:
    Site.objects.update(hostname="www.example.dk", port=443)
    Site.clear_site_root_paths_cache()
    assert "https://www.example.dk/da/x/" in mail_of(message, letter()).body
