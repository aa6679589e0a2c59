"""The app of addresses, outbox and following."""

from importlib import import_module

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SubscriptionsConfig(AppConfig):
    """Names the app and loads its letters, and what answers to changes."""

    name = "subscriptions"
    verbose_name = _("Subscriptions")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        for module in ("own_letters", "receivers", "follow_confirmed"):
            import_module(f"subscriptions.{module}")
