"""What an editor plans for a day happens on that day."""

import datetime
from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Any

import pytest
from django.test import override_settings
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from network.models import SitePage
from network.schedule import keep_to_schedule
from tests.factories.pages import ProjectFactory, build_tree

pytestmark = pytest.mark.django_db

Commit = Callable[..., AbstractContextManager[Any]]
WORKER = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}


def planned() -> list[datetime.datetime]:
    """When the worker is to look at the schedule."""
    tasks = DBTaskResult.objects.filter(task_path=keep_to_schedule.module_path)
    return list(tasks.values_list("run_after", flat=True))


def publish(page: SitePage, **plan: datetime.datetime) -> None:
    for name, moment in plan.items():
        setattr(page, name, moment)
    page.save_revision().publish()


@override_settings(TASKS=WORKER)
def test_the_worker_is_asked_for_the_day_a_page_goes_live(
    django_capture_on_commit_callbacks: Commit,
) -> None:
    page = ProjectFactory(parent=build_tree().projects, live=False)
    day = timezone.now() + datetime.timedelta(days=3)
    with django_capture_on_commit_callbacks(execute=True):
        publish(page, go_live_at=day)
    assert planned() == [day]
    assert not SitePage.objects.get(pk=page.pk).live


@override_settings(TASKS=WORKER)
def test_the_worker_is_asked_for_the_day_a_page_is_taken_down(
    django_capture_on_commit_callbacks: Commit,
) -> None:
    page = ProjectFactory(parent=build_tree().projects)
    day = timezone.now() + datetime.timedelta(days=30)
    with django_capture_on_commit_callbacks(execute=True):
        publish(page, expire_at=day)
    assert planned() == [day]


def test_what_is_due_is_published_and_what_has_expired_is_taken_down() -> None:
    lists = build_tree().projects
    coming, going = ProjectFactory(parent=lists, live=False), ProjectFactory(parent=lists)
    past = timezone.now() - datetime.timedelta(minutes=1)
    coming.go_live_at = past
    coming.save_revision(approved_go_live_at=past)
    going.expire_at = past
    going.save()
    keep_to_schedule.enqueue()
    assert SitePage.objects.get(pk=coming.pk).live
    assert not SitePage.objects.get(pk=going.pk).live
