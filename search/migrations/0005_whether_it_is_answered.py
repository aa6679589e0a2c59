from django.db import migrations, models


def make_all_anew(apps, schema_editor):
    """Every entry is looked at again by the worker: what it is counted under may have changed."""
    entries = apps.get_model("public_search", "Entry").objects.values_list("pk", flat=True)
    stale = apps.get_model("public_search", "StaleEntry")
    stale.objects.bulk_create(
        [stale(pk) for pk in entries.iterator()], batch_size=1000, ignore_conflicts=True
    )


def empty(apps, schema_editor):
    """Combinations that differ in this alone would be the same; all entries are made anew."""
    make_all_anew(apps, schema_editor)
    for name in ("Entry", "Combination"):
        apps.get_model("public_search", name).objects.all().delete()


class Migration(migrations.Migration):

    dependencies = [
        ("public_search", "0004_vectors_of_their_own"),
    ]

    operations = [
        migrations.RemoveConstraint(model_name="combination", name="combination_once"),
        migrations.AddField(
            model_name="combination",
            name="answered",
            field=models.CharField(blank=True, max_length=8),
        ),
        migrations.AddConstraint(
            model_name="combination",
            constraint=models.UniqueConstraint(
                fields=(
                    "type",
                    "kind",
                    "status",
                    "answered",
                    "year",
                    "language",
                    "municipalities",
                    "themes",
                ),
                name="combination_once",
            ),
        ),
        migrations.RunPython(make_all_anew, empty, elidable=True),
    ]
