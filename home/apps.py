"""The app of home."""

from importlib import import_module

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class HomeConfig(AppConfig):
    """Names the app and loads what registers itself with the kernel."""

    name = "home"
    verbose_name = _("Home")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        for module in ("frame", "front", "municipality_front", "statement"):
            import_module(f"home.{module}")
