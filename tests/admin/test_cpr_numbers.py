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
