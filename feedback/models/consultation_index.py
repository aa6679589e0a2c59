"""The list of consultations."""

from django.utils.translation import gettext_lazy as _

from feedback.consultations.lifecycle import CONSULTATION
from network.models.listing_page import ListingPage


class ConsultationIndexPage(ListingPage):
    """Lists consultations: the network's, or one municipality's where the page has a lead."""

    type_code = "consultation_index"
    type_label = _("List of consultations")
    listed_type = "consultation"
    listed_lifecycle = CONSULTATION

    template = "pages/feedback/consultation_index_page.html"
    subpage_types = ["feedback.ConsultationPage"]

    class Meta:
        verbose_name = _("list of consultations")
        verbose_name_plural = _("lists of consultations")
