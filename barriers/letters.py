"""What followers of a barrier or an exemption hear: each new status; the letter itself is everybody's."""

from django.utils.translation import gettext_lazy as _

from subscriptions.following import let_follow

let_follow("barrier", _("when the barrier gets a new status"))
let_follow("exemption", _("when the exemption gets a new status"))
