"""What was said of a duplicate is read in the survivor's debate, marked with its number."""

from django.test import Client
from django.urls import reverse
from django.utils.translation import override

from feedback.models import Comment
from tests.barriers.merging.conftest import Case, where
from tests.factories.feedback import comment
from tests.feedback.sent import fill_in, words


def test_the_comments_stand_in_the_survivors_debate(client: Client, case: Case) -> None:
    said = comment(case.car, "Jeg kørte min nabo.", state="visible")
    comment(case.fuel, "Benzinen er dyr.", state="visible")
    case.merge(case.car, case.fuel)
    page = words(client.get(case.fuel.url))
    assert "Jeg kørte min nabo." in page
    assert f"Skrevet om {case.car.number}" in page
    with override("da"):
        address = reverse("comment_feed", args=[f"barrierer/{case.fuel.slug}"])
    feed = client.get(address)
    assert "Jeg kørte min nabo." in feed.content.decode()
    leads = where(client, reverse("comment", args=[said.pk]))[1]
    assert leads.startswith(case.fuel.url)
    assert leads.endswith(f"#{said.anchor}")


def test_an_answer_stays_with_what_it_answers_when_they_part(client: Client, case: Case) -> None:
    said = comment(case.car, "Jeg kørte min nabo.", state="visible")
    case.merge(case.car, case.fuel)
    address = f"/da/barrierer/{case.fuel.slug}/kommentar/?reply={said.pk}"
    typed = {"name": "Ida", "text": "Det gjorde jeg også.", "email": "ida@example.dk"}
    client.post(address, fill_in(client, address, **typed) | {"step": "send"})
    answer = Comment.objects.get(text="Det gjorde jeg også.")
    assert answer.parent == said
    assert answer.record_id == case.car.record_id


def test_reopening_takes_the_comments_along(client: Client, case: Case) -> None:
    comment(case.car, "Jeg kørte min nabo.", state="visible")
    case.merge(case.car, case.fuel)
    assert "Jeg kørte" in words(client.get(case.fuel.url))
    case.reopen(case.car)
    assert "Jeg kørte" not in words(client.get(case.fuel.url))
    assert "Jeg kørte" in words(client.get(case.car.url))
