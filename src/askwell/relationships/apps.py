from django.apps import AppConfig


class RelationshipsConfig(AppConfig):
    name = "askwell.relationships"
    label = "relationships"
