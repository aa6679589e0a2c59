"""The admin's lists of projects."""

from django.utils.translation import gettext_lazy as _

from network.admin_lists import page_lists
from projects.models import ProjectPage

projects_list, projects_explorer = page_lists(
    ProjectPage, name="projects", label=_("Projects"), icon="group", order=210
)
