"""Three readers of calendars that know nothing of each other, each telling the same things of what it reads."""

from __future__ import annotations

import datetime as dt
import json
import os
import subprocess
from contextlib import contextmanager
from pathlib import Path

import icalendar
import pytest
import vobject
from scripts import ical_js

SCRIPT = Path(__file__).with_name("read_with_ical_js.mjs")


def moment(value):
    if not isinstance(value, dt.datetime):
        return value.isoformat()
    assert value.utcoffset() == dt.timedelta()
    return f"{value:%Y-%m-%dT%H:%M:%S}.000Z"


def with_icalendar(data):
    found = icalendar.Calendar.from_ical(data)
    assert found.errors == []

    def mailbox(value):
        return {"email": str(value).removeprefix("mailto:"), "name": str(value.params.get("CN", ""))}

    def event(one):
        assert one.errors == []
        guests = one.get("ATTENDEE", [])
        return {
            "uid": str(one["UID"]),
            "sequence": int(one.get("SEQUENCE", 0)),
            "title": str(one["SUMMARY"]),
            "description": str(one.get("DESCRIPTION", "")),
            "place": str(one.get("LOCATION", "")),
            "link": str(one.get("URL", "")),
            "status": str(one.get("STATUS", "")),
            "private": one.get("CLASS") == "PRIVATE",
            "begin": moment(one["DTSTART"].dt),
            "end": moment(one["DTEND"].dt) if "DTEND" in one else "",
            "organizer": mailbox(one["ORGANIZER"]) if "ORGANIZER" in one else None,
            "attendees": [mailbox(guest) for guest in (guests if isinstance(guests, list) else [guests])],
            "alarms": len(one.walk("VALARM")),
        }

    return {
        "method": str(found["METHOD"]),
        "name": str(found.get("NAME", "")),
        "events": [event(one) for one in found.walk("VEVENT")],
    }


def with_vobject(data):
    found = vobject.readOne(data.decode())

    def value(one, name, default=""):
        return one.contents[name][0].value if name in one.contents else default

    def mailbox(line):
        return {"email": line.value.removeprefix("mailto:"), "name": line.params.get("CN", [""])[0]}

    def event(one):
        return {
            "uid": value(one, "uid"),
            "sequence": int(value(one, "sequence", "0")),
            "title": value(one, "summary"),
            "description": value(one, "description"),
            "place": value(one, "location"),
            "link": value(one, "url"),
            "status": value(one, "status"),
            "private": value(one, "class") == "PRIVATE",
            "begin": moment(value(one, "dtstart")),
            "end": moment(value(one, "dtend")) if "dtend" in one.contents else "",
            "organizer": mailbox(one.contents["organizer"][0]) if "organizer" in one.contents else None,
            "attendees": [mailbox(line) for line in one.contents.get("attendee", [])],
            "alarms": len(one.contents.get("valarm", [])),
        }

    return {
        "method": value(found, "method"),
        "name": value(found, "name"),
        "events": [event(one) for one in found.contents.get("vevent", [])],
    }


@contextmanager
def ical_js_reader():
    """Give a function that lets ical.js read; skip the test where it is not to be had, fail where it has to be."""
    module, node = ical_js.find(), ical_js.node()
    if module is None or node is None:
        why = "ical.js is not here, and node and npm could not bring it."
        if os.environ.get("ASKWELL_REQUIRE_ICAL_JS") == "1":
            pytest.fail(why)
        pytest.skip(why)
    process = subprocess.Popen(
        [node, str(SCRIPT), str(module)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
    )

    def read(data):
        print(json.dumps(data.decode()), file=process.stdin, flush=True)
        return json.loads(process.stdout.readline())

    try:
        yield read
    finally:
        process.stdin.close()
        process.stdout.close()
        process.wait(timeout=10)
