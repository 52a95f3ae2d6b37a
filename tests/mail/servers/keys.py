"""Certificates for servers that live for one test run, and tokens that Dovecot can check by itself."""

from __future__ import annotations

import base64
import datetime as dt
import hashlib
import hmac
import ipaddress
import json
import time
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID


def certificate(folder: Path, *, name: str = "server", host: str = "localhost", of_address: bool = True) -> Path:
    """A PEM file with key and certificate for `host`, and for 127.0.0.1 unless told otherwise."""
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, host)])
    now = dt.datetime.now(dt.UTC)
    names: list[x509.GeneralName] = [x509.DNSName(host)]
    if of_address:
        names.append(x509.IPAddress(ipaddress.ip_address("127.0.0.1")))
    built = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - dt.timedelta(days=1))
        .not_valid_after(now + dt.timedelta(days=7))
        .add_extension(x509.SubjectAlternativeName(names), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(key, hashes.SHA256())
    )
    path = folder / f"{name}.pem"
    path.write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
        + built.public_bytes(serialization.Encoding.PEM)
    )
    return path


def _part(value: bytes) -> str:
    return base64.urlsafe_b64encode(value).rstrip(b"=").decode()


def token(who: str, *, key: bytes, padding: str = "") -> str:
    """A signed token (HS256) that says who somebody is, such as providers hand out for XOAUTH2."""
    now = int(time.time())
    claims = {"sub": who, "email": who, "iat": now - 1, "nbf": now - 1, "exp": now + 3600, "scope": padding}
    header = {"alg": "HS256", "typ": "JWT", "kid": "default"}
    said = f"{_part(json.dumps(header).encode())}.{_part(json.dumps(claims).encode())}"
    return f"{said}.{_part(hmac.new(key, said.encode(), hashlib.sha256).digest())}"
