from django.apps import AppConfig


class StrategyConfig(AppConfig):
    name = "askwell.strategy"
    label = "strategy"
