"""A network in which everything is filled in, as large as a test wants it."""

import datetime
import json
import uuid
from dataclasses import dataclass

from wagtail.models import Site

from home.models import SiteFrame
from network.models import Attachment, Link, Method, Person, Picture, SitePage, TargetGroup
from projects.models import (
    ProjectContact,
    ProjectDocument,
    ProjectGoal,
    ProjectPage,
    ProjectPartner,
    ProjectPhase,
)
from tests.factories.listed import listed, municipality
from tests.factories.network import AttachmentFactory, PersonFactory, PictureFactory
from tests.factories.pages import (
    BarrierFactory,
    ProjectFactory,
    StoryFactory,
    Tree,
    UpdateFactory,
    build_tree,
    municipality_lists,
    translate,
)


@dataclass
class Shared:
    """What all things of the network share, so that a larger one is not a different one."""

    picture: Picture
    document: Attachment
    person: Person
    own: Tree
    danish: Tree


def filled_network(size: int) -> Shared:
    """Both trees with ``size`` projects, stories and barriers, each linked and filled in."""
    danish = build_tree()
    build_tree("en")
    own = municipality_lists(danish, municipality("assens"))
    municipality_lists(danish, municipality("slagelse"))
    menu = [
        {"type": "item", "value": {"page": page.pk, "label_da": "", "label_en": ""}}
        for page in (danish.projects, danish.stories, danish.barriers)
    ]
    SiteFrame.objects.create(site=Site.objects.get(), menu=json.dumps(menu))
    shared = Shared(
        picture=PictureFactory.create(),
        document=AttachmentFactory.create(),
        person=PersonFactory.create(),
        own=own,
        danish=danish,
    )
    Method.objects.create(name_da="Borgerpanel")
    TargetGroup.objects.create(name_da="Alle")
    grow(shared, size)
    first = ProjectPage.objects.get(slug="projekt-0")
    first.move(danish.projects, pos="last-child")
    translate(ProjectPage.objects.get(pk=first.pk), "en", "Project 0")
    return shared


def grow(shared: Shared, size: int) -> None:
    """``size`` more things of each type, after those there are."""
    first = ProjectPage.objects.filter(slug__startswith="projekt-").count()
    for number in range(first, first + size):
        project = _project(shared, number)
        story = _story(shared, number)
        barrier = _listed(
            BarrierFactory.create(
                parent=shared.danish.barriers, title=f"Barriere {number}", slug=f"barriere-{number}"
            ),
            status="applied",
        )
        Link.objects.create(
            source_id=project.record_id or 0, target_id=barrier.record_id or 0, kind="met"
        )
        Link.objects.create(
            source_id=story.record_id or 0, target_id=project.record_id or 0, kind="told"
        )


def _project(shared: Shared, number: int) -> SitePage:
    page = ProjectFactory.create(
        parent=shared.own.projects, title=f"Projekt {number}", slug=f"projekt-{number}"
    )
    _listed(page, status="running")
    project = ProjectPage.objects.get(pk=page.pk)
    project.picture = shared.picture
    project.now = "<p>Nu.</p>"
    project.take_part = "<p>Kom.</p>"
    project.body = _body(shared)
    project.phases = [ProjectPhase(title="Prøve", starts=datetime.date(2026, 1, 1))]
    project.goals = [ProjectGoal(indicator="Ture", target=40, latest=31)]
    project.partners = [ProjectPartner(name="Bylauget")]
    project.contacts = [ProjectContact(role="Projektleder")]
    project.documents = [ProjectDocument(document=shared.document)]
    project.methods.set(Method.objects.all())
    project.target_groups.set(TargetGroup.objects.all())
    project.save()
    UpdateFactory.create(parent=project, title="Nyt", slug="nyt")
    return project


def _story(shared: Shared, number: int) -> SitePage:
    page = StoryFactory.create(
        parent=shared.danish.stories, title=f"Historie {number}", slug=f"historie-{number}"
    )
    story = _listed(page)
    story.picture, story.person, story.body = shared.picture, shared.person, _body(shared)
    story.save()
    return story


def _listed(page: SitePage, status: str = "") -> SitePage:
    return listed(
        page, status=status, lead="assens", themes=["Landsbyer", "Ældre"], keywords=["elbil"]
    )


def _body(shared: Shared) -> str:
    """Four headings, a picture and a document."""
    picture = {"image": shared.picture.pk, "alt_text": "Havnen", "decorative": False}
    headings = [{"text": f"Del {number}", "level": "2"} for number in range(4)]
    blocks: list[tuple[str, object]] = [
        *(("heading", heading) for heading in headings),
        ("picture", {"picture": picture, "caption": "Havnen"}),
        ("document", {"document": shared.document.pk, "title": ""}),
    ]
    return json.dumps(
        [{"type": kind, "value": value, "id": str(uuid.uuid4())} for kind, value in blocks]
    )
