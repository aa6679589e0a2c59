"""Mail: into files under the state directory, or through the server that EMAIL_URL names."""

import os
from typing import Any
from urllib.parse import unquote

from cocreation.paths import state_directory
from cocreation.settings.environment import Environment

SMTP = "django.core.mail.backends.smtp.EmailBackend"
FILES = "cocreation.mail_files.MailFiles"
SENDER = "Fem kommuner"
# A mail server that accepts and never answers must not hold a worker for good.
EMAIL_TIMEOUT = 10


def from_environment(environment: Environment) -> dict[str, Any]:
    """Django's mail settings. smtp:// is plain, smtp+tls:// uses STARTTLS, smtps:// TLS at once."""
    url = environment.url("EMAIL_URL", ("smtp", "smtp+tls", "smtps"))
    if url is None:
        return {"EMAIL_BACKEND": FILES, "EMAIL_FILE_PATH": str(state_directory() / "mail")}
    ports = {"smtp": 25, "smtp+tls": 587, "smtps": 465}
    return {
        "EMAIL_BACKEND": SMTP,
        "EMAIL_HOST": url.hostname or "localhost",
        "EMAIL_PORT": url.port or ports[url.scheme],
        "EMAIL_HOST_USER": unquote(url.username or ""),
        "EMAIL_HOST_PASSWORD": unquote(url.password or ""),
        "EMAIL_USE_TLS": url.scheme == "smtp+tls",
        "EMAIL_USE_SSL": url.scheme == "smtps",
    }


def sender(environment: Environment, host: str) -> str:
    """Who mails come from: what EMAIL_FROM says, else nobody's box at the host."""
    return environment.text("EMAIL_FROM") or f"{SENDER} <no-reply@{host}>"


_mail = from_environment(Environment(os.environ))
EMAIL_BACKEND: str = _mail["EMAIL_BACKEND"]
EMAIL_FILE_PATH: str | None = _mail.get("EMAIL_FILE_PATH")
EMAIL_HOST: str = _mail.get("EMAIL_HOST", "localhost")
EMAIL_PORT: int = _mail.get("EMAIL_PORT", 25)
EMAIL_HOST_USER: str = _mail.get("EMAIL_HOST_USER", "")
EMAIL_HOST_PASSWORD: str = _mail.get("EMAIL_HOST_PASSWORD", "")
EMAIL_USE_TLS: bool = _mail.get("EMAIL_USE_TLS", False)
EMAIL_USE_SSL: bool = _mail.get("EMAIL_USE_SSL", False)
DEFAULT_FROM_EMAIL = sender(Environment(os.environ), "localhost")
