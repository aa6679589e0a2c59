"""Told when what readers know of a thing has changed, in any of its languages."""

from django.dispatch import Signal

#: Sent with ``record``: its pages were published, or carry another status, or were archived. For a
#: status or an archiving inside the transaction; for a publication when all languages have followed.
facts_changed = Signal()

#: Sent with ``record`` and ``change`` (a StatusChange) inside the transaction, when record, pages and
#: log carry the new status. A receiver that raises TransitionRefused undoes the change.
status_changed = Signal()
