"""Translating in the admin: whose pages, and what the translation editor shows."""

import pytest
from django.urls import reverse
from pytest_django import DjangoCaptureOnCommitCallbacks
from wagtail.models import Locale
from wagtail_localize.models import StringSegment, Translation, TranslationSource

from network.models import SitePage
from network.role_setup import set_up_roles
from projects.models import ProjectPage
from tests.admin.conftest import World
from tests.admin.test_roles_and_urls import is_refused
from tests.factories.pages import build_tree


@pytest.fixture
def english(world: World) -> Locale:
    build_tree("en")
    set_up_roles()
    return Locale.objects.get(language_code="en")


def begin(page: SitePage, target: Locale) -> TranslationSource:
    source, _new = TranslationSource.get_or_create_from_instance(page.specific)
    translation = Translation.objects.create(source=source, target_locale=target)
    translation.save_target(publish=True)
    return source


def submit_url(page: SitePage) -> str:
    return reverse("wagtail_localize:submit_page_translation", args=[page.pk])


def test_an_editor_begins_the_translation_of_an_own_project(
    world: World, english: Locale, project_in_assens: SitePage
) -> None:
    world.log_in("assens").post(submit_url(project_in_assens), {"locales": [english.pk]})
    twin = ProjectPage.objects.get(locale=english)
    assert twin.record_id == project_in_assens.record_id


def test_a_translation_is_a_draft_until_somebody_publishes_it(
    world: World,
    english: Locale,
    project_in_assens: SitePage,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    client = world.log_in("assens")
    with django_capture_on_commit_callbacks(execute=True):
        client.post(submit_url(project_in_assens), {"locales": [english.pk]})
    assert not ProjectPage.objects.get(locale=english).live


def test_an_editor_begins_no_translation_for_another_municipality(
    world: World, english: Locale, project_in_holbaek: SitePage
) -> None:
    client = world.log_in("assens")
    assert is_refused(client, submit_url(project_in_holbaek))
    client.post(submit_url(project_in_holbaek), {"locales": [english.pk]})
    assert not ProjectPage.objects.filter(locale=english).exists()


def test_an_editor_does_not_publish_anothers_translation_by_updating_it(
    world: World, english: Locale, project_in_holbaek: SitePage
) -> None:
    source = begin(project_in_holbaek, english)
    address = reverse("wagtail_localize:update_translations", args=[source.pk])
    assert is_refused(world.log_in("assens"), address, "post")
    assert not is_refused(world.log_in("editor"), address)


def test_updating_a_barriers_translation_publishes_only_for_the_coordinator(
    world: World, english: Locale, barrier_of_assens: SitePage
) -> None:
    source = begin(barrier_of_assens, english)
    address = reverse("wagtail_localize:update_translations", args=[source.pk])
    for who, offered in (("assens", False), ("editor", False), ("coordinator", True)):
        form = world.log_in(who).get(address).context["form"]
        assert ("publish_translations" in form.fields) is offered, who


def test_a_translated_page_opens_in_its_translation_editor(
    world: World, english: Locale, project_in_assens: SitePage
) -> None:
    begin(project_in_assens, english)
    twin = ProjectPage.objects.get(locale=english)
    answer = world.log_in("editor").get(reverse("wagtailadmin_pages:edit", args=[twin.pk]))
    assert answer.status_code == 200
    assert "wagtail_localize/admin/edit_translation.html" in {t.name for t in answer.templates}


def test_a_translator_is_told_of_a_cpr_number_and_it_is_not_published(
    world: World, english: Locale, project_in_assens: SitePage
) -> None:
    source = begin(project_in_assens, english)
    translation = Translation.objects.get(source=source)
    segment = StringSegment.objects.filter(source=source, context__path="summary").get()
    address = reverse("wagtail_localize:edit_string_translation", args=[translation.pk, segment.pk])
    answer = world.log_in("administrator").put(
        address, "value=Ring til 070761-4285.", content_type="application/x-www-form-urlencoded"
    )
    assert "CPR" in answer.content.decode()
    translation.save_target(publish=True)
    twin = ProjectPage.objects.get(locale=english)
    assert "070761" not in twin.summary


def test_a_draft_with_a_cpr_number_hands_none_to_its_translators(
    world: World, english: Locale, project_in_assens: SitePage
) -> None:
    page = ProjectPage.objects.get(pk=project_in_assens.pk)
    page.summary = "Spørg 070761-4285."
    page.save()
    begin(page, english)
    assert "070761" not in ProjectPage.objects.get(locale=english).summary
