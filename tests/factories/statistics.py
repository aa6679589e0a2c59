"""What a database knows of its tables."""

from django.db import connection


def gather_statistics() -> None:
    """What a server's own upkeep does within a minute, and not inside of one long transaction.

    Without it the planner takes tables for empty that have just been filled.
    """
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")
