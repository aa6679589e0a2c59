"""The app of what citizens say."""

from importlib import import_module

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class FeedbackConfig(AppConfig):
    """Names the app and loads what registers itself."""

    name = "feedback"
    verbose_name = _("What citizens say")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        for module in (
            "comments.confirming",
            "comments.contexts",
            "comments.letters",
            "comments.search_texts",
            "following.contexts",
            "consultations.contexts",
            "consultations.cards",
            "consultations.promises",
            "consultations.timekeeping",
            "consultations.search_texts",
            "outcomes.contexts",
            "outcomes.letters",
            "protection.checks",
            "rights.forgetting",
            "rights.journalising",
            "submissions.helpful",
            "submissions.letters",
            "submissions.mailing",
            "consultations.archive_rule",
            "consultations.letters",
            "consultations.answered",
            "consultations.telling",
        ):
            import_module(f"feedback.{module}")
