"""A copy of what was sent, among the sent mail of the same account: there the explorer looks for it from any program.

Most providers leave that to the program that sends; some do it themselves (`providers.keeps_sent_itself`).
"""

from __future__ import annotations

from contextlib import suppress

from imapclient import SEEN, IMAPClient
from imapclient.exceptions import IMAPClientError

from askwell.mail.accounts import Account, AccountRefused, Secret
from askwell.mail.folders import MailboxLost, NoSuchFolder, folders_among
from askwell.mail.letters import Letter, wire
from askwell.mail.signing_in import open_mailbox

WAIT = 30.0  # seconds for a word: the letter has left, and others wait behind it
NOT_REACHED = "The letter was sent; a copy could not be put among your sent mail, for the mailbox was not reached."
NO_FOLDER = "The letter was sent; your mailbox names no folder for sent mail, so no copy was put there."
BY_ITSELF = b"X-GM-EXT-1"  # Gmail, under whatever domain: it keeps what leaves through it


def keep_copy(letter: Letter, account: Account, secret: Secret, *, wait: float = WAIT) -> bool:
    """Put a letter that was sent among the sent mail, read already; False if it is there, or the server sees to it.

    One attempt: a copy that is missing is better than two. Refused: `AccountRefused`, as by `imap.Mailbox`;
    `NoSuchFolder`: none is known for sent mail; `MailboxLost`: the server was not reached or did not take it.
    """
    if account.receiving is None:
        raise AccountRefused("This account has no server for receiving; please add one in the settings.")
    try:
        client = open_mailbox(account.receiving, account.username, secret, timeout=wait)
    except (IMAPClientError, OSError) as error:
        raise MailboxLost(NOT_REACHED) from error
    try:
        return _append(client, letter)
    except (IMAPClientError, OSError) as error:
        raise MailboxLost(NOT_REACHED) from error
    finally:
        with suppress(Exception):  # a line that is broken already cannot be closed politely
            client.logout()


def _append(client: IMAPClient, letter: Letter) -> bool:
    if client.has_capability(BY_ITSELF.decode()):
        return False
    folder = folders_among(client.list_folders()).sent
    if not folder:
        raise NoSuchFolder(NO_FOLDER)
    client.select_folder(folder, readonly=True)
    if client.search(["HEADER", "Message-ID", letter.message_id]):
        return False
    client.append(folder, wire(letter), flags=[SEEN], msg_time=letter.written_at)
    return True
