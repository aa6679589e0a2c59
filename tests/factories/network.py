"""Municipalities, taxonomies, people, pictures, documents."""

from collections.abc import Iterable

import wagtail_factories
from django.core.files.base import ContentFile
from factory.declarations import LazyAttribute, LazyFunction, Sequence
from factory.django import DjangoModelFactory

from network.models import Attachment, Keyword, Municipality, Person, Picture, Theme


class MunicipalityFactory(DjangoModelFactory[Municipality]):
    class Meta:
        model = Municipality
        django_get_or_create = ("code",)

    code = Sequence(lambda n: f"kommune-{n}")
    name_da = LazyAttribute(lambda m: m.code.capitalize())
    name_en = LazyAttribute(lambda m: m.name_da)
    hue = "blue"


class ThemeFactory(DjangoModelFactory[Theme]):
    class Meta:
        model = Theme
        django_get_or_create = ("name_da",)

    name_da = Sequence(lambda n: f"Tema {n}")
    name_en = Sequence(lambda n: f"Theme {n}")


class KeywordFactory(DjangoModelFactory[Keyword]):
    class Meta:
        model = Keyword

    name = Sequence(lambda n: f"ord {n}")


class PersonFactory(DjangoModelFactory[Person]):
    class Meta:
        model = Person

    name = "Redaktionen"


class PictureFactory(wagtail_factories.ImageFactory):
    class Meta:
        model = Picture

    description = "En bænk ved havnen"


class AttachmentFactory(DjangoModelFactory[Attachment]):
    class Meta:
        model = Attachment

    title = "Referat"
    file = LazyFunction(lambda: ContentFile(b"dato;emne\n", name="referat.csv"))


def names(things: Iterable[object]) -> list[str]:
    """The titles or names of things, for readable assertions."""
    return [str(getattr(thing, "title", None) or getattr(thing, "name", "")) for thing in things]
