from django.apps import AppConfig


class ConversationsConfig(AppConfig):
    name = "askwell.conversations"
    label = "conversations"
