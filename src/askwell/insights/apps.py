from django.apps import AppConfig


class InsightsConfig(AppConfig):
    name = "askwell.insights"
    label = "insights"
