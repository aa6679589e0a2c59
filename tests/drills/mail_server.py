"""A mail server that can be told to be away, to be silent, or to refuse; it keeps what it accepts."""

import contextlib
import email
import email.policy
import socket
import socketserver
import threading
import time
from typing import Literal

from tests.drills.site import HOST

Mood = Literal["well", "silent", "refusing"]


class _Session(socketserver.StreamRequestHandler):
    server: "MailServer"

    def handle(self) -> None:
        with contextlib.suppress(OSError):
            self._talk()

    def _talk(self) -> None:
        self._say("220 drill")
        to = ""
        while line := self.rfile.readline(4096):
            word = line.split(b" ", 1)[0].strip().upper()
            if word == b"QUIT":
                self._say("221 bye")
                return
            if word == b"RCPT":
                to = line.decode(errors="replace")
                self._say("451 not now" if self.server.mood == "refusing" else "250 ok")
            elif word == b"DATA":
                self._say("354 go on")
                self._take(to)
            else:
                self._say("250 ok")

    def _take(self, to: str) -> None:
        lines = []
        while (line := self.rfile.readline()) and line != b".\r\n":
            lines.append(line)
        # What it does not answer to, it has not accepted either.
        self._wait_while_silent()
        message = email.message_from_bytes(b"".join(lines), policy=email.policy.default)
        self.server.accepted.append(
            (str(message["To"]), str(message["Message-ID"]), time.monotonic())
        )
        self._say("250 accepted")

    def _say(self, words: str) -> None:
        self._wait_while_silent()
        self.wfile.write(f"{words}\r\n".encode())

    def _wait_while_silent(self) -> None:
        """Whoever waits for an answer hangs up sooner; then nothing more is said."""
        begun = time.monotonic()
        while self.server.mood == "silent":
            time.sleep(0.1)
        if time.monotonic() - begun > 1:
            raise OSError


class MailServer(socketserver.ThreadingTCPServer):
    """Listens on a port of its own from open() to close(), more than once."""

    allow_reuse_address = True
    daemon_threads = True
    block_on_close = False

    def __init__(self, port: int) -> None:
        super().__init__((HOST, port), _Session, bind_and_activate=False)
        self.mood: Mood = "well"
        #: To whom, which mail, when.
        self.accepted: list[tuple[str, str, float]] = []
        self._bound = (HOST, port)

    def open(self) -> None:
        """Be there."""
        self.socket = socket.socket(self.address_family, self.socket_type)
        self.server_address = self._bound
        self.server_bind()
        self.server_activate()
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def close(self) -> None:
        """Be away: nobody listens on the port."""
        self.shutdown()
        self.server_close()
