"""The settings under test: a data folder that is thrown away, background work done at once."""

import os
import tempfile

os.environ["ASKWELL_DATA"] = tempfile.mkdtemp(prefix="askwell-test-")
os.environ.pop("ASKWELL_HOSTED", None)

from askwell.config.settings import *  # noqa: F403 -- the environment comes first

TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
