"""“It stops us too” adds up at the survivor: on its page, in the register, in both files, once."""

import csv
import io
import json
from collections import Counter
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse

from barriers.models import Backing, BarrierPage
from feedback.protection.stamp import older
from tests.barriers.merging.conftest import Case
from tests.factories.listed import municipality
from tests.feedback.sent import A_WHILE, fields_of, send, words


def say(page: BarrierPage, *pairs: tuple[str, str]) -> None:
    """People of these roles and municipalities say that it stops them too."""
    for role, code in pairs:
        place = municipality(code) if code else None
        Backing.objects.create(record_id=page.record_id, role=role, municipality=place)


@pytest.fixture
def said(case: Case) -> Case:
    say(case.car, ("citizen", "assens"), ("association", ""))
    say(case.fuel, ("citizen", "assens"), ("citizen", "holbaek"))
    say(case.bus, ("company", ""))
    return case


def csv_lines(client: Client, address: str) -> list[dict[str, str]]:
    answer: Any = client.get(address)
    text = b"".join(answer.streaming_content).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text), delimiter=";"))


def json_lines(client: Client, address: str) -> list[dict[str, str]]:
    answer: Any = client.get(address)
    rows: list[dict[str, str]] = json.loads(b"".join(answer.streaming_content))["rows"]
    return rows


def by_number(rows: list[dict[str, str]]) -> dict[str, tuple[str, str, str, str]]:
    names = ("stopped", "stopped_by_municipality", "stopped_by_role", "duplicate_of")
    return {
        row["number"]: (row[names[0]], row[names[1]], row[names[2]], row[names[3]]) for row in rows
    }


def test_the_page_adds_up_by_municipality_and_role(client: Client, said: Case) -> None:
    said.merge(said.car, said.fuel)
    box = words(client.get(said.fuel.url), ".backings")
    assert "4 har sagt det" in box
    assert "En borger 3 En forening 1" in box
    assert "Assens 2 Holbæk 1" in box


def test_both_files_agree_with_the_page_and_count_nobody_twice(client: Client, said: Case) -> None:
    said.merge(said.car, said.fuel)
    expected = {
        said.car.number: ("0", "", "", said.fuel.number),
        said.fuel.number: ("4", "assens: 2 | holbaek: 1", "citizen: 3 | association: 1", ""),
        said.bus.number: ("1", "", "company: 1", ""),
    }
    lines = csv_lines(client, "/da/register/barriers.csv")
    assert by_number(lines) == expected
    assert by_number(json_lines(client, "/da/register/barriers.json")) == expected
    assert sum(int(line["stopped"]) for line in lines) == Backing.objects.count()


@pytest.mark.parametrize(
    ("query", "told"),
    [("", "5 har sagt"), ("?status=received", "5 har sagt"), ("?status=duplicate", None)],
)
def test_the_registers_sum_has_each_of_them_once(
    client: Client, said: Case, query: str, told: str | None
) -> None:
    said.merge(said.car, said.fuel)
    shown = BeautifulSoup(client.get(f"/da/register/{query}").content, "html.parser")
    sums = [each.get_text(" ", strip=True) for each in shown.select(".register-stopped")]
    assert [each.startswith(told or "?") for each in sums] == ([True] if told else [])


def test_the_line_of_a_duplicate_names_the_other(client: Client, said: Case) -> None:
    said.merge(said.car, said.fuel)
    table = words(client.get("/da/register/"), ".register-table")
    assert f"den samme som {said.fuel.number}" in table
    assert Counter(table.split())["stopper"] == 2


def test_a_chain_adds_up_at_its_end(client: Client, said: Case) -> None:
    said.merge(said.car, said.fuel)
    said.merge(said.fuel, said.bus)
    found = by_number(csv_lines(client, "/en/register/barriers.csv"))
    assert [found[page.number][0] for page in (said.car, said.fuel, said.bus)] == ["0", "0", "5"]
    assert found[said.car.number][3] == said.bus.number


def test_reopening_gives_each_its_own_again(client: Client, said: Case) -> None:
    said.merge(said.car, said.fuel)
    form = reverse("too", args=[said.fuel.number])
    send(client, form, role="politician")
    said.reopen(said.car)
    found = by_number(csv_lines(client, "/da/register/barriers.csv"))
    # Whoever spoke up meanwhile did so at the survivor.
    assert found[said.car.number][:3] == ("2", "assens: 1", "association: 1 | citizen: 1")
    assert found[said.fuel.number][0] == "3"


def test_a_form_that_was_open_before_counts_at_the_survivor(client: Client, said: Case) -> None:
    form = reverse("too", args=[said.car.number])
    shown = client.get(form)
    said.merge(said.car, said.fuel)
    data = fields_of(shown) | {"role": "employee"}
    client.post(form, data | {"stamp": older(data["stamp"], A_WHILE)})
    assert Backing.objects.get(role="employee").record_id == said.fuel.record_id
