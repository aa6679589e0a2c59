"""The form behind a story's editing screen."""

from typing import Any

from django.utils.translation import gettext

from language.plain_text import plain_text
from network.admin_forms import SitePageForm


class StoryForm(SitePageForm):
    """A story of what did not work is published with what its writers would do differently."""

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        is_failure = data.get("kind") == "failure"
        if is_failure and not self.is_deferred_validation and not _has_words(data):
            self.add_error(
                "do_differently",
                gettext("Say what you would do differently: it is what others can learn from."),
            )
        return data


def _has_words(data: dict[str, Any]) -> bool:
    return bool(plain_text(data.get("do_differently") or "").strip())
