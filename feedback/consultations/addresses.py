"""Where one answers a consultation, and where the answers are read: beneath its own page."""

from django.urls import reverse

from network.addresses import below_home


def answer_form_address(page_url: str) -> str:
    """The form's own address; it is never kept by anybody."""
    return reverse("consultation_answer", args=[below_home(page_url)])


def answers_address(page_url: str) -> str:
    """The list of public answers."""
    return reverse("consultation_answers", args=[below_home(page_url)])
