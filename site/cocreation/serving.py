"""Serves the site: gunicorn, and beside it the worker that does tasks after the response.

`python -m cocreation.serving` is what `make run` ends in; `manage.py serve` is the same. The
worker is restarted when it crashes (a database that restarts must not take the pages away); when
the web server crashes, all end with code 1, so that whoever supervises this sees it.
"""

import os
import socket
import sys
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from cocreation.machine import LOCAL_ADDRESS, port_in, port_problem
from cocreation.paths import state_directory
from cocreation.settings.environment import Environment
from cocreation.supervision import Process, Supervisor

THREADS = 4
# A request that takes longer than this is cut off, and its process replaced.
TIMEOUT_SECONDS = 60
GRACEFUL_SECONDS = 10
# The longest address that gunicorn can be told to take; a long question is answered with a page.
LONGEST_REQUEST_LINE = 8190
MEMORY_FOLDER = Path("/dev/shm")  # noqa: S108 - gunicorn makes its own private file there


def web_command(address: str, port: int, processes: int) -> list[str]:
    """gunicorn; loads the site once and forks, so that its processes share memory."""
    command = [sys.executable, "-m", "gunicorn", "cocreation.wsgi:application"]
    command += ["--bind", f"{address}:{port}", "--workers", str(processes)]
    command += ["--worker-class", "gthread", "--threads", str(THREADS), "--preload"]
    command += ["--timeout", str(TIMEOUT_SECONDS), "--graceful-timeout", str(GRACEFUL_SECONDS)]
    command += ["--limit-request-line", str(LONGEST_REQUEST_LINE)]
    command += ["--log-level", "warning", "--no-control-socket"]
    # Processes report that they live through a file; on a slow disk that report can come late.
    if os.access(MEMORY_FOLDER, os.W_OK):
        command += ["--worker-tmp-dir", str(MEMORY_FOLDER)]
    return command


def worker_command() -> list[str]:
    """The task worker, for all queues."""
    return [sys.executable, "-m", "django", "work", "--queue-name", "*", "--verbosity", "0"]


class Greeting:
    """Tells the addresses once the site answers, and not before."""

    def __init__(self, address: str, port: int, notice: Path) -> None:
        self._where = (address if address != "0.0.0.0" else LOCAL_ADDRESS, port)  # noqa: S104
        self._notice = notice
        self._said = False

    def __call__(self) -> None:
        if self._said:
            return
        with closing(socket.socket()) as probe:
            probe.settimeout(0.2)
            if probe.connect_ex(self._where) != 0:
                return
        self._said = True
        sys.stdout.write(self.text())
        sys.stdout.flush()

    def text(self) -> str:
        """Addresses, then what the demo left to be told (its users), then how to stop."""
        host, port = self._where
        site = f"http://{'localhost' if host == LOCAL_ADDRESS else host}:{port}"
        lines = [f"Site:   {site}/", f"Admin:  {site}/admin/"]
        if self._notice.is_file():
            lines.append(self._notice.read_text(encoding="utf-8").rstrip())
        return "\n".join(["", *lines, "Stop with Ctrl-C.", ""])


def serve(address: str = LOCAL_ADDRESS, port: int = 0) -> int:
    """Serve until a signal or a crash; the exit code. Port 0 means what PORT says."""
    environment = Environment(os.environ)
    named, problem = port_in(os.environ)
    port = port or named
    problem = (problem if not port else "") or port_problem(port, address)
    if problem:
        sys.stderr.write(f"{problem}\n")
        return 1
    processes = environment.integer("WEB_PROCESSES", 2, minimum=1, maximum=64)
    parts = [Process("web server", web_command(address, port, processes))]
    if environment.choice("TASKS", ("worker", "immediate")) == "worker":
        parts.append(Process("task worker", worker_command(), needed=False))
    greeting = Greeting(address, port, state_directory() / "demo-users.txt")
    return Supervisor(parts, each_look=greeting).run()


def main(arguments: Sequence[str] = tuple(sys.argv[1:])) -> int:
    """Read [ADDRESS] and serve with the embedded profile, unless another one is named."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cocreation.settings.embedded")
    return serve(arguments[0] if arguments else LOCAL_ADDRESS)


if __name__ == "__main__":
    sys.exit(main())
