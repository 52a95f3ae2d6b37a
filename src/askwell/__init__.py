"""Askwell: ask well, listen well, decide well. Informational interviews from the first question to the decision."""

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any


def lazily(package: str, at: Mapping[str, str]) -> Callable[[str], Any]:
    """The `__getattr__` of a package that loads each of its names when it is first used (PEP 562).

    `at`: in which module of the package each name stands. What reads other programs' files takes tenths of a second
    to load and most pages never need it, so it must not stand between the command and the first page.
    """

    def load(name: str) -> Any:
        if name not in at:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        return getattr(import_module(f"{package}.{at[name]}"), name)

    return load
