"""A heading inside the body."""

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, ChoiceBlock, StructBlock, StructValue

from language.slugs import slugify


class HeadingValue(StructValue):
    """`text` and `level` ("2" or "3") of a heading, with the anchor contents link to.

    `place` counts the headings of a page that have the same words, so that their ids differ.
    """

    place: int = 1

    @property
    def anchor(self) -> str:
        """The id of the heading in the page."""
        slug = slugify(str(self.get("text") or ""))
        return f"{slug}-{self.place}" if self.place > 1 else slug


class HeadingBlock(StructBlock):
    """One heading; level 2 headings make the table of contents."""

    text = CharBlock(max_length=120, label=_("Heading"))
    level = ChoiceBlock(
        choices=[("2", _("Heading")), ("3", _("Subheading"))],
        default="2",
        label=_("Level"),
        # The name of a level is no word of the page.
        search_index=False,
        help_text=_("Headings appear in the page's table of contents, subheadings do not."),
    )

    def get_preview_value(self) -> StructValue:
        return self.normalize({"text": gettext("What we tried first"), "level": "2"})

    class Meta:
        icon = "title"
        group = _("Text")
        label = _("Heading")
        description = _("Divides a long text. Three headings or more give a table of contents.")
        value_class = HeadingValue
        label_format = "{text}"
        template = "blocks/heading.html"
