"""From idea to evaluated project, or an honest stop."""

from typing import Final

from django.utils.translation import gettext_lazy as _

from network.lifecycle import Lifecycle, Request, Requirement, State, Transition
from network.requirements import REASON, has_text


def _has_result(request: Request) -> bool:
    return has_text(request, "result")


def _has_evaluation(request: Request) -> bool:
    if has_text(request, "evaluation"):
        return True
    documents = getattr(request.page, "documents", None)
    return documents is not None and any(row.is_evaluation for row in documents.all())


RESULT = Requirement(
    _("Write what came of the project in “Result” and publish the page first."), _has_result
)
EVALUATION = Requirement(
    _("Write the evaluation or attach it as a document marked as evaluation, and publish first."),
    _has_evaluation,
)

_LIVE = ("idea", "planned", "running", "paused", "finished", "evaluated")

PROJECT: Final = Lifecycle(
    name="project",
    initial="idea",
    states=(
        State("idea", _("Idea"), "open"),
        State("planned", _("Planned"), "open"),
        State("running", _("Running"), "now"),
        State("paused", _("Paused")),
        State("finished", _("Finished"), "good", needs=(RESULT,)),
        State("evaluated", _("Evaluated"), "good", needs=(EVALUATION,)),
        State("abandoned", _("Abandoned"), terminal=True),
    ),
    transitions=(
        Transition("idea", "planned", _("Plan the project")),
        Transition("planned", "running", _("Start the project")),
        Transition("running", "paused", _("Pause the project")),
        Transition("paused", "running", _("Resume the project")),
        Transition("running", "finished", _("Finish the project")),
        Transition("paused", "finished", _("Finish the project")),
        Transition("finished", "evaluated", _("Mark as evaluated")),
        Transition("finished", "running", _("Reopen the project"), needs=(REASON,)),
        Transition("abandoned", "running", _("Reopen the project"), needs=(REASON,)),
        *(
            Transition(source, "abandoned", _("Abandon the project"), needs=(REASON,))
            for source in _LIVE
        ),
    ),
    track=("idea", "planned", "running", "finished", "evaluated"),
)
