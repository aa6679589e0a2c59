"""Project pages and what hangs on them."""

from projects.models.index import ProjectIndexPage
from projects.models.parts import (
    ProjectContact,
    ProjectDocument,
    ProjectGoal,
    ProjectPartner,
    ProjectPhase,
)
from projects.models.project import CitizenRole, EvidenceLevel, ProjectPage
from projects.models.update import ProjectUpdatePage

__all__ = [
    "CitizenRole",
    "EvidenceLevel",
    "ProjectContact",
    "ProjectDocument",
    "ProjectGoal",
    "ProjectIndexPage",
    "ProjectPage",
    "ProjectPartner",
    "ProjectPhase",
    "ProjectUpdatePage",
]
