"""The site as `make run` serves it: its own process, its own empty state, the demo network."""

import os
import re
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PREPARED_WITHIN = 600
ANSWERS_WITHIN = 60


@dataclass(frozen=True)
class RunningSite:
    """Where the site answers, and the one password of all its demo users."""

    url: str
    password: str


#: One page of each type in both languages, from the demo.
PAGES = {
    "front": ("/da/", "/en/"),
    "municipality": ("/da/assens/", "/en/assens/"),
    "projects": ("/da/projekter/", "/en/projects/"),
    "project": (
        "/da/assens/projekter/landsbyens-faelles-bil/",
        "/en/assens/projects/the-villages-shared-car/",
    ),
    "update": (
        "/da/assens/projekter/landsbyens-faelles-bil/ladestander-ved-stationen-fra-december/",
        "/en/assens/projects/the-villages-shared-car/a-charger-at-the-station-from-december/",
    ),
    "stories": ("/da/historier/", "/en/stories/"),
    "story": (
        "/da/assens/historier/bilen-der-samlede-tre-landsbyer/",
        "/en/assens/stories/the-car-that-brought-three-villages-together/",
    ),
    "barriers": ("/da/barrierer/", "/en/barriers/"),
    "barrier": (
        "/da/barrierer/frivillige-maa-ikke-koere-naboer-mod-betaling/",
        "/en/barriers/volunteers-may-not-drive-neighbours-for-payment/",
    ),
    "consultations": ("/da/deltag/", "/en/take-part/"),
    "open consultation": (
        "/da/assens/deltag/hvor-skal-den-faelles-bil-holde/",
        "/en/assens/take-part/where-shall-the-shared-car-stand/",
    ),
    "answered consultation": (
        "/da/slagelse/deltag/baenke-der-inviterer-til-en-snak/",
        "/en/slagelse/take-part/benches-that-invite-to-a-talk/",
    ),
    "form of a consultation": (
        "/da/assens/deltag/hvor-skal-den-faelles-bil-holde/svar/",
        "/en/assens/take-part/where-shall-the-shared-car-stand/answer/",
    ),
    "public answers": (
        "/da/slagelse/deltag/baenke-der-inviterer-til-en-snak/besvarelser/",
        "/en/slagelse/take-part/benches-that-invite-to-a-talk/answers/",
    ),
    "exemption": (
        "/da/fritagelser/tomme-pladser-maa-bruges-mens-en-ny-plan-bliver-lavet/",
        "/en/exemptions/empty-squares-may-be-used-while-a-new-plan-is-made/",
    ),
    "evaluation": (
        (
            "/da/fritagelser/tomme-pladser-maa-bruges-mens-en-ny-plan-bliver-lavet/"
            "halvvejs-hvad-viser-pladsen-paa-havnen/"
        ),
        (
            "/en/exemptions/empty-squares-may-be-used-while-a-new-plan-is-made/"
            "halfway-what-does-the-harbour-square-show/"
        ),
    ),
    "register": ("/da/register/", "/en/register/"),
    "refusals": ("/da/register/refusals/", "/en/register/refusals/"),
    "what applies": ("/da/hvad-gaelder/", "/en/what-applies/"),
    "standard": ("/da/om-netvaerket/", "/en/about-the-network/"),
    "statement": ("/da/tilgaengelighed/", "/en/accessibility/"),
    "own list": ("/da/assens/projekter/", "/en/assens/projects/"),
    "hits": ("/da/soeg/?q=frivillige", "/en/search/?q=volunteers"),
    "no hits": ("/da/soeg/?q=xqzzyv", "/en/search/?q=xqzzyv"),
    "get mail": ("/da/foelg/FK-P-0001/", "/en/follow/FK-P-0001/"),
    "wrong link": ("/da/bekraeft/x/", "/en/confirm/x/"),
    "lost": ("/da/findes-ikke/", "/en/does-not-exist/"),
}


@contextmanager
def running_site(state: Path) -> Iterator[RunningSite]:
    """A running site with its state in a folder; the log is shown when it does not come up."""
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        port = str(probe.getsockname()[1])
    # The demo has a database of its own, whatever the suite runs on.
    kept = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    environment = {
        **kept,
        "COCREATION_VAR": str(state),
        "PORT": port,
        "DJANGO_SETTINGS_MODULE": "cocreation.settings.embedded",
    }
    subprocess.run(
        [sys.executable, "manage.py", "prepare", "--demo"],
        cwd=ROOT,
        env=environment,
        check=True,
        timeout=PREPARED_WITHIN,
        stdout=subprocess.DEVNULL,
    )
    log = state / "serving.log"
    with log.open("wb") as sink:
        serving = subprocess.Popen(
            [sys.executable, "-m", "cocreation.serving"],
            cwd=ROOT,
            env=environment,
            stdout=sink,
            stderr=sink,
        )
    url = f"http://localhost:{port}"
    try:
        _wait_until_it_answers(f"{url}/healthz", serving, log)
        users = (state / "demo-users.txt").read_text(encoding="utf-8")
        found = re.search(r"password (\S+)", users)
        assert found, users
        yield RunningSite(url, found[1])
    finally:
        serving.terminate()
        serving.wait(timeout=30)


def _wait_until_it_answers(url: str, serving: "subprocess.Popen[bytes]", log: Path) -> None:
    until = time.monotonic() + ANSWERS_WITHIN
    while time.monotonic() < until:
        if serving.poll() is not None:
            break
        try:
            with urllib.request.urlopen(url, timeout=5):  # noqa: S310 - our own address
                return
        except (urllib.error.URLError, ConnectionError):
            time.sleep(0.2)
    raise RuntimeError(f"The site did not come up:\n{log.read_text(encoding='utf-8')}")
