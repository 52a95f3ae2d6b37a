"""The secret of a mail account lies in the system's own keyring, and nowhere else."""

from __future__ import annotations

from types import ModuleType

from askwell.mail.accounts import AccountRefused, Secret

SERVICE = "Askwell mail"
LOWEST_PRIORITY = 1.0  # what `keyring` recommends; below it lie those that keep a password readable, or nothing at all
NO_KEYRING = (
    "This computer has no safe place for passwords that Askwell could use. Start its keyring (Keychain on macOS, "
    "Credential Manager on Windows, GNOME Keyring or KWallet on Linux), or open your letters in your own mail program."
)
LOCKED = "The keyring of this computer did not open. Unlock it and try again; nothing was changed."
MARK_OF_A_TOKEN, MARK_OF_A_PASSWORD = "token:", "password:"


def _system() -> ModuleType:
    import keyring.errors  # noqa: PLC0415 -- looks for every keyring there is; most pages ask for none

    return keyring


def can_keep() -> bool:
    """Whether there is a keyring that keeps secrets safely. Asks nothing of the person."""
    return bool(_system().get_keyring().priority >= LOWEST_PRIORITY)


def keep(username: str, secret: Secret) -> None:
    """Put the secret of this account into the keyring. Refused where there is none, or where it stays locked."""
    _need_keyring()
    try:
        _system().set_password(
            SERVICE, username, (MARK_OF_A_TOKEN if secret.is_token else MARK_OF_A_PASSWORD) + secret.value
        )
    except _system().errors.KeyringError:
        raise AccountRefused(LOCKED) from None


def recall(username: str) -> Secret | None:
    """The secret of this account; None if there is none yet. Refused like `keep`."""
    _need_keyring()
    try:
        kept = _system().get_password(SERVICE, username)
    except _system().errors.KeyringError:
        raise AccountRefused(LOCKED) from None
    if kept is None:
        return None
    mark, _, value = kept.partition(":")
    return Secret(value, is_token=f"{mark}:" == MARK_OF_A_TOKEN)


def forget(username: str) -> None:
    """Take the secret of this account out of the keyring; all the same if there is none. Refused like `keep`."""
    _need_keyring()
    try:
        _system().delete_password(SERVICE, username)
    except _system().errors.PasswordDeleteError:
        if recall(username) is not None:
            raise AccountRefused(LOCKED) from None
    except _system().errors.KeyringError:
        raise AccountRefused(LOCKED) from None


def _need_keyring() -> None:
    if not can_keep():
        raise AccountRefused(NO_KEYRING)
