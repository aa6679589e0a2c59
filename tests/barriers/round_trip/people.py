"""The citizen who reports, the neighbour who follows, the coordinator: each at their own forms."""

import datetime
from collections.abc import Mapping, Sequence
from typing import Any

from bs4 import BeautifulSoup
from django.core import mail
from django.test import Client
from django.urls import reverse
from wagtail.test.utils.form_data import rich_text

from barriers.models import BarrierPage
from feedback.models import Submission
from network.models import SitePage
from subscriptions.sending import send_due
from tests.admin.forms import form_of
from tests.barriers.reporting.conftest import report
from tests.factories.subscriptions import links_in
from tests.factories.world import World
from tests.feedback.sent import send

Form = dict[str, str | list[str]]
#: Steps that say where they can be looked up.
_LOOKED_UP = ("spread_into_law", "undocumented")


class Citizens:
    """Two people with mail: Ida reported the barrier, Bo follows it."""

    def __init__(self) -> None:
        self._browser = Client(enforce_csrf_checks=True)

    def report(self, what: str) -> Submission:
        """Ida fills in the three steps, and says yes in the mail."""
        report(self._browser, what, email="ida@example.dk", role="citizen")
        self._say_yes("ida@example.dk")
        return Submission.objects.get()

    def follow(self, page: SitePage) -> None:
        """Bo presses the page's button, gives his address, and says yes in the mail."""
        shown = BeautifulSoup(self._browser.get(page.url or "").content, "html.parser")
        [button] = shown.select(".follow-box a")
        send(self._browser, str(button["href"]), email="bo@example.dk")
        self._say_yes("bo@example.dk")

    def _say_yes(self, email: str) -> None:
        [letter] = [each for each in letters() if each.to == [email]]
        assert self._browser.post(links_in(letter)[0]).status_code in (200, 302, 303)
        letters()


def letters() -> list[mail.EmailMessage]:
    """What the postman brings now."""
    mail.outbox.clear()
    send_due()
    return list(mail.outbox)


class Coordinator:
    """Whoever decides, at the admin's forms."""

    def __init__(self, world: World) -> None:
        self._client = world.log_in("coordinator")

    def draft_from(self, submission: Submission) -> BarrierPage:
        """One click at the desk."""
        self._client.post(reverse("report_desk:draft", args=[submission.pk]))
        return BarrierPage.objects.get(record__reports__submission=submission)

    def publish(self, page: SitePage, **typed: Any) -> None:
        """The page's own form, with what is typed into it."""
        self._send(reverse("wagtailadmin_pages:edit", args=[page.pk]), typed)

    def write(self, parent: Any, model: str, **typed: Any) -> None:
        """A new page beneath another one, published."""
        self._send(reverse("wagtailadmin_pages:add", args=["barriers", model, parent.pk]), typed)

    def tie(self, barrier: SitePage, exemption: SitePage) -> None:
        """“This barrier led to …”, at the barrier."""
        address = reverse("network_admin:links", args=[barrier.pk])
        form = {"relation": "out:led_to", "other": str(exemption.pk)}
        assert self._client.post(address, form).status_code == 302

    def press(self, page: SitePage, target: str, on: datetime.date, note: str = "") -> None:
        """The button of a step, and its form; what it lacks is the failure's message."""
        lacks = self.try_to(page, target, on, note)
        assert not lacks, (target, lacks)

    def try_to(
        self, page: SitePage, target: str, on: datetime.date, note: str = ""
    ) -> Sequence[str]:
        """The same; what the form answers where it refuses."""
        edit = reverse("wagtailadmin_pages:edit", args=[page.pk])
        shown = BeautifulSoup(self._client.get(edit).content, "html.parser")
        way = reverse("network_admin:status", args=[page.pk, target])
        buttons = [
            str(a["href"]) for a in shown.select("a[href]") if str(a["href"]).startswith(way)
        ]
        assert len(buttons) == 1, (target, buttons)
        seen = SitePage.objects.get(pk=page.pk).status
        form = {"on": on.isoformat(), "precision": "day", "expected": seen, "note_da": note}
        if target in _LOOKED_UP:
            form["source"] = "Lovtidende, december 2025"
        answer = self._client.post(buttons[0].partition("?")[0], form)
        if answer.status_code == 302:
            return []
        context: Any = answer.context
        beside = [str(said) for each in context["form"].errors.values() for said in each]
        return [*context["refusals"], *context["lacks"], *beside]

    def _send(self, address: str, typed: Mapping[str, Any]) -> None:
        form: Form = form_of(self._client, address)
        answer = self._client.post(address, form | dict(typed) | {"action-publish": "1"})
        if answer.status_code != 302:
            soup = BeautifulSoup(answer.content, "html.parser")
            raise AssertionError(
                [e.get_text(" ", strip=True) for e in soup.select(".error-message, .messages li")]
            )


def rows(name: str, *each: Mapping[str, str]) -> dict[str, str]:
    """Lines of a form's inner table as the browser sends them."""
    form = {f"{name}-TOTAL_FORMS": str(len(each))}
    for place, line in enumerate(each):
        facts = {"id": "", "ORDER": str(place + 1), "DELETE": "", **line}
        form |= {f"{name}-{place}-{key}": value for key, value in facts.items()}
    return form


def said(text: str) -> str:
    """A formatted text as the editor's script sends it."""
    return str(rich_text(f"<p>{text}</p>"))
