"""Pictures: made after publication, read by pages, gone with the consent."""

import datetime
import json
import uuid

import pytest
from bs4 import BeautifulSoup, Tag
from django.test import Client
from django.utils import timezone

from network.models import Picture, PictureRendition
from network.picture_tasks import make_page_renditions
from network.renditions import USES
from network.templatetags.network_pictures import picture as show
from stories.models import StoryPage
from tests.factories.listed import listed
from tests.factories.network import PictureFactory
from tests.factories.pages import StoryFactory, Tree


@pytest.fixture
def image(db: None) -> Picture:
    return PictureFactory(file__width=1700, file__height=1200)


def with_picture(tree: Tree, image: Picture) -> StoryPage:
    story = listed(StoryFactory(parent=tree.stories, slug="havnen"))
    story.picture = image
    story.save()
    return story


def shown(image: Picture, use: str = "card", **words: object) -> Tag:
    found = BeautifulSoup(show(Picture.objects.get(pk=image.pk), use, **words), "html.parser")  # type: ignore[arg-type]
    assert isinstance(found.contents[0], Tag)
    return found.contents[0]


def img(tag: Tag) -> Tag:
    found = tag.find("img")
    assert isinstance(found, Tag)
    return found


def test_publishing_has_the_pictures_made(
    danish: Tree, image: Picture, django_capture_on_commit_callbacks: object
) -> None:
    inside = PictureFactory(file__width=1700, file__height=1200)
    story = with_picture(danish, image)
    block = {"picture": {"image": inside.pk, "alt_text": "", "decorative": False}, "caption": ""}
    body = [{"type": "picture", "value": block, "id": str(uuid.uuid4())}]
    story.body = json.dumps(body)
    with django_capture_on_commit_callbacks(execute=True):  # type: ignore[operator]
        story.save_revision().publish()
    made = set(image.renditions.values_list("filter_spec", flat=True))
    assert made == {each.spec for name in ("card", "hero") for each in USES[name].filters}
    made_inside = set(inside.renditions.values_list("filter_spec", flat=True))
    assert made_inside == {each.spec for each in USES["wide"].filters}


def test_reading_a_page_makes_no_picture(client: Client, danish: Tree, image: Picture) -> None:
    with_picture(danish, image)
    for address in ("/da/historier/havnen/", "/da/historier/", "/da/"):
        assert client.get(address).status_code == 200
    assert not PictureRendition.objects.exists()


def test_a_picture_without_its_sizes_keeps_its_place_and_its_words(image: Picture) -> None:
    place = shown(image)
    assert place["aria-label"] == "En bænk ved havnen"
    assert place.find("img") is None


def test_a_picture_is_shown_with_size_and_words(danish: Tree, image: Picture) -> None:
    make_page_renditions.call(with_picture(danish, image).pk)
    tag = shown(image, "card")
    assert (img(tag)["width"], img(tag)["height"]) == ("400", "250")
    assert img(tag)["alt"] == "En bænk ved havnen"
    assert img(tag)["loading"] == "lazy"
    source = tag.find("source")
    assert isinstance(source, Tag)
    assert [part.split()[1] for part in str(source["srcset"]).split(", ")] == ["400w", "800w"]
    assert "loading" not in img(shown(image, "hero", eager=True)).attrs


def test_words_are_those_of_the_place_first_and_none_for_decoration(
    danish: Tree, image: Picture
) -> None:
    make_page_renditions.call(with_picture(danish, image).pk)
    assert img(shown(image, alt="Bænken om vinteren"))["alt"] == "Bænken om vinteren"
    assert img(shown(image, alt="Bænken", decorative=True))["alt"] == ""
    assert img(shown(image, alt='"><script>'))["alt"] == '"><script>'


@pytest.mark.parametrize(
    "facts",
    [
        {"consent": "withdrawn"},
        {"consent": "given", "consent_until": datetime.date(2020, 1, 1)},
    ],
)
def test_a_picture_without_consent_is_nowhere(
    client: Client, danish: Tree, image: Picture, facts: dict[str, object]
) -> None:
    make_page_renditions.call(with_picture(danish, image).pk)
    names = [rendition.file.name for rendition in image.renditions.all()]
    assert names
    Picture.objects.filter(pk=image.pk).update(**facts)
    assert "picture--withheld" in shown(image)["class"]
    for address in ("/da/historier/havnen/", "/da/historier/", "/da/"):
        html = client.get(address).content.decode()
        assert not [name for name in names if name in html]


def test_consent_holds_through_its_last_day(image: Picture) -> None:
    image.consent, image.consent_until = "given", timezone.localdate()
    assert image.is_showable
    image.consent_until -= datetime.timedelta(days=1)
    assert not image.is_showable


def test_a_withdrawn_picture_is_not_made_again(danish: Tree, image: Picture) -> None:
    image.consent = "withdrawn"
    image.save()
    make_page_renditions.call(with_picture(danish, image).pk)
    assert not image.renditions.exists()


def test_sharing_shows_the_picture_only_while_it_may_be_shown(
    client: Client, danish: Tree, image: Picture
) -> None:
    make_page_renditions.call(with_picture(danish, image).pk)
    meta = client.get("/da/historier/havnen/").context["meta"]
    assert meta.image_url.startswith("http://testserver/media/images/")
    Picture.objects.filter(pk=image.pk).update(consent="withdrawn")
    instead = client.get("/da/historier/havnen/").context["meta"].image_url
    assert instead == "http://testserver/static/icons/social-da.png"


def test_the_first_picture_of_a_page_is_asked_for_first(
    client: Client, danish: Tree, image: Picture
) -> None:
    make_page_renditions.call(with_picture(danish, image).pk)
    soup = BeautifulSoup(client.get("/da/historier/havnen/").content, "html.parser")
    first = soup.select_one("main img")
    assert first is not None
    assert first["fetchpriority"] == "high"
    assert "loading" not in first.attrs
