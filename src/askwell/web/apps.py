from django.apps import AppConfig


class WebConfig(AppConfig):
    name = "askwell.web"
    label = "web"
