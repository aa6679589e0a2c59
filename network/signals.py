"""What happens when a page is published."""

from typing import Any

from django.dispatch import receiver
from wagtail.signals import page_published

from network.changes import facts_changed
from network.models import Record, SitePage
from network.shared_facts import follow


@receiver(page_published)
def let_shared_facts_follow(sender: type[Any], instance: Any, **kwargs: Any) -> None:
    """Themes, municipalities, dates … are the same in all languages from this moment."""
    if isinstance(instance, SitePage) and instance.alias_of_id is None:
        follow(instance)
        facts_changed.send(sender=Record, record=instance.record)
