"""The panel of an editing screen for what citizens say about a page. It names no model."""

from django.utils.translation import gettext_lazy as _

from network.panels import RecordPanel


class InputsPanel(RecordPanel):
    """The debate's numbers, the way to answer in it, and what came of which input."""

    default_heading = _("What citizens say")

    class BoundPanel(RecordPanel.BoundPanel):
        template_name = "editors/desk/inputs_panel.html"
