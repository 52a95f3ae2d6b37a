"""The explorer's own mail account: its address first, then its servers and its password, tried without sending."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from askwell.mail import passwords
from askwell.mail.accounts import Account, AccountRefused, Secret, Security, Server
from askwell.mail.letters import LetterRefused, checked_address
from askwell.mail.providers import account_at, provider_of
from askwell.outreach import actions, queries
from askwell.outreach.models import MailAccount
from askwell.outreach.queries.trying import trouble_signing_in
from askwell.outreach.rules.refusals import OutreachRefused
from askwell.web.requests import ExplorerRequest, say_why_not

SERVERS = ("sending", "receiving")
SECURITIES = [
    (Security.TLS.value, "TLS"),
    (Security.STARTTLS.value, "STARTTLS"),
    (Security.PLAIN.value, "none: a server on this computer"),
]
PLAIN_TEXT = forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"})


class AddressForm(forms.Form):
    """The address alone: most often it says the rest."""

    address = forms.CharField(
        label="Your mail address",
        max_length=320,
        widget=forms.TextInput(attrs={"autocomplete": "email", "inputmode": "email", "spellcheck": "false"}),
        error_messages={"required": "Write down the address that you ask people from."},
    )
    use_required_attribute = False

    def __init__(self, data: Any = None, *, initial: Any = None) -> None:
        super().__init__(data, initial=initial, label_suffix="")

    def clean_address(self) -> str:
        """An address that letters can come from."""
        try:
            return checked_address(self.cleaned_data["address"])
        except LetterRefused as refusal:
            raise forms.ValidationError(str(refusal)) from refusal


class AccountForm(AddressForm):
    """How to reach the account."""

    name = forms.CharField(
        required=False,
        max_length=200,
        label="Your name, as it stands in your letters",
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    password = forms.CharField(
        required=False,
        strip=False,
        label="Password",
        widget=forms.PasswordInput(attrs={"autocomplete": "off"}),
    )
    is_token = forms.BooleanField(required=False, label="This is an access token (XOAUTH2), not a password")
    username = forms.CharField(max_length=320, label="The name to sign in with", widget=PLAIN_TEXT)
    sending_host = forms.CharField(max_length=253, label="Server for sending (SMTP)", widget=PLAIN_TEXT)
    sending_port = forms.IntegerField(min_value=1, max_value=65535, label="Port")
    sending_security = forms.ChoiceField(choices=SECURITIES, label="Encryption")
    receiving_host = forms.CharField(
        required=False, max_length=253, label="Server for receiving (IMAP)", widget=PLAIN_TEXT
    )
    receiving_port = forms.IntegerField(min_value=1, max_value=65535, label="Port")
    receiving_security = forms.ChoiceField(choices=SECURITIES, label="Encryption")

    def account(self) -> Account:
        """The account as the transport takes it, after `is_valid()`. Refused (`AccountRefused`): an unsafe line."""
        said = self.cleaned_data
        sending, receiving = (
            Server(said[f"{one}_host"], said[f"{one}_port"], Security(said[f"{one}_security"]))
            if said[f"{one}_host"]
            else None
            for one in SERVERS
        )
        return Account(said["address"], said["username"], sending, receiving)

    def secret(self) -> Secret | None:
        """The secret, if one was entered: the one that is kept stays otherwise. Only after `is_valid()`."""
        value = self.cleaned_data["password"]
        return Secret(value, is_token=self.cleaned_data["is_token"]) if value else None


@sensitive_post_parameters("password")
@require_http_methods(["GET", "POST"])
def mail_account(request: ExplorerRequest) -> HttpResponse:
    """Show the account, or begin with an address; and keep it."""
    kept = queries.mail_account(explorer=request.user)
    if request.method == "POST":
        return _kept(request, kept)
    if kept is None or "address" in request.GET:
        first = AddressForm(request.GET if request.GET.get("address") else None)
        if not first.is_valid():
            page = {"form": first, "can_keep": passwords.can_keep()}
            return render(request, "outreach/mail_begin.html", page, status=422 if first.errors else 200)
        return _page(request, AccountForm(initial=_known_of(first.cleaned_data["address"], request.user.name)), kept)
    initial = {name: getattr(kept, name) for name in AccountForm.base_fields if hasattr(kept, name)}
    return _page(request, AccountForm(initial=initial), kept)


@require_POST
def try_it(request: ExplorerRequest) -> HttpResponse:
    """Sign in to both servers and leave again."""
    kept = queries.mail_account(explorer=request.user)
    if kept is not None:
        trouble = trouble_signing_in(account=kept)
        for sentence in trouble:
            say_why_not(request, sentence)
        if not trouble:
            messages.success(request, "It opens. Nothing was sent.")
    return redirect("web:mail_account")


@require_POST
def forget(request: ExplorerRequest) -> HttpResponse:
    """Take the account and its password away."""
    kept = queries.mail_account(explorer=request.user)
    try:
        if kept is not None:
            actions.forget_mail_account(account=kept, at=timezone.now())
            messages.success(request, f"{kept.address} and its password are forgotten. Your letters stay.")
    except OutreachRefused as refusal:
        say_why_not(request, refusal)
    return redirect("web:mail_account")


def _kept(request: ExplorerRequest, kept: MailAccount | None) -> HttpResponse:
    form = AccountForm(request.POST)
    if form.is_valid():
        try:
            account, secret = form.account(), form.secret()
            if secret is None and (kept is None or kept.username != account.username):
                form.add_error("password", "Enter the password of this account.")
                return _page(request, form, kept)
            name = form.cleaned_data["name"]
            actions.set_mail_account(owner=request.user, account=account, name=name, secret=secret, at=timezone.now())
        except (OutreachRefused, AccountRefused) as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, "Kept. Try it now: Askwell signs in, and sends nothing.")
            return redirect("web:mail_account")
    return _page(request, form, kept)


def _page(request: ExplorerRequest, form: AccountForm, kept: MailAccount | None) -> HttpResponse:
    address = str(form["address"].value() or "")
    provider = provider_of(address)
    page = {
        "form": form,
        "kept": kept if kept and kept.address == address else None,
        "provider": provider,
        "address": address,
        "servers_open": provider is None
        or not provider.by_password
        or bool(form.errors.keys() - {"address", "name", "password"}),
        "can_keep": passwords.can_keep(),
        "no_keyring": passwords.NO_KEYRING,
    }
    return render(request, "outreach/mail_account.html", page, status=422 if form.errors else 200)


def _known_of(address: str, name: str) -> dict[str, Any]:
    """What the address says of its account: the servers of a provider that is known, else the usual ports."""
    known: dict[str, Any] = {"address": address, "name": name, "username": address}
    known |= {"sending_port": 465, "receiving_port": 993}
    known |= {"sending_security": Security.TLS.value, "receiving_security": Security.TLS.value}
    provider = provider_of(address)
    if provider is None:
        return known
    account = account_at(provider, address)
    known["username"] = account.username
    for which in SERVERS:
        server = getattr(account, which)
        known |= {
            f"{which}_host": server.host,
            f"{which}_port": server.port,
            f"{which}_security": server.security.value,
        }
    return known
