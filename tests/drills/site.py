"""A site of the drill's own: prepared once, started, killed without a word, started again."""

import http.client
import os
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
HOST = "127.0.0.1"
STARTS_WITHIN = 120


def free_port() -> int:
    """A port that nobody listens on."""
    with closing(socket.socket()) as probe:
        probe.bind((HOST, 0))
        port: int = probe.getsockname()[1]
    return port


class Site:
    """The embedded profile on a state directory of its own."""

    def __init__(self, state: Path, **variables: str) -> None:
        self.state = state
        self.port = free_port()
        known = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
        self._environment: Mapping[str, str] = {
            **known,
            "COCREATION_VAR": str(state),
            "PORT": str(self.port),
            "DJANGO_SETTINGS_MODULE": "cocreation.settings.embedded",
            **variables,
        }
        self._running: subprocess.Popen[bytes] | None = None

    def manage(self, *arguments: str) -> None:
        """Run a command of manage.py; its output is shown when it fails."""
        done = subprocess.run(
            [sys.executable, "manage.py", *arguments],
            cwd=ROOT,
            env=self._environment,
            capture_output=True,
            check=False,
        )
        if done.returncode:
            raise RuntimeError(done.stderr.decode(errors="replace"))

    def start(self) -> None:
        """Start, and wait until it answers."""
        with (self.state / "serving.log").open("ab") as log:
            self._running = subprocess.Popen(
                [sys.executable, "-m", "cocreation.serving"],
                cwd=ROOT,
                env=self._environment,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        self._wait_for_an_answer()

    def kill(self) -> None:
        """kill -9 of the whole family, the parents first so that nobody is replaced."""
        assert self._running is not None
        killed = family(self._running.pid)
        _kill(killed)
        self._running.wait()
        self._running = None
        # The next one needs the port, which the kernel frees with the last of them.
        while any(is_alive(pid) for pid in killed):
            time.sleep(0.01)

    def kill_those_at_work(self) -> None:
        """kill -9 of all processes that answer people; the one that started them starts others."""
        assert self._running is not None
        _supervisor, _web_server, *at_work = family(self._running.pid)
        _kill(at_work)
        self._wait_for_an_answer()

    def stop(self) -> None:
        """An orderly end."""
        if self._running is not None:
            self._running.terminate()
            self._running.wait(timeout=60)
            self._running = None

    def count(self, question: str, *values: str | int) -> int:
        """The answer of the database to a question for one number."""
        with closing(self.database()) as database:
            found = database.execute(question, values).fetchone()
        return int(found[0])

    def database(self) -> sqlite3.Connection:
        """A connection beside the site's own."""
        return sqlite3.connect(self.state / "cocreation.sqlite3", timeout=60)

    def _wait_for_an_answer(self) -> None:
        assert self._running is not None
        until = time.monotonic() + STARTS_WITHIN
        while not self._answers():
            if time.monotonic() > until or self._running.poll() is not None:
                raise RuntimeError((self.state / "serving.log").read_text(errors="replace")[-3000:])
            time.sleep(0.05)

    def _answers(self) -> bool:
        connection = http.client.HTTPConnection(HOST, self.port, timeout=5)
        with closing(connection):
            try:
                connection.request("GET", "/healthz")
                return connection.getresponse().status == 200
            except OSError:
                return False


def _kill(pids: list[int]) -> None:
    for pid in pids:
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)


def is_alive(pid: int) -> bool:
    """Whether the process still runs; one that only waits to be counted does not."""
    try:
        status = (Path("/proc") / str(pid) / "stat").read_text()
    except OSError:
        return False
    return status.rpartition(")")[2].split()[0] not in {"Z", "X"}


def family(pid: int) -> list[int]:
    """The process and all that came from it, oldest first (Linux)."""
    parents: dict[int, list[int]] = {}
    for entry in Path("/proc").iterdir():
        if not entry.name.isdigit():
            continue
        try:
            status = (entry / "stat").read_text()
        except OSError:
            continue
        parent = int(status.rpartition(")")[2].split()[1])
        parents.setdefault(parent, []).append(int(entry.name))
    found = [pid]
    for each in found:
        found += sorted(parents.get(each, []))
    return found


def _copy(ready: Path, state: Path) -> None:
    """A prepared site as it is, also while it is served."""
    for part in ("keys", "static", "media", "stamps"):
        if (ready / part).is_dir():
            shutil.copytree(ready / part, state / part)
    with (
        closing(sqlite3.connect(ready / "cocreation.sqlite3")) as source,
        closing(sqlite3.connect(state / "cocreation.sqlite3")) as target,
    ):
        source.backup(target)


@contextmanager
def prepared(state: Path, **variables: str) -> Iterator[Site]:
    """A site with the demo network, not started yet; DRILL_SITE names one to copy instead."""
    site = Site(state, **variables)
    ready = os.environ.get("DRILL_SITE")
    if ready:
        _copy(Path(ready), state)
        site.manage("migrate", "--verbosity", "0")
    else:
        sys.stdout.write("Preparing a site with the demo network …\n")
        sys.stdout.flush()
        site.manage("prepare", "--demo")
    try:
        yield site
    finally:
        site.stop()
