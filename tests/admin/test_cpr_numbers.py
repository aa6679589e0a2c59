"""No CPR number is published, wherever an editor writes it; a draft keeps what was written."""

import pytest
from django.urls import reverse

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
