"""What projects are found by beside their own texts: place, methods, phases, goals, partners."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from django.db.models import Model, prefetch_related_objects
from django.db.models.signals import post_save, pre_delete
from django.dispatch import receiver

from network.models import Method, SitePage, TargetGroup
from network.registry import SearchTexts, search_texts
from projects.models import ProjectPage
from search.upkeep import mark_stale

_ROWS: Final = ("methods", "target_groups", "phases", "goals", "partners", "documents")


@search_texts.register("project")
def texts_of_projects(pages: Sequence[SitePage]) -> Mapping[int, SearchTexts]:
    """One query for each kind of row, however many projects.

    Contacts are left out: they are shown for a time, and a search would go on finding them.
    """
    projects = [page for page in pages if isinstance(page, ProjectPage)]
    prefetch_related_objects(projects, *_ROWS)
    return {project.pk: _texts(project) for project in projects}


def _texts(project: ProjectPage) -> SearchTexts:
    groups = [*project.methods.all(), *project.target_groups.all()]
    lines = [project.get_citizen_role_display(), project.budget_source]
    lines += [text for phase in project.phases.all() for text in (phase.title, phase.take_part)]
    lines += [goal.indicator for goal in project.goals.all()]
    lines += [partner.name for partner in project.partners.all()]
    lines += [document.title for document in project.documents.all()]
    return SearchTexts(
        lines=lines,
        names=[("place", project.locality), *(("method", group.name) for group in groups)],
    )


@receiver(post_save, sender=Method)
@receiver(pre_delete, sender=Method)
@receiver(post_save, sender=TargetGroup)
@receiver(pre_delete, sender=TargetGroup)
def follow_group(sender: type[Model], instance: Any, **kwargs: Any) -> None:
    """A method or target group under another name, or gone: its projects are found by that."""
    if not kwargs.get("created") and not kwargs.get("raw"):
        mark_stale(instance.projects.values_list("pk", flat=True))
