"""Environment variables are read once, typed, and a wrong one is told in a sentence."""

import os
import subprocess
import sys

import pytest
from django.core.exceptions import ImproperlyConfigured

from cocreation.settings import cache, database, mail
from cocreation.settings.environment import VARIABLES, Environment


def reader(**values: str) -> Environment:
    return Environment(values)


def test_a_blank_value_counts_as_not_set() -> None:
    assert reader(NAME="  ").text("NAME", "default") == "default"


@pytest.mark.parametrize(("written", "meant"), [("1", True), ("Yes", True), ("off", False)])
def test_flags_are_understood_in_words(written: str, *, meant: bool) -> None:
    assert reader(FLAG=written).flag("FLAG", default=not meant) is meant


def test_a_flag_that_is_neither_names_its_variable() -> None:
    with pytest.raises(ImproperlyConfigured, match="FLAG must be one of"):
        reader(FLAG="maybe").flag("FLAG", default=True)


@pytest.mark.parametrize("written", ["0", "65536", "-1", "8o8o", "١٢"])
def test_a_number_out_of_range_names_its_limits(written: str) -> None:
    with pytest.raises(ImproperlyConfigured, match="PORT must be a whole number from 1 to 65535"):
        reader(PORT=written).integer("PORT", 8000, minimum=1, maximum=65535)


def test_lists_lose_their_blanks() -> None:
    assert reader(HOSTS=" a.dk, ,b.dk,").words("HOSTS") == ["a.dk", "b.dk"]


def test_an_unknown_choice_lists_the_known_ones() -> None:
    with pytest.raises(ImproperlyConfigured, match="worker, immediate"):
        reader(TASKS="later").choice("TASKS", ("worker", "immediate"))


def test_an_error_never_repeats_the_value_for_it_may_be_a_password() -> None:
    with pytest.raises(ImproperlyConfigured) as raised:
        reader(DATABASE_URL="mysql://user:sesame@host/db").url("DATABASE_URL", ("postgresql",))
    assert "sesame" not in str(raised.value)


def test_a_port_that_is_no_number_is_told() -> None:
    with pytest.raises(ImproperlyConfigured, match="port"):
        reader(EMAIL_URL="smtp://host:mail").url("EMAIL_URL", ("smtp",))


def test_sqlite_is_set_up_for_many_writers() -> None:
    options = database.from_environment(reader())["OPTIONS"]
    assert options["transaction_mode"] == "IMMEDIATE"
    assert options["timeout"] == 20
    assert "journal_mode=WAL" in options["init_command"]
    assert "synchronous=FULL" in options["init_command"]


def test_a_server_database_is_read_with_its_escaped_password() -> None:
    url = "postgresql://site:p%40ss@db.example.dk:5433/cocreation?sslmode=require"
    read = database.from_environment(reader(DATABASE_URL=url))
    assert (read["USER"], read["PASSWORD"], read["HOST"]) == ("site", "p@ss", "db.example.dk")
    assert (read["PORT"], read["NAME"]) == ("5433", "cocreation")
    assert read["OPTIONS"] == {"sslmode": "require"}


@pytest.mark.parametrize(
    ("url", "file"), [("sqlite:///here.db", "here.db"), ("sqlite:////srv/a.db", "/srv/a.db")]
)
def test_a_sqlite_address_may_be_relative_or_absolute(url: str, file: str) -> None:
    assert database.from_environment(reader(DATABASE_URL=url))["NAME"] == file


def test_mail_goes_to_files_until_a_server_is_named() -> None:
    assert mail.from_environment(reader())["EMAIL_BACKEND"] == mail.FILES
    sent = mail.from_environment(reader(EMAIL_URL="smtp+tls://me:s%3Acret@post.dk"))
    assert sent["EMAIL_USE_TLS"]
    assert (sent["EMAIL_HOST"], sent["EMAIL_PORT"]) == ("post.dk", 587)
    assert sent["EMAIL_HOST_PASSWORD"] == "s:cret"


def test_the_cache_is_shared_by_all_processes_unless_memory_is_asked_for() -> None:
    assert cache.from_environment(reader())["BACKEND"].endswith("FileCache")
    assert cache.from_environment(reader(CACHE_URL="locmem://"))["BACKEND"].endswith("LocMemCache")


def test_each_variable_is_described_once() -> None:
    names = [variable.name for variable in VARIABLES]
    assert len(names) == len(set(names))
    assert all(variable.meaning for variable in VARIABLES)


COMPLETE = {
    "SECRET_KEY": "a-key-that-is-only-for-this-test",
    "ALLOWED_HOSTS": "www.example.dk",
    "DATABASE_URL": "postgresql://nobody@localhost/nothing",
}


def start_in_production(**values: str) -> subprocess.CompletedProcess[str]:
    unset = {key: value for key, value in os.environ.items() if key not in COMPLETE}
    return subprocess.run(
        [sys.executable, "-c", "import cocreation.settings.production"],
        env={**unset, **values},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("missing", sorted(COMPLETE))
def test_production_does_not_start_without(missing: str) -> None:
    values = {name: value for name, value in COMPLETE.items() if name != missing}
    ended = start_in_production(**values)
    assert ended.returncode != 0
    assert f"Set {missing} before starting" in ended.stderr


def test_production_refuses_a_database_in_a_file() -> None:
    ended = start_in_production(**{**COMPLETE, "DATABASE_URL": "sqlite:///site.db"})
    assert ended.returncode != 0
    assert "must name a PostgreSQL server" in ended.stderr


def test_production_refuses_a_list_without_a_host() -> None:
    ended = start_in_production(**{**COMPLETE, "ALLOWED_HOSTS": " , "})
    assert ended.returncode != 0
    assert "ALLOWED_HOSTS must name at least one host" in ended.stderr


def test_production_starts_with_these_three() -> None:
    ended = start_in_production(**COMPLETE)
    assert ended.returncode == 0, ended.stderr
