from __future__ import annotations

import pytest
from tests.today.asking import Asking


@pytest.fixture
def noon(monday):
    """Noon on Monday, 23 November 2026."""
    return monday.replace(hour=12)


@pytest.fixture
def asking(nora, noon):
    return Asking(nora, noon)
