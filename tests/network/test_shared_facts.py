"""What is the same in all languages follows at once; what is a language's own stays."""

import datetime

import pytest

from projects.models import ProjectPage, ProjectPartner, ProjectPhase
from tests.factories.network import MunicipalityFactory, PictureFactory, ThemeFactory, names
from tests.factories.pages import ProjectFactory, Tree, build_tree, translate

pytestmark = pytest.mark.django_db


@pytest.fixture
def tree() -> Tree:
    danish = build_tree()
    build_tree("en")
    return danish


def read(page: ProjectPage) -> ProjectPage:
    return ProjectPage.objects.get(pk=page.pk)


def test_a_theme_and_its_clearing_reach_the_english_page_at_once(tree: Tree) -> None:
    project = ProjectFactory(parent=tree.projects)
    english = translate(project, "en", "Shared car")
    project.themes.set([ThemeFactory(name_da="Landsbyer")])
    project.save_revision().publish()
    assert names(read(english).themes.all()) == ["Landsbyer"]
    project = read(project)
    project.themes.clear()
    project.save_revision().publish()
    assert not read(english).themes.exists()


def test_keywords_partners_and_the_lead_follow(tree: Tree) -> None:
    assens = MunicipalityFactory(code="assens")
    project = ProjectFactory(parent=tree.projects)
    english = translate(project, "en", "Shared car")
    project.lead = assens
    project.keywords.add("elbil")
    project.partners = [ProjectPartner(name="Bylauget")]
    project.save_revision().publish()
    english = read(english)
    assert english.lead == assens
    assert list(english.municipalities.all()) == [assens]
    assert names(english.keywords.all()) == ["elbil"]
    assert names(english.partners.all()) == ["Bylauget"]


def test_a_new_picture_does_not_keep_the_translated_words_of_the_old_one(tree: Tree) -> None:
    project = ProjectFactory(parent=tree.projects, picture=PictureFactory())
    english = translate(project, "en", "Shared car")
    english.picture_alt = "A car on a gravel road"
    english.save_revision().publish()
    project = read(project)
    project.save_revision().publish()
    assert read(english).picture_alt == "A car on a gravel road"
    project.picture = PictureFactory()
    project.save_revision().publish()
    assert read(english).picture == project.picture
    assert read(english).picture_alt == ""
    restored = read(english).get_latest_revision_as_object()
    assert (restored.picture, restored.picture_alt) == (project.picture, "")


def test_a_phases_dates_follow_and_its_title_stays_translated(tree: Tree) -> None:
    project = ProjectFactory(parent=tree.projects)
    project.phases = [ProjectPhase(title="Prøvekørsel"), ProjectPhase(title="Drift")]
    project.save_revision().publish()
    english = translate(read(project), "en", "Shared car")
    phase = english.phases.first()
    phase.title = "Test drive"
    english.phases = [phase, *english.phases.all()[1:]]
    english.save_revision().publish()
    project = read(project)
    first = project.phases.first()
    first.starts = datetime.date(2026, 2, 2)
    project.phases = [first]
    project.save_revision().publish()
    phases = list(read(english).phases.all())
    assert [(p.title, p.starts) for p in phases] == [("Test drive", datetime.date(2026, 2, 2))]


def test_an_old_english_draft_cannot_bring_an_old_theme_back(tree: Tree) -> None:
    project = ProjectFactory(parent=tree.projects)
    english = translate(project, "en", "Shared car")
    draft = english.save_revision()
    project.themes.set([ThemeFactory(name_da="Landsbyer")])
    project.save_revision().publish()
    draft.publish()
    assert names(read(english).themes.all()) == ["Landsbyer"]
    assert names(read(project).themes.all()) == ["Landsbyer"]


def test_the_english_title_and_summary_are_its_own(tree: Tree) -> None:
    project = ProjectFactory(parent=tree.projects)
    english = translate(project, "en", "Shared car")
    project.title = "Landsbyens bil"
    project.save_revision().publish()
    assert read(english).title == "Shared car"
