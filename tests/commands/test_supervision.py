"""Web server and worker end together, and a worker that crashes is started again."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from cocreation.supervision import Process, Supervisor

FOR_EVER = "import time\nwhile True: time.sleep(0.05)"
# Notes in the file named that it was asked to end, and ends in good order.
ORDERLY = """
import pathlib, signal, sys, time
note = pathlib.Path(sys.argv[1])
def end(*_):
    note.write_text("ended in good order")
    sys.exit(0)
signal.signal(signal.SIGTERM, end)
note.write_text("started")
while True: time.sleep(0.05)
"""


def process(name: str, code: str, *arguments: str, needed: bool = True) -> Process:
    return Process(name, [sys.executable, "-c", code, *arguments], needed=needed)


def is_alive(part: Process) -> bool:
    return part.running is not None and part.running.poll() is None


def wait_for(file: Path, text: str) -> None:
    deadline = time.monotonic() + 20
    while not (file.exists() and file.read_text() == text):
        assert time.monotonic() < deadline, f"{file.name} never said {text!r}"
        time.sleep(0.02)


def test_when_the_web_server_crashes_the_worker_ends_and_the_code_tells(
    capfd: pytest.CaptureFixture[str],
) -> None:
    web = process("web server", "import sys; sys.exit(3)")
    worker = process("task worker", FOR_EVER, needed=False)
    assert Supervisor([web, worker]).run() == 1
    assert not is_alive(worker)
    assert "The web server ended unexpectedly (code 3)." in capfd.readouterr().out


def test_when_one_is_ended_in_good_order_all_are() -> None:
    web = process("web server", FOR_EVER)
    worker = process("task worker", "pass", needed=False)
    assert Supervisor([web, worker]).run() == 0
    assert not is_alive(web)


def test_a_worker_that_crashes_once_is_started_again(tmp_path: Path) -> None:
    crash_once = (
        "import pathlib, sys\nmark = pathlib.Path(sys.argv[1])\n"
        "if mark.exists(): sys.exit(0)\nmark.touch()\nsys.exit(1)"
    )
    web = process("web server", FOR_EVER)
    worker = process("task worker", crash_once, str(tmp_path / "mark"), needed=False)
    # The second life ends in good order, and so the whole does.
    assert Supervisor([web, worker], first_wait=0).run() == 0
    assert worker.crashes == 1


def test_a_worker_that_keeps_crashing_ends_the_whole() -> None:
    web = process("web server", FOR_EVER)
    worker = process("task worker", "import sys; sys.exit(1)", needed=False)
    assert Supervisor([web, worker], first_wait=0).run() == 1
    assert worker.crashes == 6
    assert not is_alive(web)


def test_a_process_that_does_not_listen_is_killed_after_the_grace() -> None:
    deaf = process(
        "web server",
        "import signal, time\nsignal.signal(signal.SIGTERM, signal.SIG_IGN)\n"
        "while True: time.sleep(0.05)",
    )
    ending = process("task worker", "import time; time.sleep(0.5)", needed=False)
    assert Supervisor([deaf, ending], grace=0.3).run() == 0
    assert not is_alive(deaf)


SUPERVISED = f"""
import sys
from cocreation.supervision import Process, Supervisor
code = {ORDERLY!r}
parts = [Process(name, [sys.executable, "-c", code, name]) for name in sys.argv[1:]]
sys.exit(Supervisor(parts).run())
"""


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_to_the_supervisor_ends_both_in_good_order(
    tmp_path: Path, number: signal.Signals
) -> None:
    notes = [tmp_path / "web", tmp_path / "worker"]
    supervisor = subprocess.Popen([sys.executable, "-c", SUPERVISED, *map(str, notes)])
    for note in notes:
        wait_for(note, "started")
    os.kill(supervisor.pid, number)
    assert supervisor.wait(20) == 0
    assert [note.read_text() for note in notes] == ["ended in good order"] * 2


@pytest.mark.skipif(
    sys.platform != "linux", reason="only Linux tells a child of its parent's death"
)
def test_a_supervisor_killed_outright_leaves_nothing_behind(tmp_path: Path) -> None:
    notes = [tmp_path / "web", tmp_path / "worker"]
    supervisor = subprocess.Popen([sys.executable, "-c", SUPERVISED, *map(str, notes)])
    for note in notes:
        wait_for(note, "started")
    supervisor.kill()
    supervisor.wait(20)
    for note in notes:
        wait_for(note, "ended in good order")
