"""The kernel's app."""

from importlib import import_module

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class NetworkConfig(AppConfig):
    """Loads what registers itself: receivers, checks, providers of template context."""

    name = "network"
    verbose_name = _("Network")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        for module in (
            "signals",
            "drafts",
            "translation_guard",
            "log_actions",
            "surroundings",
            "toc",
            "picture_tasks",
            "picture_consent",
            "schedule",
            "serving",
            "checks",
        ):
            import_module(f"network.{module}")
