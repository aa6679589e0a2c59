"""Where one answers a consultation, and where the answers are read: beneath its own page."""

from typing import Final

#: The last part of the address, by language: the form, and the public answers.
FORM: Final = {"da": "svar", "en": "answer"}
ANSWERS: Final = {"da": "besvarelser", "en": "answers"}


def form_address(page_url: str, language: str) -> str:
    """The form's own address; it is never kept by anybody."""
    return f"{page_url}{FORM.get(language, FORM['en'])}/"


def answers_address(page_url: str, language: str) -> str:
    """The list of public answers."""
    return f"{page_url}{ANSWERS.get(language, ANSWERS['en'])}/"
