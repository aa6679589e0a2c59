"""Choosers that stay a form's own: what nobody offered is refused beside the field, and never an error."""

from typing import Any

from wagtail.admin.widgets import AdminPageChooser
from wagtail.documents.widgets import AdminDocumentChooser


class PageChooser(AdminPageChooser):
    """Chooses a page."""

    def get_instance(self, value: Any) -> Any:
        """What is chosen; nothing where a form was tampered with."""
        return super().get_instance(value) if _is_there(self.model_class, value) else None


class DocumentChooser(AdminDocumentChooser):
    """Chooses a document."""

    def get_instance(self, value: Any) -> Any:
        """The same."""
        return super().get_instance(value) if _is_there(self.model_class, value) else None


def _is_there(model: Any, value: Any) -> bool:
    if value is None or isinstance(value, model):
        return True
    written = str(value)
    if not (written.isascii() and written.isdigit() and len(written) < 18):
        return False
    return bool(model.objects.filter(pk=int(written)).exists())
