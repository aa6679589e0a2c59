"""The one reader of environment variables: typed, and with an error that says what to write."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import SplitResult, urlsplit

from django.core.exceptions import ImproperlyConfigured


@dataclass(frozen=True)
class Variable:
    """One row of the table of variables: its name, its default in words, what it is for."""

    name: str
    default: str
    meaning: str


VARIABLES = (
    Variable("COCREATION_VAR", "var/", "the directory that holds all state"),
    Variable("PORT", "8000", "the port that `make run` and `serve` listen on"),
    Variable("SECRET_KEY", "made in the state directory", "signing key; required in production"),
    Variable("ALLOWED_HOSTS", "localhost", "host names, comma-separated; required in production"),
    Variable("DATABASE_URL", "SQLite in the state directory", "sqlite:///… or postgresql://…"),
    Variable("CACHE_URL", "files in the state directory", "file:///… or locmem://"),
    Variable("EMAIL_URL", "files in the state directory", "smtp://, smtp+tls:// or smtps://"),
    Variable("EMAIL_FROM", "no-reply at the first host", "who mails come from: Name <name@host>"),
    Variable("SEARCH_URL", "the database's own", "http(s)://host:9200/index of an Elasticsearch 8"),
    Variable("TASKS", "worker", "`worker` runs tasks in their own process, `immediate` in place"),
    Variable(
        "TRUSTED_PROXIES", "none", "proxies whose X-Forwarded-For is believed, comma-separated"
    ),
    Variable("FORMS_PER_PLACE", "240", "how many forms one place may send in ten minutes"),
    Variable("WEB_PROCESSES", "2", "how many web processes `serve` starts"),
)

_TRUE = frozenset({"1", "true", "yes", "on"})
_FALSE = frozenset({"0", "false", "no", "off"})


class Environment:
    """Reads variables from a mapping (os.environ in the profiles, a dict in tests).

    An empty or blank value counts as not set. Every method raises ImproperlyConfigured with the
    variable's name and what was expected; values are never quoted, for they may be secrets.
    """

    def __init__(self, values: Mapping[str, str]) -> None:
        self._values = values

    def text(self, name: str, default: str = "") -> str:
        return self._values.get(name, "").strip() or default

    def required(self, name: str, example: str) -> str:
        value = self.text(name)
        if not value:
            raise ImproperlyConfigured(f"Set {name} before starting, for example: {example}")
        return value

    def flag(self, name: str, default: bool) -> bool:
        value = self.text(name).lower()
        if not value:
            return default
        if value in _TRUE:
            return True
        if value in _FALSE:
            return False
        raise ImproperlyConfigured(f"{name} must be one of: 1, 0, true, false, yes, no, on, off.")

    def integer(self, name: str, default: int, *, minimum: int, maximum: int) -> int:
        value = self.text(name)
        if not value:
            return default
        if value.isascii() and value.isdigit() and minimum <= int(value) <= maximum:
            return int(value)
        raise ImproperlyConfigured(f"{name} must be a whole number from {minimum} to {maximum}.")

    def words(self, name: str, default: tuple[str, ...] = ()) -> list[str]:
        """A comma-separated list, without empty items."""
        items = [item.strip() for item in self.text(name).split(",")]
        return [item for item in items if item] or list(default)

    def choice(self, name: str, options: tuple[str, ...]) -> str:
        """One of the options; the first is the default."""
        value = self.text(name, options[0])
        if value not in options:
            raise ImproperlyConfigured(f"{name} must be one of: {', '.join(options)}.")
        return value

    def url(self, name: str, schemes: tuple[str, ...]) -> SplitResult | None:
        """The split URL, or None when the variable is not set."""
        value = self.text(name)
        if not value:
            return None
        parts = urlsplit(value)
        if parts.scheme not in schemes:
            known = ", ".join(f"{scheme}://" for scheme in schemes)
            raise ImproperlyConfigured(f"{name} must start with one of: {known}.")
        try:
            _ = parts.port
        except ValueError:
            raise ImproperlyConfigured(f"{name} has a port that is no number.") from None
        return parts
