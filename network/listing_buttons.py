"""The menu of a row in the lists of pages, made without a query for each row."""

from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin.ui.menus import MenuItem
from wagtail.admin.widgets.button import Button, ButtonWithDropdown, ListingButton

from network.models import SitePage
from network.permissions import User

#: Asks the database twice for each row; what it offers is offered here from the list's own query.
_LEFT_OUT = "wagtail_localize"


def listing_buttons(page: SitePage, user: User, next_url: str) -> ButtonWithDropdown:
    """What all apps register for a row, with the translation button made from the annotation.

    `page` comes from a list view, which annotates whether a language is missing.
    """
    offered: list[Button] = []
    for hook in hooks.get_hooks("register_page_listing_more_buttons"):
        if hook.__module__.partition(".")[0] == _LEFT_OUT:
            continue
        for item in hook(page=page, user=user, next_url=next_url):
            if isinstance(item, MenuItem):
                if item.is_shown(user):
                    offered.append(ListingButton.from_menu_item(item))
            elif item.show:
                offered.append(item)
    if getattr(page, "_has_untranslated_locale", False) and _may_translate(page, user):
        address = reverse("wagtail_localize:submit_page_translation", args=[page.pk])
        offered.append(
            ListingButton(_("Translate this page"), address, priority=60, icon_name="globe")
        )
    label = _("More options for '%(title)s'") % {"title": page.get_admin_display_title()}
    return ButtonWithDropdown(
        buttons=sorted(offered), icon_name="dots-horizontal", attrs={"aria-label": label}
    )


def _may_translate(page: SitePage, user: User) -> bool:
    may_at_all: bool = user.has_perm("wagtail_localize.submit_translation")
    return may_at_all and bool(page.permissions_for_user(user).can_edit())
