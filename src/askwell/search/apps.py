from typing import Any

from django.apps import AppConfig
from django.db.backends.signals import connection_created
from django.db.models.signals import post_migrate, pre_migrate


class SearchConfig(AppConfig):
    name = "askwell.search"
    label = "search"

    def ready(self) -> None:
        """Keep what can be found beside every change of the tables; docs/adr/0011 says why Django's own signals."""
        connection_created.connect(_lend_words, dispatch_uid="search")
        pre_migrate.connect(_let_go, sender=self, dispatch_uid="search")
        post_migrate.connect(_keep, sender=self, dispatch_uid="search")


def _lend_words(connection: Any, **_: Any) -> None:
    from askwell.search import sqlite  # noqa: PLC0415 -- needs Django ready

    if connection.vendor == "sqlite":
        sqlite.lend_words(connection)


def _let_go(using: str, plan: Any = (), **_: Any) -> None:
    from askwell.search import keeping  # noqa: PLC0415 -- needs Django ready

    keeping.let_go(using=using, plan=plan)


def _keep(using: str, plan: Any = (), **_: Any) -> None:
    from askwell.search import keeping  # noqa: PLC0415 -- needs Django ready

    keeping.keep(using=using, plan=plan)
