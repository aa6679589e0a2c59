"""What is planted together is findable together, and afterwards every save counts again."""

import pytest
from django.db.models.signals import post_save
from modelsearch.signal_handlers import post_save_signal_handler
from wagtail.models import ReferenceIndex

from cocreation.demo.indexing import indexed_together
from cocreation.demo.places import Places
from network.models import Attachment, Picture, SitePage
from network.serving import is_public
from projects.models import ProjectPage

pytestmark = pytest.mark.django_db


@pytest.mark.usefixtures("demo")
def test_planted_pages_are_found_by_their_words() -> None:
    pages = SitePage.objects.live()
    found = {page.pk for page in pages.search("støttekører")}
    assert Places().find("story/bilen-der-samlede-tre-landsbyer") in found


@pytest.mark.usefixtures("demo")
def test_documents_are_served_because_a_planted_page_refers_to_them() -> None:
    assert {is_public(each) for each in Attachment.objects.all()} == {True}


@pytest.mark.usefixtures("demo")
def test_each_picture_knows_where_it_is_used() -> None:
    for picture in Picture.objects.all():
        assert ReferenceIndex.get_references_to(picture).exists(), picture.title


def test_after_a_failure_a_save_counts_again() -> None:
    with pytest.raises(RuntimeError), indexed_together():
        raise RuntimeError
    assert post_save.disconnect(post_save_signal_handler, sender=ProjectPage)
    post_save.connect(post_save_signal_handler, sender=ProjectPage)
