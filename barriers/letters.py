"""What followers of a barrier hear: each new status; the letter itself is everybody's."""

from django.utils.translation import gettext_lazy as _

from subscriptions.following import let_follow

let_follow("barrier", _("when the barrier gets a new status"))
