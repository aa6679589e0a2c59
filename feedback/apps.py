"""The app of what citizens say."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class FeedbackConfig(AppConfig):
    """Names the app."""

    name = "feedback"
    verbose_name = _("What citizens say")
    default_auto_field = "django.db.models.BigAutoField"
