"""The app of barriers."""

from importlib import import_module

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class BarriersConfig(AppConfig):
    """Names the app and loads what registers itself with the kernel."""

    name = "barriers"
    verbose_name = _("Barriers")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        import_module("barriers.contexts")
        import_module("barriers.letters")
        import_module("barriers.search_texts")
        import_module("barriers.following")
        import_module("barriers.exemptions.expiring")
        import_module("barriers.exemptions.contexts")
        import_module("barriers.reporting.contexts")
        import_module("barriers.reporting.letters")
        import_module("barriers.reporting.telling")
        import_module("barriers.answered")
