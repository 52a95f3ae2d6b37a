from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "askwell.accounts"
    label = "accounts"
