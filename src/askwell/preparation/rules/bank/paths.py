"""Questions for one path each, beside those for any."""

from __future__ import annotations

from askwell.preparation.rules.bank.crafts import CRAFTS
from askwell.preparation.rules.bank.offices import OFFICES
from askwell.preparation.rules.bank.purposes import Purpose

PATHS: dict[str, tuple[tuple[Purpose, str, str], ...]] = OFFICES | CRAFTS
