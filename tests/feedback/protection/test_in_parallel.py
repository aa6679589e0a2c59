"""Fifty equal sendings in the same moment are one row."""

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from django.db import connection
from django.test import Client

from feedback.models import Attempt, Submission, UsedForm
from tests.feedback.protection.sample import ADDRESS
from tests.feedback.sent import fill_in


@pytest.mark.django_db(transaction=True)
def test_fifty_presses_at_the_same_time_are_one_row_and_one_receipt(citizen: Client) -> None:
    data = fill_in(citizen, ADDRESS, name="Ida", text="Vi vil have en bænk.")

    def press(_number: int) -> Any:
        client = Client()
        try:
            return client.post(ADDRESS, data)["Location"]
        finally:
            connection.close()

    with ThreadPoolExecutor(8) as pool:
        receipts = set(pool.map(press, range(50)))
    assert receipts == {"/da/kvittering/P-1/"}
    assert Submission.objects.count() == UsedForm.objects.count() == 1
    assert Attempt.objects.get().count == 1
