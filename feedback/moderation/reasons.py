"""Why something is hidden or not published: the codes, and how they read to the writer."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Reason(models.TextChoices):
    """The debate's rules, as reasons."""

    PERSONAL = "personal", _("It tells something private of somebody")
    HATE = "hate", _("It is hateful or threatening")
    SPAM = "spam", _("It is advertising")
    OFF_TOPIC = "off_topic", _("It has nothing to do with the matter")
    UNLAWFUL = "unlawful", _("It may be against the law")
    DOUBLE = "double", _("It has been said already")
    OTHER = "other", _("Something else")
