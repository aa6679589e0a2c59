"""The app of projects."""

from importlib import import_module

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ProjectsConfig(AppConfig):
    """Names the app and loads what registers itself with the kernel."""

    name = "projects"
    verbose_name = _("Projects")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        import_module("projects.contexts")
        import_module("projects.letters")
        import_module("projects.search_texts")
