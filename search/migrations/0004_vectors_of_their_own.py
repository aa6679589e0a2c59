"""PostgreSQL: the vectors in a narrow table of their own, and one more of title and summary alone.

Beside the texts, counting the hits of a common word read a hundred megabytes of rows; asking for
words in title and summary by their weight unpacked the vector of each hit. Triggers let a vector go
with its row; a foreign key from a table that Django does not know would keep it from emptying others.
"""

from django.db import migrations

WORDS = "public_search_entrywords"
TABLE = "public_search_vector"
# Texts that have not changed are not written again; these have to be.
ANEW = ("UPDATE public_search_entrytext SET digest = ''", "DELETE FROM public_search_indexstate")


def make(apps, schema_editor):
    if schema_editor.connection.vendor != "postgresql":
        return
    for statement in (
        f"CREATE TABLE {TABLE} (page_id integer PRIMARY KEY,"
        # Vectors lie outside of their rows, so that to fetch the numbers of many hits reads little.
        " words tsvector NOT NULL, head tsvector NOT NULL) WITH (toast_tuple_target = 128)",
        f"CREATE INDEX {TABLE}_words ON {TABLE} USING gin (words)",
        f"CREATE INDEX {TABLE}_head ON {TABLE} USING gin (head)",
        f"CREATE FUNCTION {TABLE}_leave() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
        f" IF TG_OP = 'TRUNCATE' THEN TRUNCATE {TABLE};"
        f" ELSE DELETE FROM {TABLE} WHERE page_id = OLD.page_id; END IF; RETURN NULL; END $$",
        f"CREATE TRIGGER {TABLE}_delete AFTER DELETE ON {WORDS}"
        f" FOR EACH ROW EXECUTE FUNCTION {TABLE}_leave()",
        f"CREATE TRIGGER {TABLE}_empty AFTER TRUNCATE ON {WORDS}"
        f" FOR EACH STATEMENT EXECUTE FUNCTION {TABLE}_leave()",
        f"ALTER TABLE {WORDS} DROP COLUMN words",
        *ANEW,
    ):
        schema_editor.execute(statement)
    with schema_editor.connection.cursor() as cursor:
        cursor.execute(
            "SELECT 1 FROM pg_settings WHERE name = 'default_toast_compression' AND 'lz4' = ANY(enumvals)"
        )
        if cursor.fetchone():
            for column in ("words", "head"):
                schema_editor.execute(f"ALTER TABLE {TABLE} ALTER {column} SET COMPRESSION lz4")


def drop(apps, schema_editor):
    if schema_editor.connection.vendor != "postgresql":
        return
    for statement in (
        f"DROP TRIGGER {TABLE}_delete ON {WORDS}",
        f"DROP TRIGGER {TABLE}_empty ON {WORDS}",
        f"DROP FUNCTION {TABLE}_leave",
        f"DROP TABLE {TABLE}",
        f"ALTER TABLE {WORDS} ADD COLUMN words tsvector NOT NULL DEFAULT ''",
        f"CREATE INDEX {WORDS}_gin ON {WORDS} USING gin (words)",
        *ANEW,
    ):
        schema_editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("public_search", "0003_questions_and_recommendations")]
    operations = [migrations.RunPython(make, drop)]
