"""The frame around every page: menu, footer, contact. Kept once, in both languages."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.blocks import CharBlock, PageChooserBlock, StructBlock
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting
from wagtail.fields import StreamField

from network.bilingual import in_active_language
from network.guarded_form import GuardedForm


class MenuItemBlock(StructBlock):
    """A page in a menu; its own language version is linked in each language."""

    page = PageChooserBlock(label=_("Page"))
    label_da = CharBlock(label=_("Danish text"), max_length=40, required=False)
    label_en = CharBlock(label=_("English text"), max_length=40, required=False)

    class Meta:
        icon = "link"
        label = _("Menu item")


@register_setting(icon="site")
class SiteFrame(BaseSiteSetting):
    """Menu, footer and contact of the site."""

    menu = StreamField([("item", MenuItemBlock())], verbose_name=_("main menu"), blank=True)
    footer_menu = StreamField(
        [("item", MenuItemBlock())], verbose_name=_("links in the footer"), blank=True
    )
    footer_text_da = models.TextField(_("footer text in Danish"), blank=True)
    footer_text_en = models.TextField(_("footer text in English"), blank=True)
    contact_email = models.EmailField(_("contact e-mail"), blank=True)
    contact_phone = models.CharField(_("contact phone"), max_length=40, blank=True)
    demo = models.BooleanField(
        _("the content is a demonstration"),
        default=False,
        help_text=_("Search engines are asked to stay away, and pages say that it is a demo."),
    )

    panels = [
        FieldPanel("menu"),
        FieldPanel("footer_menu"),
        MultiFieldPanel(
            [FieldPanel("footer_text_da"), FieldPanel("footer_text_en")], heading=_("Footer")
        ),
        FieldRowPanel([FieldPanel("contact_email"), FieldPanel("contact_phone")]),
        FieldPanel("demo"),
    ]

    base_form_class = GuardedForm

    class Meta:
        verbose_name = _("menu, footer and contact")

    @property
    def footer_text(self) -> str:
        """The footer's text in the active language."""
        return in_active_language(self, "footer_text")
