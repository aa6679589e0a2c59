"""No CPR number is published, wherever an editor writes it; a draft keeps what was written."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.models import PageLogEntry

from network.models import SitePage
from projects.models import ProjectPage
from tests.admin.conftest import World
from tests.admin.forms import form_of

pytestmark = pytest.mark.django_db
NUMBER = "070761-4285"


@pytest.mark.parametrize("field", ["title", "summary", "locality", "seo_title"])
def test_a_page_with_a_cpr_number_is_not_published(
    world: World, project_in_assens: SitePage, field: str
) -> None:
    client = world.log_in("assens")
    address = reverse("wagtailadmin_pages:edit", args=[project_in_assens.pk])
    form = form_of(client, address) | {field: f"Ring om {NUMBER}"}
    refused = client.post(address, form | {"action-publish": "1"})
    assert field in refused.context["form"].errors
    assert NUMBER in refused.content.decode()
    page = ProjectPage.objects.get(pk=project_in_assens.pk)
    assert NUMBER not in str(getattr(page, field))


#: A block as the browser sends it, and the names that lead to the field with the number.
IN_BLOCKS: dict[str, tuple[dict[str, str], list[str | int]]] = {
    "key_figures": (
        {
            "value-title": "",
            "value-figures-count": "1",
            "value-figures-0-deleted": "",
            "value-figures-0-order": "0",
            "value-figures-0-type": "item",
            "value-figures-0-id": "",
            "value-figures-0-value-number": NUMBER,
            "value-figures-0-value-label": "ture om ugen",
            "value-figures-0-value-source": "",
        },
        ["figures", 0, "number"],
    ),
    "cells": ({"value-caption": "", "value-cells": f"Navn\tTal\nIda\t{NUMBER}"}, ["cells"]),
    "paragraph": (
        {"value": f'{{"blocks": [{{"text": "{NUMBER}", "type": "unstyled"}}], "entityMap": {{}}}}'},
        [],
    ),
}


@pytest.mark.parametrize("block", IN_BLOCKS)
def test_an_editor_is_shown_which_field_of_a_block_holds_the_number(
    world: World, story_in_assens: SitePage, block: str
) -> None:
    client = world.log_in("assens")
    address = reverse("wagtailadmin_pages:edit", args=[story_in_assens.pk])
    fields, way = IN_BLOCKS[block]
    head = {"body-0-deleted": "", "body-0-order": "0", "body-0-type": block, "body-0-id": ""}
    form = form_of(client, address) | head | {"body-count": "1", "action-publish": "1"}
    refused = client.post(address, form | {f"body-0-{key}": each for key, each in fields.items()})
    error = refused.context["form"].errors["body"].as_data()[0].as_json_data()
    for step in [0, *way]:
        error = error["blockErrors"][step]
    assert ["CPR" in each for each in error["messages"]] == [True]


def save_draft(client: Client, page: SitePage, **fields: str) -> Any:
    """As the editing screen saves by itself: no button, an answer for a program."""
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    return client.post(
        address, form_of(client, address) | fields, headers={"accept": "application/json"}
    )


def warning(client: Client, page: SitePage) -> str:
    return str(client.get(reverse("network_admin:numbers", args=[page.pk])).json()["warning"])


def everything_kept_of(page: SitePage) -> str:
    """All versions of a page, and its log."""
    versions = [repr((row.content, row.object_str)) for row in page.revisions.all()]
    log = [repr((row.label, row.data)) for row in PageLogEntry.objects.filter(page=page.pk)]
    return "\n".join([*versions, *log])


def test_a_draft_with_a_number_is_saved_and_its_editor_is_told_at_once(
    world: World, project_in_assens: SitePage
) -> None:
    client = world.log_in("assens")
    assert warning(client, project_in_assens) == ""
    assert save_draft(client, project_in_assens, summary=f"Ring om {NUMBER}").json()["success"]
    assert "summary" in warning(client, project_in_assens)
    address = reverse("wagtailadmin_pages:edit", args=[project_in_assens.pk])
    assert reverse("network_admin:numbers", args=[0]) in client.get(address).content.decode()


def test_once_removed_a_number_is_taken_out_of_all_versions(
    world: World, project_in_assens: SitePage
) -> None:
    client = world.log_in("assens")
    save_draft(client, project_in_assens, title=f"Om {NUMBER}", summary=f"Ring om {NUMBER}")
    save_draft(client, project_in_assens, title="Om bilen", summary=f"Igen: {NUMBER}")
    assert NUMBER in everything_kept_of(project_in_assens)
    save_draft(client, project_in_assens, title="Om bilen", summary="Ring til os.")
    assert NUMBER not in everything_kept_of(project_in_assens)
    assert "Ring om ██████-████" in everything_kept_of(project_in_assens)
    assert warning(client, project_in_assens) == ""


def test_who_may_not_edit_a_page_is_not_told_of_its_drafts(
    world: World, project_in_assens: SitePage
) -> None:
    address = reverse("network_admin:numbers", args=[project_in_assens.pk])
    assert world.log_in("holbaek").get(address).status_code in {302, 403}


def test_a_name_that_everybody_reads_holds_no_number(world: World) -> None:
    client = world.log_in("coordinator")
    address = reverse("wagtailsnippets_network_theme:add")
    refused = client.post(address, {"name_da": f"Tema {NUMBER}", "name_en": "", "slug": ""})
    assert "name_da" in refused.context["form"].errors
