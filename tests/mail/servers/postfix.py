"""A real Postfix in a folder that is thrown away: letters are handed in on a free port and land in Dovecot's Maildirs.

Whoever hands in a letter signs in with Dovecot, which Postfix asks. Letters to anybody else than the people of that
Dovecot are refused: nothing leaves this machine.
"""

from __future__ import annotations

import grp
import os
import shutil
import socket
import subprocess
import tempfile
import time
from pathlib import Path
from typing import Self

from tests.mail.servers.dovecot import Dovecot, for_all_to_read, free_port, somebody

MAIN = """
compatibility_level = 3.6
queue_directory = {folder}/queue
data_directory = {folder}/data
mail_owner = postfix
setgid_group = postdrop
maillog_file = {folder}/postfix.log
maillog_file_prefixes = {folder}
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
myhostname = relay.example
mydestination =
local_recipient_maps =
relay_domains =
mynetworks = 127.0.0.2/32
default_transport = error:nothing leaves this machine
alias_maps =
alias_database =
virtual_mailbox_domains = {domains}
virtual_mailbox_base = {dovecot}/mail
virtual_mailbox_maps = texthash:{folder}/boxes
virtual_minimum_uid = 1
virtual_uid_maps = static:{uid}
virtual_gid_maps = static:{gid}
smtpd_sasl_auth_enable = yes
smtpd_sasl_type = dovecot
smtpd_sasl_path = {dovecot}/postfix-auth
smtpd_tls_chain_files = {pem}
smtpd_tls_security_level = may
smtpd_tls_auth_only = no
smtpd_recipient_restrictions = permit_sasl_authenticated, reject
smtpd_relay_restrictions = reject_unauth_destination
smtpd_reject_unlisted_recipient = yes
smtputf8_enable = yes
message_size_limit = 200000
mailbox_size_limit = 0
virtual_mailbox_limit = 0
smtpd_delay_reject = yes
in_flow_delay = 0
smtpd_error_sleep_time = 0
"""

MASTER = """
{port} inet n - n - 20 smtpd
{port_tls} inet n - n - 20 smtpd -o smtpd_tls_wrappermode=yes
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
tlsmgr unix - - n 1000? 1 tlsmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
flush unix n - n 1000? 0 flush
proxymap unix - - n - - proxymap
error unix - - n - - error
retry unix - - n - - error
virtual unix - n n - - virtual
anvil unix - - n - 1 anvil
postlog unix-dgram n - n - 1 postlogd
"""


class Postfix:
    """Started by `with`; `port` speaks plainly or STARTTLS, `port_tls` TLS from the first byte."""

    def __init__(self, program: str, dovecot: Dovecot) -> None:
        self.program = program
        self.dovecot = dovecot
        self.port, self.port_tls = free_port(), free_port()
        self.folder = Path(tempfile.mkdtemp(prefix="askwell-postfix-"))

    def __enter__(self) -> Self:
        with for_all_to_read():
            self._write()
            self._postfix("start")
        try:
            self._wait()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        self._postfix("abort")
        shutil.rmtree(self.folder, ignore_errors=True)

    def _postfix(self, word: str) -> None:
        done = subprocess.run(
            [self.program, "-c", str(self.folder / "etc"), word], check=False, capture_output=True, text=True
        )
        if done.returncode and word == "start":
            raise RuntimeError(f"Postfix did not start:\n{done.stdout}{done.stderr}{self.log()}")

    def _write(self) -> None:
        who, folder = somebody(), self.folder
        folder.chmod(0o755)
        for name in ("etc", "queue", "data"):
            (folder / name).mkdir(mode=0o755)
        shutil.chown(folder / "data", "postfix")
        facts = {
            "folder": folder,
            "dovecot": self.dovecot.folder,
            "pem": self._pem(),
            "domains": ", ".join(sorted({p.rpartition("@")[2] for p in self.dovecot.people})),
            "uid": who.pw_uid,
            "gid": grp.getgrgid(who.pw_gid).gr_gid,
            "port": f"127.0.0.1:{self.port}",
            "port_tls": f"127.0.0.1:{self.port_tls}",
        }
        (folder / "etc" / "main.cf").write_text(MAIN.format(**facts), "utf-8")
        (folder / "etc" / "master.cf").write_text(MASTER.format(**facts), "utf-8")
        boxes = "".join(f"{p} {p}/Maildir/\n" for p in self.dovecot.people)
        (folder / "boxes").write_text(boxes, "utf-8")
        for person in self.dovecot.people:  # so that the first letter finds a folder that Dovecot may write to
            place = self.dovecot.maildir(person)
            place.parent.mkdir(exist_ok=True)
            os.chown(place.parent, who.pw_uid, who.pw_gid)

    def _pem(self) -> Path:
        """Dovecot's certificate, in a file that only root reads."""
        path = self.folder / "server.pem"
        path.write_bytes(self.dovecot.pem.read_bytes())
        path.chmod(0o600)
        return path

    def _wait(self) -> None:
        end = time.monotonic() + 15
        while time.monotonic() < end:
            try:
                with socket.create_connection(("127.0.0.1", self.port), timeout=2) as probe:
                    if probe.recv(64).startswith(b"220"):
                        probe.sendall(b"QUIT\r\n")
                        return
            except OSError:
                time.sleep(0.05)
        raise RuntimeError(f"Postfix did not start:\n{self.log()}")

    def log(self) -> str:
        path = self.folder / "postfix.log"
        return path.read_text("utf-8", "replace") if path.exists() else ""

    def idle(self, within: float = 60.0) -> bool:
        """Wait until everything that was taken lies in somebody's Maildir; False if that takes longer."""
        end = time.monotonic() + within
        while time.monotonic() < end:
            queues = ("maildrop", "incoming", "active", "deferred")
            if not any(p.is_file() for queue in queues for p in (self.folder / "queue" / queue).rglob("*")):
                return True
            time.sleep(0.05)
        return False

    def delivered(self, who: str, *, at_least: int = 1, within: float = 10.0) -> list[bytes]:
        """The letters that lie in somebody's Maildir: as soon as there are so many, or after `within` seconds."""
        end = time.monotonic() + within
        while True:
            box = self.dovecot.maildir(who)
            found = sorted(p for part in ("new", "cur") for p in (box / part).glob("*"))
            if len(found) >= at_least or time.monotonic() > end:
                return [p.read_bytes() for p in found]
            time.sleep(0.03)
