"""One settings file. Personal mode needs nothing; `ASKWELL_HOSTED=1` turns strictness on.

Every variable read here is described in docs/reference/settings.md.
"""

from __future__ import annotations

import secrets
from pathlib import Path

import dj_database_url
from django.core.exceptions import ImproperlyConfigured
from platformdirs import user_data_path

from askwell.config import environment

HOSTED = environment.flag("ASKWELL_HOSTED")
DEBUG = environment.flag("ASKWELL_DEBUG")
DATA = environment.folder("ASKWELL_DATA", user_data_path("askwell", appauthor=False))


def own_secret(path: Path) -> str:
    """The secret of this installation: made on the first start, kept beside the data, for its owner's eyes."""
    if not path.exists():
        path.touch(mode=0o600)
        path.write_text(secrets.token_urlsafe(48), "ascii")
    return path.read_text("ascii")


SECRET_KEY = environment.text("ASKWELL_SECRET_KEY") or ("" if HOSTED else own_secret(DATA / "secret"))
if not SECRET_KEY:
    raise ImproperlyConfigured("Set ASKWELL_SECRET_KEY: a hosted Askwell does not make its own.")

ALLOWED_HOSTS = environment.text("ASKWELL_HOSTS").split(",") if HOSTED else ["127.0.0.1", "localhost"]

INSTALLED_APPS = [
    "django.forms",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.humanize",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django_htmx",
    "django_tasks_db",
    "lucide",
    "template_partials",
    "askwell.accounts",
    "askwell.journal",
    "askwell.people",
    "askwell.outreach",
    "askwell.preparation",
    "askwell.conversations",
    "askwell.insights",
    "askwell.strategy",
    "askwell.relationships",
    "askwell.search",
    "askwell.web",
]

MIDDLEWARE = [
    "askwell.web.middleware.expect_own_host",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "askwell.web.middleware.content_security_policy",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "askwell.web.middleware.signed_in_explorer",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
]

ROOT_URLCONF = "askwell.config.urls"
WSGI_APPLICATION = "askwell.config.wsgi.application"
AUTH_USER_MODEL = "accounts.Explorer"
LOGIN_URL = "web:closed"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    }
]

if url := environment.text("ASKWELL_DATABASE_URL"):
    DATABASES = {"default": dj_database_url.parse(url, conn_max_age=60, conn_health_checks=True)}
else:
    DATABASES = {
        "default": {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": str(DATA / "askwell.sqlite3"),
            # "Saved" means on disk: FULL waits for the write-ahead log to be synced at each commit.
            # IMMEDIATE takes the write lock at BEGIN, so that a transaction never fails half-way for it.
            "OPTIONS": {
                "transaction_mode": "IMMEDIATE",
                "timeout": 20,
                "init_command": (
                    "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; "
                    "PRAGMA cache_size=-32000;"  # kB: the indexes of tens of thousands of people stay at hand
                ),
            },
            # Tests use a real file too: an in-memory database would have no write-ahead log to check.
            "TEST": {"NAME": str(DATA / "test.sqlite3")},
        }
    }
FORM_RENDERER = "askwell.web.forms.NotebookForms"

DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

TASKS = {
    "default": {
        "BACKEND": environment.text("ASKWELL_TASKS", "django_tasks_db.DatabaseBackend"),
        "QUEUES": ["default"],
    }
}

LANGUAGE_CODE = "en-gb"
TIME_ZONE = "UTC"
USE_TZ = True

STATIC_URL = "static/"
STATICFILES_DIRS: list[Path] = []
STATIC_ROOT = environment.folder("ASKWELL_STATIC", DATA / "static")
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = DEBUG

SESSION_COOKIE_NAME = "askwell_session"
SESSION_COOKIE_AGE = 60 * 60 * 24 * 90
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_NAME = "askwell_csrf"
CSRF_COOKIE_HTTPONLY = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
if HOSTED:
    SECURE_SSL_REDIRECT = True
    SESSION_COOKIE_SECURE = True
    CSRF_COOKIE_SECURE = True

# A transcript is text: 60 MB is far more than any hour of talk, and one upload may hold many files.
DATA_UPLOAD_MAX_MEMORY_SIZE = 64 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FILES = 500
FILE_UPLOAD_MAX_MEMORY_SIZE = 8 * 1024 * 1024

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
}
