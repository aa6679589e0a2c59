"""All that is kept of the owner of one mail address."""

from dataclasses import dataclass, field

from django.db.models import Q

from feedback.models import Comment, Submission
from subscriptions.addresses import normalised
from subscriptions.models import Address, Follow, Message


@dataclass(frozen=True)
class Holdings:
    """``address`` is None for one we do not know. ``journalised`` have to stay, with their reason."""

    email: str
    address: Address | None = None
    comments: list[Comment] = field(default_factory=list)
    submissions: list[Submission] = field(default_factory=list)
    follows: list[Follow] = field(default_factory=list)
    messages: list[Message] = field(default_factory=list)

    @property
    def journalised(self) -> list[Submission]:
        """What the municipality has to keep."""
        return [each for each in self.submissions if is_journalised(each)]

    @property
    def erasable(self) -> list[Submission]:
        """What can be forgotten."""
        return [each for each in self.submissions if not is_journalised(each)]

    @property
    def counts(self) -> dict[str, int]:
        """How much there is, by kind."""
        return {
            "comments": len(self.comments),
            "submissions": len(self.submissions),
            "follows": len(self.follows),
            "messages": len(self.messages),
            "journalised": len(self.journalised),
        }


def is_journalised(submission: Submission) -> bool:
    """Whether it is held for the municipality's archive."""
    contact = getattr(submission, "contact", None)
    return contact is not None and contact.journalised


def holdings_of(email: str) -> Holdings:
    """What is kept, found by the address and by the key that its items carry."""
    known = Address.objects.filter(email=normalised(email)).first()
    if known is None:
        return Holdings(normalised(email))
    comments = Comment.objects.filter(Q(writer=known) | Q(writer_key=known.key))
    submissions = Submission.objects.filter(Q(contact__address=known) | Q(writer_key=known.key))
    return Holdings(
        email=known.email,
        address=known,
        comments=list(comments.select_related("record").order_by("pk")),
        submissions=list(
            submissions.select_related("record", "municipality", "contact")
            .prefetch_related("files", "additions", "steps")
            .order_by("pk")
        ),
        follows=list(known.follows.select_related("record").order_by("pk")),
        messages=list(known.messages.order_by("pk")),
    )
