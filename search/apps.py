"""The app of the public search."""

from importlib import import_module

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SearchConfig(AppConfig):
    """Named apart from Wagtail's own search, whose label it would take."""

    name = "search"
    label = "public_search"
    verbose_name = _("Search")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        for module in ("receivers", "documents"):
            import_module(f"search.{module}")
