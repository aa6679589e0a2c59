"""The app of stories."""

from importlib import import_module

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class StoriesConfig(AppConfig):
    """Names the app and loads what registers itself with the kernel."""

    name = "stories"
    verbose_name = _("Stories")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        import_module("stories.contexts")
        import_module("stories.search_texts")
