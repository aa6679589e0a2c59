"""A co-creation project: what goes on, what citizens can do, and what came of it."""

from typing import ClassVar

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from wagtail.fields import StreamField
from wagtail.search import index

from barriers.models.law_quotation import LawBodyBlock
from feedback.models.commentable import COMMENT_FIELDS, Commentable
from network.models import Method, SitePage, TargetGroup
from network.richtext import TextField
from network.translation import page_texts
from projects.lifecycle import PROJECT
from projects.models.panels import PROJECT_TABS


class CitizenRole(models.TextChoices):
    """How far citizens have a say, from told to deciding."""

    INFORMED = "informed", _("Informed")
    HEARD = "heard", _("Heard")
    INVOLVED = "involved", _("Involved")
    COCREATING = "cocreating", _("Co-creating")
    DECIDING = "deciding", _("Deciding")


class EvidenceLevel(models.TextChoices):
    """How well it is known what the project did."""

    NONE = "none", _("Not measured")
    OWN = "own", _("Own figures")
    SURVEY = "survey", _("User survey")
    INTERNAL = "internal", _("Internal evaluation")
    EXTERNAL = "external", _("External evaluation")


class ProjectPage(Commentable, SitePage):
    """A project, led by one municipality or by the network."""

    citizen_role = models.CharField(
        _("the citizens' role"),
        max_length=12,
        choices=CitizenRole,
        default=CitizenRole.INVOLVED,
        help_text=_("What citizens can really influence. Promise no more than you keep."),
    )
    locality = models.CharField(
        _("place"), max_length=120, blank=True, help_text=_("A village, a district, a street.")
    )
    latitude = models.DecimalField(
        _("latitude"),
        max_digits=8,
        decimal_places=5,
        null=True,
        blank=True,
        validators=[MinValueValidator(-90), MaxValueValidator(90)],
    )
    longitude = models.DecimalField(
        _("longitude"),
        max_digits=8,
        decimal_places=5,
        null=True,
        blank=True,
        validators=[MinValueValidator(-180), MaxValueValidator(180)],
    )
    now = TextField(_("what is going on now"), help_text=_("Two or three sentences, kept fresh."))
    take_part = TextField(
        _("what can I do"), help_text=_("Where, when and how a citizen can join in.")
    )
    body = StreamField(LawBodyBlock(), verbose_name=_("text"), blank=True)
    budget_amount = models.PositiveBigIntegerField(
        _("budget in kroner"), null=True, blank=True, help_text=_("Whole kroner.")
    )
    budget_source = models.CharField(_("who pays"), max_length=160, blank=True)
    evidence_level = models.CharField(
        _("how it is measured"), max_length=10, choices=EvidenceLevel, default=EvidenceLevel.NONE
    )
    methods = ParentalManyToManyField(
        Method, verbose_name=_("methods"), blank=True, related_name="projects"
    )
    target_groups = ParentalManyToManyField(
        TargetGroup, verbose_name=_("target groups"), blank=True, related_name="projects"
    )
    result = TextField(_("result"), help_text=_("What came of it. Needed to finish the project."))
    lessons = TextField(_("lessons"), help_text=_("What you would tell a colleague elsewhere."))
    evaluation = TextField(_("evaluation"))

    type_code = "project"
    type_label = _("Project")
    number_letter = "P"
    lifecycle = PROJECT
    schema_type = "Project"
    summary_required = True
    search_text_fields = ("now", "take_part", "body", "result", "lessons", "evaluation")
    shared_fields = (
        *SitePage.shared_fields,
        *COMMENT_FIELDS,
        "citizen_role",
        "latitude",
        "longitude",
        "budget_amount",
        "evidence_level",
        "methods",
        "target_groups",
    )
    shared_children: ClassVar[dict[str, tuple[str, ...]]] = {
        **SitePage.shared_children,
        "phases": ("starts", "ends"),
        "goals": ("baseline", "target", "latest", "measured_on"),
        "partners": ("name", "url"),
    }
    translatable_fields = page_texts(
        "locality",
        "now",
        "take_part",
        "body",
        "budget_source",
        "result",
        "lessons",
        "evaluation",
        "phases",
        "goals",
    )
    search_fields = [
        *SitePage.search_fields,
        index.SearchField("now"),
        index.SearchField("body"),
        index.SearchField("locality"),
    ]

    template = "pages/projects/project_page.html"
    parent_page_types = ["projects.ProjectIndexPage"]
    subpage_types = ["projects.ProjectUpdatePage"]
    edit_handler = PROJECT_TABS

    class Meta:
        verbose_name = _("project")
        verbose_name_plural = _("projects")
