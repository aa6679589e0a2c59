"""The full-text index over the analysed words, in the database's own way.

SQLite: an FTS5 table that has EntryWords as its content, kept by triggers, so that a row deleted
by anybody leaves the index too. PostgreSQL: a tsvector column with a GIN index. Words are already
analysed, so both take them as they are.
"""

from django.db import migrations

FIELDS = ("title", "summary", "body")
LAYERS = ("exact", "stems", "parts")
TABLE = "public_search_entrywords"
FTS = "public_search_fts"
COLUMNS = [f"{field}_{layer}" for field in FIELDS for layer in LAYERS]
WEIGHTS = {"title": "A", "summary": "B", "body": "C"}


def make(apps, schema_editor):
    vendor = schema_editor.connection.vendor
    if vendor == "sqlite":
        names = ", ".join(COLUMNS)
        new = ", ".join(f"new.{column}" for column in COLUMNS)
        old = ", ".join(f"old.{column}" for column in COLUMNS)
        leave = f"INSERT INTO {FTS} ({FTS}, rowid, {names}) VALUES ('delete', old.page_id, {old});"
        enter = f"INSERT INTO {FTS} (rowid, {names}) VALUES (new.page_id, {new});"
        statements = [
            f"CREATE VIRTUAL TABLE {FTS} USING fts5({names}, content='{TABLE}',"
            " content_rowid='page_id', tokenize='unicode61 remove_diacritics 0')",
            f"CREATE TRIGGER {FTS}_insert AFTER INSERT ON {TABLE} BEGIN {enter} END",
            f"CREATE TRIGGER {FTS}_delete AFTER DELETE ON {TABLE} BEGIN {leave} END",
            f"CREATE TRIGGER {FTS}_update AFTER UPDATE ON {TABLE} BEGIN {leave} {enter} END",
            f"INSERT INTO {FTS} ({FTS}) VALUES ('rebuild')",
        ]
    elif vendor == "postgresql":
        statements = [
            f"ALTER TABLE {TABLE} ADD COLUMN words tsvector NOT NULL DEFAULT ''",
            f"CREATE INDEX {TABLE}_gin ON {TABLE} USING gin (words)",
            # Texts that have not changed are not written again; these have to be.
            "UPDATE public_search_entrytext SET digest = ''",
        ]
    else:
        statements = []
    # What is there already has no full-text index yet; the next `prepare` makes it all anew.
    statements.append("DELETE FROM public_search_indexstate")
    for statement in statements:
        schema_editor.execute(statement)


def drop(apps, schema_editor):
    vendor = schema_editor.connection.vendor
    if vendor == "sqlite":
        for event in ("insert", "delete", "update"):
            schema_editor.execute(f"DROP TRIGGER {FTS}_{event}")
        schema_editor.execute(f"DROP TABLE {FTS}")
    elif vendor == "postgresql":
        schema_editor.execute(f"ALTER TABLE {TABLE} DROP COLUMN words")


class Migration(migrations.Migration):
    dependencies = [("public_search", "0001_initial")]
    operations = [migrations.RunPython(make, drop)]
