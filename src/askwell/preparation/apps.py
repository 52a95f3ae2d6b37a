from django.apps import AppConfig


class PreparationConfig(AppConfig):
    name = "askwell.preparation"
    label = "preparation"
