"""Runs several processes as one: they start together and end together.

A process that is `needed` takes the others with it when it ends. One that is not is started again
after a crash, later each time, and only ends all when it keeps crashing. Uses the standard library
alone and never loads Django, so that watching costs next to no memory.
"""

import ctypes
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from types import FrameType

LOOK_EVERY_SECONDS = 0.1
# How long a process may take to finish its work before it is killed.
GRACE_SECONDS = 15.0
FIRST_WAIT_SECONDS = 1.0
LONGEST_WAIT_SECONDS = 30.0
CRASHES_ALLOWED = 5
# After this long without a crash, earlier crashes are forgotten.
STEADY_AFTER_SECONDS = 60.0

_PR_SET_PDEATHSIG = 1


def _end_with_parent() -> None:
    """Linux: a supervisor that is killed outright takes its processes with it."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGTERM)


@dataclass
class Process:
    """One process: its name for messages, its command, and whether all end when it crashes."""

    name: str
    command: Sequence[str]
    needed: bool = True
    running: subprocess.Popen[bytes] | None = field(default=None, init=False)
    started_at: float = field(default=0.0, init=False)
    start_again_at: float = field(default=0.0, init=False)
    crashes: int = field(default=0, init=False)

    def start(self) -> None:
        # Its own group: Ctrl-C reaches the supervisor alone, which then tells each once.
        self.running = subprocess.Popen(  # noqa: S603 - commands come from this code
            self.command,
            start_new_session=True,
            preexec_fn=_end_with_parent,  # noqa: PLW1509 - the supervisor has no threads
        )
        self.started_at = time.monotonic()

    def crashed(self, first_wait: float) -> None:
        """Note a crash and when to start again."""
        now = time.monotonic()
        if now - self.started_at > STEADY_AFTER_SECONDS:
            self.crashes = 0
        self.crashes += 1
        wait = min(first_wait * 2 ** (self.crashes - 1), LONGEST_WAIT_SECONDS)
        self.running, self.start_again_at = None, now + wait


def _say(sentence: str) -> None:
    sys.stdout.write(f"{sentence}\n")
    sys.stdout.flush()


class Supervisor:
    """Runs processes until one of them, or a signal, ends all."""

    def __init__(
        self,
        processes: Sequence[Process],
        *,
        each_look: Callable[[], None] = lambda: None,
        first_wait: float = FIRST_WAIT_SECONDS,
        grace: float = GRACE_SECONDS,
    ) -> None:
        self._processes = processes
        self._each_look = each_look
        self._first_wait = first_wait
        self._grace = grace
        self._asked_to_stop = False

    def run(self) -> int:
        """Start all, watch them, end all. 0 after a wanted end, 1 after a crash."""
        before = {
            number: signal.signal(number, self._stop) for number in (signal.SIGINT, signal.SIGTERM)
        }
        try:
            for process in self._processes:
                process.start()
            code: int | None = None
            while code is None and not self._asked_to_stop:
                self._each_look()
                time.sleep(LOOK_EVERY_SECONDS)
                code = self._look()
            return code or 0
        finally:
            self._end_all()
            for number, handler in before.items():
                signal.signal(number, handler)

    def _stop(self, _number: int, _frame: FrameType | None) -> None:
        self._asked_to_stop = True

    def _look(self) -> int | None:
        """Start again what crashed; the exit code when all shall end, else None."""
        for process in self._processes:
            if process.running is None:
                if time.monotonic() >= process.start_again_at:
                    process.start()
                continue
            code = process.running.poll()
            if code is None:
                continue
            if code == 0:
                # Somebody ended this one in an orderly way, and so means the whole.
                return 0
            _say(f"The {process.name} ended unexpectedly (code {code}).")
            process.crashed(self._first_wait)
            if process.needed or process.crashes > CRASHES_ALLOWED:
                return 1
        return None

    def _end_all(self) -> None:
        alive = [p.running for p in self._processes if p.running and p.running.poll() is None]
        for running in alive:
            running.terminate()
        deadline = time.monotonic() + self._grace
        for running in alive:
            try:
                running.wait(max(0.0, deadline - time.monotonic()))
            except subprocess.TimeoutExpired:
                running.kill()
                running.wait()
