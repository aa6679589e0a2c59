"""The two questions of whoever runs the site: alive, and able to work?"""

from datetime import timedelta
from pathlib import Path

import pytest
from django.contrib.sessions.models import Session
from django.db import DatabaseError
from django.db.migrations.executor import MigrationExecutor
from django.test import Client
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from cocreation import readiness


def forget_schema() -> None:
    readiness._complete.clear()


def test_alive_asks_no_database(client: Client) -> None:
    # Without the django_db mark any query would fail the test.
    answer = client.get("/healthz")
    assert (answer.status_code, answer.content) == (200, b"ok\n")


@pytest.mark.django_db
def test_ready_when_all_works(client: Client) -> None:
    answer = client.get("/readyz")
    assert answer.status_code == 200
    assert answer.json() == {"state": "ready", "failing": [], "lagging": []}


@pytest.mark.django_db
def test_the_write_probe_leaves_nothing_behind(client: Client) -> None:
    client.get("/readyz")
    assert not Session.objects.exists()


@pytest.mark.django_db
def test_a_database_that_takes_no_writes_is_named(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(**_fields: object) -> None:
        raise DatabaseError("attempt to write a readonly database")

    monkeypatch.setattr(Session.objects, "create", refuse)
    answer = client.get("/readyz")
    assert answer.status_code == 503
    assert answer.json()["failing"] == ["database"]


@pytest.mark.django_db
def test_migrations_that_wait_are_named(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    forget_schema()
    monkeypatch.setattr(MigrationExecutor, "migration_plan", lambda _self, _targets: ["one"])
    assert client.get("/readyz").json()["failing"] == ["migrations"]
    forget_schema()


@pytest.mark.django_db
def test_a_disk_that_takes_no_file_is_named(
    client: Client, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("COCREATION_VAR", str(tmp_path / "gone"))
    assert client.get("/readyz").json()["failing"] == ["disk"]


def waiting_task(minutes: int) -> None:
    task = DBTaskResult.objects.create(
        task_path="demo.task", backend_name="default", args_kwargs={"args": [], "kwargs": {}}
    )
    then = timezone.now() - timedelta(minutes=minutes)
    DBTaskResult.objects.filter(pk=task.pk).update(enqueued_at=then)


@pytest.mark.django_db
def test_a_task_that_waits_for_long_degrades_but_does_not_fail(client: Client) -> None:
    waiting_task(minutes=6)
    answer = client.get("/readyz")
    assert answer.status_code == 200
    assert answer.json() == {"state": "degraded", "failing": [], "lagging": ["tasks"]}


@pytest.mark.django_db
def test_a_task_that_has_just_come_is_no_lag(client: Client) -> None:
    waiting_task(minutes=1)
    assert client.get("/readyz").json()["state"] == "ready"


@pytest.mark.parametrize("address", ["/healthz", "/readyz"])
def test_probes_are_never_cached_and_never_changed_by(client: Client, address: str) -> None:
    assert client.post(address).status_code == 405
    assert "no-store" in client.get("/healthz")["Cache-Control"]
