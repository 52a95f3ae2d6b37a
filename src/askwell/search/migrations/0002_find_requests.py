"""What one wants to learn from somebody, and why from them, can be found: existing databases are filled anew."""

from django.db import migrations

KEPT = "ce4ec46e67992aa4"  # what can be found; a test says when it has changed


class Migration(migrations.Migration):
    dependencies = [
        ("search", "0001_lines_of_words"),
        ("outreach", "0001_requests_letters_and_events"),
    ]

    operations: list[migrations.operations.base.Operation] = []
