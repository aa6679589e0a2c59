"""What `check --deploy` says of the guard."""

from collections.abc import Sequence
from typing import Any

from django.apps import AppConfig
from django.conf import settings
from django.core.checks import CheckMessage, Tags, Warning, register  # noqa: A004 - its name there


@register(Tags.security, deploy=True)
def readers_are_told_apart(
    app_configs: Sequence[AppConfig] | None, **kwargs: Any
) -> list[CheckMessage]:
    """In production a proxy asks for everybody: without its name all readers are one place."""
    if settings.TRUSTED_PROXIES:
        return []
    return [
        Warning(
            "TRUSTED_PROXIES is empty: behind a proxy all readers seem to be in one place, and "
            "their forms are slowed together.",
            hint="Name the proxy's addresses or networks in TRUSTED_PROXIES.",
            id="feedback.W001",
        )
    ]
