"""The mail account of the explorer's own that letters leave through and answers come back to."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from askwell.accounts.models import Owned, OwnedQuerySet


class MailAccount(Owned):
    """How to reach the account. Its password lies in the keyring of the system (`mail.passwords`), never here."""

    class Security(models.TextChoices):
        TLS = "tls", "TLS"
        STARTTLS = "starttls", "STARTTLS"
        PLAIN = "plain", "none, on this machine only"

    address = models.CharField(max_length=320)
    name = models.CharField(max_length=200, blank=True)  # as it stands in front of the address
    username = models.CharField(max_length=320)
    sending_host = models.CharField(max_length=253)
    sending_port = models.PositiveIntegerField()
    sending_security = models.CharField(max_length=10, choices=Security.choices, default=Security.TLS)
    receiving_host = models.CharField(max_length=253, blank=True)
    receiving_port = models.PositiveIntegerField(default=993)
    receiving_security = models.CharField(max_length=10, choices=Security.choices, default=Security.TLS)
    set_at = models.DateTimeField()

    objects: ClassVar[OwnedQuerySet[MailAccount]] = OwnedQuerySet.as_manager()  # type: ignore[assignment]  # django-stubs: as_manager loses the type

    class Meta:
        constraints = [models.UniqueConstraint(fields=["owner"], name="one_mail_account_of_an_explorer")]

    def __str__(self) -> str:
        return self.address
