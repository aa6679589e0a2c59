"""An outcome may belong to one row of its page. What named a point by its words now names the point."""
import django.db.models.deletion
from django.db import migrations, models


def name_points(apps, schema_editor):
    """Answers were tied to a point by the first words of the text: "theme: what we did"."""
    Outcome = apps.get_model("feedback", "Outcome")
    Point = apps.get_model("feedback", "ConsultationPoint")
    rows = Outcome.objects.filter(
        submission__kind="consultation", submission__record=models.F("record"), point=None
    )
    for outcome in rows.iterator():
        points = Point.objects.filter(page__record=outcome.record_id).order_by("pk")
        for point in points:
            if outcome.text_da.startswith(f"{point.theme}: "[:300]):
                outcome.point = point.translation_key
                outcome.save(update_fields=["point"])
                break


class Migration(migrations.Migration):

    dependencies = [
        ('feedback', '0008_nothing_waits_for_a_mail'),
        ('network', '0007_draft_numbers'),
    ]

    operations = [
        migrations.AddField(
            model_name='outcome',
            name='point',
            field=models.UUIDField(blank=True, editable=False, null=True),
        ),
        migrations.AddField(
            model_name='outcome',
            name='step',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='network.statuschange'),
        ),
        migrations.AddConstraint(
            model_name='outcome',
            constraint=models.CheckConstraint(condition=models.Q(('point__isnull', True), ('step__isnull', True), _connector='OR'), name='outcome_in_one_row'),
        ),
        migrations.RunPython(name_points, migrations.RunPython.noop),
    ]
