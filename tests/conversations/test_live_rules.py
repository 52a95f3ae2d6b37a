"""What operations add up to: the same on every device, whatever the order in which they came."""

from __future__ import annotations

import datetime as dt
import itertools
import json
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from askwell.conversations.rules import ConversationRefused
from askwell.conversations.rules.live import (
    Heard,
    Kind,
    Mark,
    Notes,
    Operation,
    Talking,
    balance,
    ends_at,
    fold,
    read_operation,
)

DEVICES = [f"{letter * 8}-0000-4000-8000-000000000000" for letter in "abc"]
LINES = [f"00000000-0000-4000-8000-00000000000{n}" for n in range(6)]
MODULE = Path(__file__).resolve().parents[2] / "src" / "askwell" / "web" / "static" / "askwell" / "live" / "notes.js"
AT = "2026-11-26T10:00:00.000+01:00"


class Device:
    """A device that writes, and hears of others when it hears of them."""

    def __init__(self, name: str) -> None:
        self.name, self.notes, self.done = name, Notes(), []

    def do(self, **said) -> Operation:
        raw = {"number": len(self.done) + 1, "tick": self.notes.tick + 1, "at": AT, **said}
        operation = read_operation(self.name, raw)
        self.notes.take(operation)
        self.done.append(operation)
        return operation

    def write(self, line: str, text: str, *, after: str | None = None) -> Operation:
        known = self.notes.lines.get(line)
        first = {} if known and known.place else {"after": after}
        over = [known.heads[0].revision] if known and known.texts else []
        return self.do(does="text", line=line, text=text, over=over, **first)

    def hear(self, other: Device) -> None:
        for operation in other.done:
            self.notes.take(operation)


@st.composite
def stories(draw) -> list[Device]:
    """Three devices that write, mark, take away, and hear of each other now and then."""
    devices = [Device(name) for name in DEVICES]
    for _ in range(draw(st.integers(1, 25))):
        device = draw(st.sampled_from(devices))
        what = draw(st.sampled_from(["write", "write", "write", "mark", "sort", "gone", "hear", "rest"]))
        line = draw(st.sampled_from(LINES))
        if what == "write":
            after = draw(st.sampled_from([None, *(one for one in LINES if one < line)]))
            device.write(line, draw(st.text("ab ", max_size=3)), after=after)
        elif what == "mark":
            device.do(does="mark", line=line, mark=draw(st.sampled_from([*Mark])), on=draw(st.booleans()))
        elif what == "sort":
            device.do(does="sort", line=line, kind=draw(st.sampled_from([*Kind])))
        elif what == "gone":
            over = [*device.notes.lines[line].texts] if line in device.notes.lines else []
            device.do(does="gone", line=line, on=draw(st.booleans()), over=over)
        elif what == "hear":
            device.hear(draw(st.sampled_from(devices)))
        else:
            device.do(does="clock", clock=draw(st.sampled_from(["begun", "ended"])))
            device.do(does="talking", who=draw(st.sampled_from([*Talking])))
            device.do(does="asked", question=line, on=draw(st.booleans()))
            device.do(does="consent", consent="notes_only")
    return devices


def interleaved(draw, devices: list[Device]) -> list[Operation]:
    """All operations in some order that keeps the order within each device."""
    queues = [list(device.done) for device in devices]
    order = []
    while any(queues):
        order.append(draw(st.sampled_from([queue for queue in queues if queue])).pop(0))
    return order


@given(st.data())
@settings(max_examples=150, deadline=None)
def test_the_order_in_which_devices_are_heard_changes_nothing(data):
    devices = data.draw(stories())
    one, other = (fold(interleaved(data.draw, devices)) for _ in range(2))
    assert one.plain() == other.plain()
    assert [line.id for line in one.in_order()] == [line.id for line in other.in_order()]


@given(st.data())
@settings(max_examples=100, deadline=None)
def test_no_text_is_lost_that_nobody_typed_over_or_took_away(data):
    devices = data.draw(stories())
    operations = interleaved(data.draw, devices)
    over = {revision for operation in operations for revision in operation.said.get("over", ())}
    last = [one for one in operations if one.does == "text" and one.revision not in over and one.said["text"]]
    notes = fold(operations)
    shown = [(line.id, text) for line in notes.in_order() for text in (line.text, *line.beside)]
    for operation in last:
        line = operation.said["line"]
        if notes.lines[line].place is not None:
            assert (line, operation.said["text"]) in shown
    assert len(shown) == len(set(shown))


def operations_as_sent(devices: list[Device]) -> list[dict]:
    done = itertools.chain.from_iterable(device.done for device in devices)
    return [
        {"device": one.device, "number": one.number, "tick": one.tick, "at": one.at, "does": one.does, **one.said}
        for one in done
    ]


@given(st.lists(stories(), min_size=60, max_size=60))
@settings(max_examples=1, deadline=None)
def test_the_page_adds_up_the_same(folded):
    node = shutil.which("node")
    if node is None:
        pytest.skip("needs node")
    script = f"""
        import {{ emptyNotes, take, inOrder, headsOf, endedAt }} from {json.dumps(MODULE.as_uri())};
        const given = JSON.parse(await new Response(process.stdin).text());
        const found = given.map((operations) => {{
            const notes = emptyNotes();
            operations.forEach((operation) => take(notes, operation));
            for (const line of Object.values(notes.lines)) line.early.sort();
            return [notes, inOrder(notes).map((line) => [line.id, headsOf(line).map((head) => head.text)]), endedAt(notes)];
        }});
        console.log(JSON.stringify(found));
    """
    given_operations = json.dumps([operations_as_sent(devices) for devices in folded])
    ran = subprocess.run(
        [node, "--input-type=module", "-e", script], input=given_operations, capture_output=True, text=True, check=True
    )
    for devices, (plain, order, ended) in zip(folded, json.loads(ran.stdout), strict=True):
        notes = fold(itertools.chain.from_iterable(device.done for device in devices))
        assert plain == json.loads(json.dumps(notes.plain()))
        assert order == [[line.id, [head.text for head in line.heads]] for line in notes.in_order()]
        assert ended == notes.ended_at


def test_a_line_edited_on_two_devices_over_the_same_text_keeps_both():
    laptop, phone = Device(DEVICES[0]), Device(DEVICES[1])
    laptop.write(LINES[0], "nights")
    phone.hear(laptop)
    laptop.write(LINES[0], "nights are quiet")
    phone.write(LINES[0], "nights are long")
    (line,) = fold([*laptop.done, *phone.done]).in_order()
    assert (line.text, line.beside) == ("nights are quiet", ["nights are long"])


def test_a_line_edited_on_one_device_after_the_other_keeps_the_last_text_alone():
    laptop, phone = Device(DEVICES[0]), Device(DEVICES[1])
    laptop.write(LINES[0], "nights")
    phone.hear(laptop)
    phone.write(LINES[0], "nights are long")
    (line,) = fold([*laptop.done, *phone.done]).in_order()
    assert (line.text, line.beside) == ("nights are long", [])


def test_a_line_taken_away_on_one_device_stays_when_more_was_written_on_another():
    laptop, phone = Device(DEVICES[0]), Device(DEVICES[1])
    laptop.write(LINES[0], "nights")
    phone.hear(laptop)
    phone.write(LINES[0], "nights are long")
    laptop.do(does="gone", line=LINES[0], on=True, over=[*laptop.notes.lines[LINES[0]].texts])
    assert [line.text for line in fold([*laptop.done, *phone.done]).in_order()] == ["nights are long"]
    phone.hear(laptop)
    phone.do(does="gone", line=LINES[0], on=True, over=[*phone.notes.lines[LINES[0]].texts])
    assert fold([*laptop.done, *phone.done]).in_order() == []


def test_two_thousand_lines_each_below_the_one_before_stand_in_their_order():
    device = Device(DEVICES[0])
    lines = [f"00000000-0000-4000-8000-{n:012d}" for n in range(2000)]
    for above, line in zip([None, *lines], lines, strict=False):
        device.write(line, line[-4:], after=above)
    assert [line.text for line in device.notes.in_order()] == [line[-4:] for line in lines]


@pytest.mark.parametrize(
    "raw",
    [
        None,
        {},
        {"number": 0, "tick": 1, "at": AT, "does": "clock", "clock": "begun"},
        {"number": True, "tick": 1, "at": AT, "does": "clock", "clock": "begun"},
        {"number": 1, "tick": 2**53, "at": AT, "does": "clock", "clock": "begun"},
        {"number": 1, "tick": 1, "at": "yesterday", "does": "clock", "clock": "begun"},
        {"number": 1, "tick": 1, "at": "2026-11-26T10:00:00", "does": "clock", "clock": "begun"},
        {"number": 1, "tick": 1, "at": AT, "does": "clock", "clock": "stopped"},
        {"number": 1, "tick": 1, "at": AT, "does": "text", "line": LINES[0], "text": "a" * 20_001, "over": []},
        {"number": 1, "tick": 1, "at": AT, "does": "text", "line": LINES[0], "text": "a", "over": ["x:1"]},
        {"number": 1, "tick": 1, "at": AT, "does": "text", "line": LINES[0], "text": "a"},
        {"number": 1, "tick": 1, "at": AT, "does": "mark", "line": "here", "mark": "quote", "on": True},
        {"number": 1, "tick": 1, "at": AT, "does": "mark", "line": LINES[0], "mark": "quote", "on": "yes"},
    ],
)
def test_what_is_no_operation_is_refused(raw):
    with pytest.raises(ConversationRefused, match="kept on this device"):
        read_operation(DEVICES[0], raw)


def test_half_an_emoji_and_a_nul_become_a_sign_for_them_and_all_else_stays():
    raw = {"number": 1, "tick": 1, "at": AT, "does": "text", "line": LINES[0], "text": "\ud83d a\x00b 😀 ", "over": []}
    assert read_operation(DEVICES[0], raw).said["text"] == "� a�b 😀 "


AGREED = dt.datetime(2026, 11, 26, 10, 0, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    ("begun", "ends"),
    [(None, 20), (0, 20), (5, 20), (-3, 17), (20, 40), (600, 620)],
    ids=["not begun", "in time", "late", "early", "when it was to end", "another time"],
)
def test_a_talk_ends_at_the_agreed_minute_even_if_it_begins_late(begun, ends):
    begun_at = None if begun is None else AGREED + dt.timedelta(minutes=begun)
    assert ends_at(begins_at=AGREED, minutes=20, begun_at=begun_at) == AGREED + dt.timedelta(minutes=ends)


def test_without_promised_minutes_there_is_no_end():
    assert ends_at(begins_at=None, minutes=None, begun_at=AGREED) is None
    assert ends_at(begins_at=None, minutes=20, begun_at=None) is None


def test_the_balance_counts_what_the_two_keys_say_and_nothing_else():
    moments = [("me", 0), ("them", 60), ("nobody", 200), ("them", 230)]
    talking = [
        Heard(who, (n, "", 0), (AGREED + dt.timedelta(seconds=at)).isoformat()) for n, (who, at) in enumerate(moments)
    ]
    found = balance(talking, until=AGREED + dt.timedelta(seconds=300))
    assert found == {Talking.ME: dt.timedelta(seconds=60), Talking.THEM: dt.timedelta(seconds=210)}
