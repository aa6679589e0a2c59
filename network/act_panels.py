"""A field that only those with one act of the role table write; everybody else reads it."""

import datetime
from typing import Any, ClassVar

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from wagtail.admin.panels import FieldPanel

from language.plain_text import plain_text
from network.admin_forms import SitePageForm
from network.dates import written
from network.grants import may
from network.roles import Act


class ActForm(SitePageForm):
    """Takes the fields of an act out of the form of whoever has not got it: then no post has them.

    class BarrierForm(ActForm):
        act_fields = {"assessment": "assess"}
    """

    act_fields: ClassVar[dict[str, Act]] = {}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, act in self.act_fields.items():
            if self.for_user is not None and not may(self.for_user, act, None):
                self.fields.pop(name, None)


class ActPanel(FieldPanel):
    """The panel of such a field: where the form has no field, what stands there now."""

    class BoundPanel(FieldPanel.BoundPanel):
        def __init__(self, **kwargs: Any) -> None:
            super().__init__(**kwargs)
            if self.form is not None and self.bound_field is None:
                self.read_only = True
                self.heading = self.panel.heading or capfirst(self.panel.db_field.verbose_name)
                self.help_text = self.panel.help_text or self.panel.db_field.help_text

    def format_value_for_display(self, value: Any) -> str:
        """Plain words: a day as readers see it, a text without its markup."""
        if isinstance(value, datetime.date):
            return written(value)
        return plain_text(str(value or "")).strip() or _("Nothing is written here yet.")
