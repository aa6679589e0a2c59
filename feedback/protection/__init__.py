"""What stands between everybody and the municipality: a patient guard.

    class CommentForm(CitizenForm):
        public_fields = ("name", "text")

    class CommentPage(FormPage):
        form_class = CommentForm
        def make(self, form): ...

A form holds back CPR numbers, warns of other personal data, is received once however often it is
sent, and after `is_valid` says in `form.signals` why it should be held for moderation.
"""

from feedback.protection.citizen_form import CitizenForm
from feedback.protection.form_page import FormPage
from feedback.protection.once import SentBefore, once
from feedback.protection.privacy_notice import PrivacyNotice, notice_for
from feedback.protection.reasons import label_of, labels_of
from feedback.protection.uploads import CleanUpload, PublicUpload

__all__ = [
    "CitizenForm",
    "CleanUpload",
    "FormPage",
    "PrivacyNotice",
    "PublicUpload",
    "SentBefore",
    "label_of",
    "labels_of",
    "notice_for",
    "once",
]
