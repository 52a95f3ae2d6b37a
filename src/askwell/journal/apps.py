from django.apps import AppConfig


class JournalConfig(AppConfig):
    name = "askwell.journal"
    label = "journal"
