"""A consultation by the address of its page."""

from feedback.models import ConsultationPage
from network.models import SitePage
from network.routing import page_at


def consultation_at(path: str) -> ConsultationPage | None:
    """The public consultation at a path below the front page; None where there is none."""
    page = page_at(path)
    if not isinstance(page, ConsultationPage):
        return None
    return page if SitePage.objects.visible().filter(pk=page.pk).exists() else None
