"""Whatever a machine lacks is told in a sentence that says what to do."""

import os
import shutil
import socket
import subprocess
from collections.abc import Iterator
from io import StringIO
from pathlib import Path
from typing import NamedTuple

import pytest
from django.core.management import CommandError, call_command

from cocreation import machine

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def taken_port() -> Iterator[int]:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        yield listener.getsockname()[1]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port


def test_an_old_python_is_told_with_a_cure() -> None:
    sentence = machine.python_problem((3, 9))
    assert sentence.startswith("Python 3.9 is too old; 3.11 or newer is needed.")
    assert "Install a newer one" in sentence


@pytest.mark.parametrize("version", [(3, 11), (3, 14)])
def test_a_new_python_is_fine(version: tuple[int, int]) -> None:
    assert machine.python_problem(version) == ""


def test_an_old_sqlite_is_told_with_the_other_database() -> None:
    sentence = machine.sqlite_problem((3, 31, 1))
    assert "SQLite 3.31.1" in sentence
    assert "DATABASE_URL=postgresql://" in sentence


def test_this_sqlite_has_full_text_search() -> None:
    assert machine.sqlite_problem() == ""


def test_a_taken_port_is_told_with_another_one(taken_port: int) -> None:
    sentence = machine.port_problem(taken_port)
    assert sentence.startswith(f"Port {taken_port} is taken")
    assert f"PORT={taken_port + 1} make run" in sentence


def test_a_free_port_is_fine() -> None:
    assert machine.port_problem(free_port()) == ""


@pytest.mark.parametrize("written", ["http", "0", "70000", "-5"])
def test_a_port_that_is_none_is_told(written: str) -> None:
    port, sentence = machine.port_in({"PORT": written})
    assert port == 0
    assert sentence.startswith("PORT must be a whole number from 1 to 65535")


def test_without_a_word_the_port_is_8000() -> None:
    assert machine.port_in({}) == (8000, "")


def test_a_directory_that_cannot_be_made_is_told_with_another_one(tmp_path: Path) -> None:
    # A file where the directory should be: refuses root as well.
    blocked = tmp_path / "file"
    blocked.touch()
    sentence = machine.state_problem(blocked / "var")
    assert sentence.startswith(f"{blocked / 'var'} cannot be written")
    assert "COCREATION_VAR=/some/directory make run" in sentence


def test_a_full_disk_is_told_in_megabytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Usage(NamedTuple):
        free: int

    monkeypatch.setattr(shutil, "disk_usage", lambda _folder: Usage(3 * 1024**2))
    assert "has only 3 MB left; 200 MB are needed" in machine.state_problem(tmp_path)


def test_a_directory_that_is_not_there_yet_is_made(tmp_path: Path) -> None:
    assert machine.state_problem(tmp_path / "new" / "var") == ""
    assert (tmp_path / "new" / "var").is_dir()


def test_a_server_database_needs_no_sqlite(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(machine, "sqlite_problem", lambda: "SQLite is old")
    port = str(free_port())
    assert machine.problems({"PORT": port}) == ["SQLite is old"]
    assert machine.problems({"PORT": port, "DATABASE_URL": "postgresql://host/db"}) == []


def test_the_command_lists_variables_and_problems(
    monkeypatch: pytest.MonkeyPatch, taken_port: int
) -> None:
    monkeypatch.setenv("PORT", str(taken_port))
    told = StringIO()
    with pytest.raises(CommandError, match="is taken by another program"):
        call_command("check_environment", stdout=told)
    assert "COCREATION_VAR" in told.getvalue()


def bare_machine(folder: Path) -> Path:
    """The bootstrap's files, and beside them a PATH of the system's tools without a Python."""
    shutil.copytree(ROOT / "bin", folder / "bin")
    for name in ("uv.lock", "pyproject.toml"):
        shutil.copy(ROOT / name, folder)
    tools = folder / "tools"
    tools.mkdir()
    for name in ("sh", "cksum", "dirname", "id", "rm"):
        found = shutil.which(name)
        assert found, name
        (tools / name).symlink_to(found)
    return tools


def start_bootstrap(folder: Path, tools: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(folder / "bin" / "environment"), "run"],
        env={"PATH": str(tools), "HOME": os.environ.get("HOME", "/")},
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_bootstrap_tells_that_there_is_no_python(tmp_path: Path) -> None:
    ended = start_bootstrap(tmp_path, bare_machine(tmp_path))
    assert ended.returncode == 1
    assert "Python 3.11, 3.12, 3.13 or 3.14 is needed; found is no Python." in ended.stderr


def test_the_bootstrap_tells_that_python_is_too_old(tmp_path: Path) -> None:
    tools = bare_machine(tmp_path)
    old = tools / "python3"
    # Stands in for Python 3.9: fails the version check, and knows its own name.
    old.write_text('#!/bin/sh\ncase "$2" in *platform*) echo "Python 3.9.2" ;; *) exit 1 ;; esac\n')
    old.chmod(0o755)
    ended = start_bootstrap(tmp_path, tools)
    assert ended.returncode == 1
    assert "found is Python 3.9.2." in ended.stderr
    assert "Install one beside it" in ended.stderr
