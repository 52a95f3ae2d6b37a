"""Opening the explorer's data for a command: only commands that touch it pay for Django's start."""

from __future__ import annotations

from collections.abc import Callable

from askwell.cli.refusing import stop


def open_data(*, say: Callable[[str], None] = lambda _words: None) -> None:
    """Make Django and the database ready; a refusal is one sentence and exit code 1.

    `say` is called with a sentence before what takes seconds.
    """
    from django.core.exceptions import ImproperlyConfigured  # noqa: PLC0415 -- slow import

    from askwell.cli.ready import DatabaseNotSafe, make_ready  # noqa: PLC0415 -- slow import

    try:
        make_ready(say=say)
    except (DatabaseNotSafe, ImproperlyConfigured) as refusal:
        stop(str(refusal))
