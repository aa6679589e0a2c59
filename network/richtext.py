"""How much formatting plain texts get: what the design supports and no more."""

from typing import Any, Final

from wagtail.fields import RichTextField

from language.plain_text import plain_text

TEXT_FEATURES: Final = ["bold", "italic", "link", "document-link", "ol", "ul"]


class TextField(RichTextField):
    """A short formatted text: bold, italic, links and lists; headings are blocks of the body."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("features", TEXT_FEATURES)
        kwargs.setdefault("blank", True)
        super().__init__(*args, **kwargs)

    def to_python(self, value: Any) -> Any:
        """Nothing, where the editor sent a paragraph without a word: no heading over nothing."""
        text = super().to_python(value)
        return text if text and plain_text(text).strip() else ""
