"""The list of projects."""

from django.utils.translation import gettext_lazy as _

from network.models.listing_page import ListingPage
from projects.lifecycle import PROJECT


class ProjectIndexPage(ListingPage):
    """Lists projects: the network's, or one municipality's where the page has a lead."""

    type_code = "project_index"
    type_label = _("List of projects")
    listed_type = "project"
    listed_lifecycle = PROJECT

    template = "pages/projects/project_index_page.html"
    subpage_types = ["projects.ProjectPage"]

    class Meta:
        verbose_name = _("list of projects")
        verbose_name_plural = _("lists of projects")
