"""A story from the network, in one of seven kinds."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.search import index

from barriers.models.law_quotation import LawBodyBlock
from feedback.models.commentable import COMMENT_FIELDS, COMMENT_PANELS, Commentable
from feedback.panels import InputsPanel
from network.blocks.source import SourceBlock
from network.models import Person, SitePage
from network.panels import LinksPanel, tabs
from network.richtext import TextField
from network.translation import page_texts
from stories.forms import StoryForm


class StoryKind(models.TextChoices):
    """What a reader can expect."""

    NEWS = "news", _("News")
    CASE = "case", _("Case")
    KNOWLEDGE = "knowledge", _("Knowledge sharing")
    INSPIRATION = "inspiration", _("Inspiration")
    DEBATE = "debate", _("Debate")
    OVERVIEW = "overview", _("Overview")
    FAILURE = "failure", _("It did not work")


class StoryPage(Commentable, SitePage):
    """A story. A debate piece is its author's own view; a failure says what to do differently."""

    standfirst = models.TextField(
        _("standfirst"),
        blank=True,
        max_length=600,
        help_text=_("The lines under the title that make a reader go on."),
    )
    body = StreamField(LawBodyBlock(), verbose_name=_("text"), blank=True)
    person = models.ForeignKey(
        Person,
        verbose_name=_("written by"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="stories",
    )
    byline = models.CharField(
        _("other byline"),
        max_length=160,
        blank=True,
        help_text=_("For a writer who is not in the list of people."),
    )
    reusable = TextField(
        _("what can others use"), help_text=_("For colleagues in other municipalities.")
    )
    do_differently = TextField(
        _("what would we do differently"), help_text=_("Needed in a story of what did not work.")
    )
    sources = StreamField([("source", SourceBlock())], verbose_name=_("sources"), blank=True)

    type_code = "story"
    type_label = _("Story")
    number_letter = "H"
    kinds = StoryKind
    schema_type = "Article"
    summary_required = True
    search_text_fields = ("standfirst", "body", "reusable", "do_differently")
    shared_fields = (*SitePage.shared_fields, *COMMENT_FIELDS, "person", "byline")
    translatable_fields = page_texts("standfirst", "body", "reusable", "do_differently", "sources")
    search_fields = [
        *SitePage.search_fields,
        index.SearchField("standfirst"),
        index.SearchField("body"),
    ]

    base_form_class = StoryForm
    template = "pages/stories/story_page.html"
    parent_page_types = ["stories.StoryIndexPage"]
    subpage_types: list[str] = []
    edit_handler = tabs(
        content=[
            *SitePage.intro_panels,
            FieldPanel("kind"),
            FieldPanel("standfirst"),
            *SitePage.picture_panels,
            FieldPanel("body"),
            MultiFieldPanel(
                [FieldPanel("reusable"), FieldPanel("do_differently")],
                heading=_("For colleagues"),
            ),
            FieldPanel("sources"),
            LinksPanel(),
            InputsPanel(),
        ],
        place=SitePage.place_panels,
        people=[FieldRowPanel([FieldPanel("person"), FieldPanel("byline")])],
        settings=[*COMMENT_PANELS, *SitePage.settings_panels],
    )

    class Meta:
        verbose_name = _("story")
        verbose_name_plural = _("stories")

    @property
    def is_own_view(self) -> bool:
        """Whether the text is its author's opinion, not the network's."""
        return self.kind == StoryKind.DEBATE

    @property
    def byline_text(self) -> str:
        """Who wrote it, empty where nobody is named."""
        return str(self.person) if self.person else self.byline
