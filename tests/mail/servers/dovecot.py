"""A real Dovecot in a folder that is thrown away, on a free port of 127.0.0.1, as nobody in particular."""

from __future__ import annotations

import base64
import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Self

from tests.mail.servers.keys import certificate, token

KEY = b"a key that only this test run knows"
PASSWORD = 'Grün & leise 7"'  # what people choose: letters beyond ASCII, blanks, a quotation mark

CONFIGURATION = """
base_dir = {folder}/run
state_dir = {folder}/state
log_path = {folder}/dovecot.log
instance_name = {folder}
default_internal_user = {user}
default_internal_group = {group}
default_login_user = {user}
mail_uid = {uid}
mail_gid = {gid}
first_valid_uid = 1
first_valid_gid = 1
listen = 127.0.0.1
protocols = imap
mail_home = {folder}/mail/%u
mail_location = maildir:~/Maildir
mail_fsync = never
maildir_stat_dirs = no
ssl = yes
ssl_cert = <{pem}
ssl_key = <{pem}
ssl_dh =
disable_plaintext_auth = no
auth_mechanisms = plain login xoauth2 oauthbearer
auth_failure_delay = 0
auth_verbose = no
imap_idle_notify_interval = 2 mins
imap_capability = {capability}
passdb {{
  driver = passwd-file
  args = scheme=PLAIN username_format=%u {folder}/passwd
}}
passdb {{
  driver = oauth2
  mechanisms = xoauth2 oauthbearer
  args = {folder}/oauth2.conf
}}
userdb {{
  driver = static
  args = uid={uid} gid={gid} home={folder}/mail/%u
}}
service anvil {{
  chroot =
  unix_listener anvil-auth-penalty {{
    mode = 0
  }}
}}
service stats {{
  chroot =
}}
service auth {{
  unix_listener {folder}/postfix-auth {{
    mode = 0666
  }}
}}
service imap-login {{
  chroot =
  process_limit = 100
  inet_listener imap {{
    port = {port}
  }}
  inet_listener imaps {{
    port = {port_tls}
    ssl = yes
  }}
}}
namespace inbox {{
  inbox = yes
  separator = /
  mailbox "{sent}" {{
    auto = create
    special_use = \\Sent
  }}
}}
"""

TOKENS = """
introspection_mode = local
local_validation_key_dict = fs:posix:prefix={folder}/keys/
username_attribute = email
"""


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def somebody() -> pwd.struct_passwd:
    """Who runs it: ourselves, or nobody where we are root."""
    return pwd.getpwnam("nobody") if os.geteuid() == 0 else pwd.getpwuid(os.geteuid())


@contextmanager
def for_all_to_read() -> Iterator[None]:
    """The servers run as others than who writes their files, and Askwell itself lets nobody else read what it writes."""
    before = os.umask(0o022)
    try:
        yield
    finally:
        os.umask(before)


class Dovecot:
    """Started by `with`; `imap` and `imap_tls` are ports, `pem` is the certificate to trust."""

    def __init__(self, program: str, *, people: tuple[str, ...], sent: str = "Sent", capability: str = "") -> None:
        self.program = program
        self.people = people
        self.sent = sent
        self.capability = capability
        self.imap, self.imap_tls = free_port(), free_port()
        self.folder = Path(tempfile.mkdtemp(prefix="askwell-dovecot-"))
        self.pem = certificate(self.folder)
        self.configuration = self.folder / "dovecot.conf"
        self.process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        who = somebody()
        own = {"user": who.pw_uid, "group": who.pw_gid, "extra_groups": []} if os.geteuid() == 0 else {}
        with for_all_to_read():
            self._write()
            self.process = subprocess.Popen([self.program, "-F", "-c", self.configuration], **own)
        try:
            self._wait()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        if self.process:
            self.process.send_signal(signal.SIGTERM)
            self.process.wait(10)
        shutil.rmtree(self.folder, ignore_errors=True)

    def _write(self) -> None:
        who = somebody()
        import grp  # noqa: PLC0415 -- not on every system

        facts = {
            "folder": self.folder,
            "user": who.pw_name,
            "group": grp.getgrgid(who.pw_gid).gr_name,
            "uid": who.pw_uid,
            "gid": who.pw_gid,
            "port": self.imap,
            "port_tls": self.imap_tls,
            "pem": self.pem,
            "sent": self.sent,
            "capability": self.capability,
        }
        self.configuration.write_text(CONFIGURATION.format(**facts), "utf-8")
        (self.folder / "passwd").write_text("".join(f"{p}:{{PLAIN}}{PASSWORD}\n" for p in self.people), "utf-8")
        (self.folder / "oauth2.conf").write_text(TOKENS.format(folder=self.folder), "utf-8")
        keys = self.folder / "keys" / "default" / "HS256"
        keys.mkdir(parents=True)
        (keys / "default").write_bytes(base64.b64encode(KEY))
        for name in ("run", "state", "mail"):
            (self.folder / name).mkdir()
        if os.geteuid() == 0:
            for path in (self.folder, *self.folder.rglob("*")):
                os.chown(path, who.pw_uid, who.pw_gid)
            self.folder.chmod(0o755)

    def _wait(self) -> None:
        end = time.monotonic() + 15
        while time.monotonic() < end:
            try:
                with socket.create_connection(("127.0.0.1", self.imap), timeout=2) as probe:
                    if probe.recv(64).startswith(b"* OK"):
                        return
            except OSError:
                time.sleep(0.05)
        raise RuntimeError(f"Dovecot did not start:\n{self.log()}")

    def log(self) -> str:
        path = self.folder / "dovecot.log"
        return path.read_text("utf-8", "replace") if path.exists() else ""

    def token(self, who: str, *, padding: str = "") -> str:
        return token(who, key=KEY, padding=padding)

    def maildir(self, who: str) -> Path:
        return self.folder / "mail" / who / "Maildir"

    def admin(self, *words: str) -> str:
        """What the administrator of a server can do: `doveadm`."""
        program = shutil.which("doveadm", path="/usr/bin:/usr/local/bin:/opt/homebrew/bin") or "doveadm"
        done = subprocess.run(
            [program, "-c", str(self.configuration), *words], check=True, capture_output=True, text=True
        )
        return done.stdout
