"""What has been seen of a file: keys, numbers, translations, problems. Kept on disk, not in memory."""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from cocreation.transfer.keys import Key
from cocreation.transfer.line import Line
from cocreation.transfer.refusal import Problem

_TABLES = """
    CREATE TABLE line (
        key TEXT PRIMARY KEY, number INTEGER, record_number TEXT, translation_of TEXT
    );
    CREATE INDEX line_by_record_number ON line (record_number);
    CREATE TABLE place (parent INTEGER, slug TEXT, number INTEGER, PRIMARY KEY (parent, slug));
    CREATE TABLE version (original TEXT, language TEXT, number INTEGER,
        PRIMARY KEY (original, language));
    CREATE TABLE link (number INTEGER, target TEXT);
    CREATE TABLE problem (line INTEGER, field TEXT, message TEXT);
"""


@dataclass(frozen=True)
class Entry:
    """What is remembered of a line."""

    key: str
    number: int
    record_number: str
    translation_of: str


class Ledger:
    """A private temporary SQLite database that the system removes by itself."""

    def __init__(self) -> None:
        self._database = sqlite3.connect("", isolation_level=None)
        self._database.executescript(_TABLES)
        self._database.execute("BEGIN")

    def close(self) -> None:
        """Give the disk space back."""
        self._database.close()

    def add(self, line: Line) -> int | None:
        """Remember a line; return the number of an earlier line with the same key instead."""
        earlier = self.by_key(line.key)
        if earlier is not None:
            return earlier.number
        self._database.execute(
            "INSERT INTO line VALUES (?, ?, ?, ?)",
            (str(line.key), line.number, line.record_number, line.translation_of),
        )
        self._database.executemany(
            "INSERT INTO link VALUES (?, ?)", [(line.number, number) for _, number in line.links]
        )
        return None

    def claim_place(self, parent: int, slug: str, number: int) -> int | None:
        """Take an address under a parent; return the line that took it before instead."""
        return self._claim("place", parent, slug, number)

    def claim_version(self, original: str, language: str, number: int) -> int | None:
        """Take the place of an original's translation; return the line that took it before."""
        return self._claim("version", original, language, number)

    def by_key(self, key: Key | str) -> Entry | None:
        """The line with this key."""
        return next(self._entries("key = ?", str(key)), None)

    def by_record_number(self, record_number: str) -> Entry | None:
        """The line that brings this permanent number as an original."""
        where = "record_number = ? AND translation_of = '' ORDER BY number"
        return next(self._entries(where, record_number), None)

    def translations(self) -> Iterator[Entry]:
        """The lines that name an original, in the file's order."""
        return self._entries("translation_of <> ? ORDER BY number", "")

    def links(self) -> Iterator[tuple[int, str]]:
        """Line and target number of every link."""
        return iter(self._database.execute("SELECT number, target FROM link ORDER BY number"))

    def refuse(self, problem: Problem) -> None:
        """Note a problem."""
        values = (problem.line, problem.field, problem.message)
        self._database.execute("INSERT INTO problem VALUES (?, ?, ?)", values)

    def problem_count(self) -> int:
        """How many problems are noted."""
        count: int = self._database.execute("SELECT count(*) FROM problem").fetchone()[0]
        return count

    def problems(self) -> Iterator[Problem]:
        """The problems by line and field."""
        rows = self._database.execute("SELECT line, field, message FROM problem ORDER BY 1, 2, 3")
        return (Problem(*row) for row in rows)

    def _entries(self, where: str, value: str) -> Iterator[Entry]:
        sql = f"SELECT key, number, record_number, translation_of FROM line WHERE {where}"  # noqa: S608 - conditions are this module's own
        return (Entry(*row) for row in self._database.execute(sql, (value,)))

    def _claim(self, table: str, first: int | str, second: str, number: int) -> int | None:
        columns = {"place": ("parent", "slug"), "version": ("original", "language")}[table]
        where = " AND ".join(f"{column} = ?" for column in columns)
        sql = f"SELECT number FROM {table} WHERE {where}"  # noqa: S608 - names are this module's own
        row = self._database.execute(sql, (first, second)).fetchone()
        if row is not None:
            earlier: int = row[0]
            return earlier
        insert = f"INSERT INTO {table} VALUES (?, ?, ?)"  # noqa: S608 - names are this module's own
        self._database.execute(insert, (first, second, number))
        return None
