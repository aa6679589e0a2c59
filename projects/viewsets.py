"""The admin's lists of projects."""

from network.admin_lists import page_lists
from projects.models import ProjectPage

projects_list, projects_explorer = page_lists(ProjectPage, name="projects", icon="group", order=210)
