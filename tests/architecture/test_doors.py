"""Doors translate. They never write, and every act can be reached through one."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

SOURCE = Path(__file__).resolve().parents[2] / "src" / "askwell"
DOORS = ("web", "api", "cli", "mcp")
STAGES = ("people", "outreach", "preparation", "conversations", "insights", "strategy", "relationships")
WRITING = {
    "save",
    "create",
    "delete",
    "update",
    "bulk_create",
    "bulk_update",
    "get_or_create",
    "update_or_create",
    "add_to_class",
}


def writes(tree: ast.AST) -> list[int]:
    """Lines where a method is called that writes to the database."""
    return [
        node.lineno
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in WRITING
        if not (isinstance(node.func.value, ast.Name) and node.func.value.id == "progress")  # a bar on the screen
    ]


def files(*folders: str) -> list[Path]:
    return sorted(p for f in folders for p in (SOURCE / f).rglob("*.py") if "migrations" not in p.parts)


@pytest.mark.parametrize("path", files(*DOORS), ids=lambda p: str(p.relative_to(SOURCE)))
def test_a_door_never_writes(path):
    assert writes(ast.parse(path.read_text("utf-8"))) == []


def test_the_check_above_can_fail():
    assert writes(ast.parse("person.save()")) == [1]


def public_actions() -> set[str]:
    found = set()
    for stage in STAGES:
        for path in [SOURCE / stage / "actions.py", *(SOURCE / stage / "actions").glob("*.py")]:
            if not path.exists():
                continue
            tree = ast.parse(path.read_text("utf-8"))
            found |= {node.name for node in tree.body if isinstance(node, ast.FunctionDef) and node.name[0] != "_"}
    return found


def test_every_action_is_reached():
    """By a door, by the demo, by a worker, or by another action; being defined and exported is not enough."""
    used = [p for p in files(*DOORS, "portability", *STAGES) if p.name != "__init__.py"]
    code = "\n".join(re.sub(r"\bdef \w+", "", p.read_text("utf-8")) for p in used)
    assert {name for name in public_actions() if not re.search(rf"\b{name}\b", code)} == set()


def test_actions_say_every_input():
    """Keyword-only, so that a call reads like a sentence."""
    positional = []
    for stage in STAGES:
        for path in [SOURCE / stage / "actions.py", *(SOURCE / stage / "actions").glob("*.py")]:
            tree = ast.parse(path.read_text("utf-8")) if path.exists() else ast.Module([], [])
            positional += [
                node.name
                for node in tree.body
                if isinstance(node, ast.FunctionDef) and node.name[0] != "_" and node.args.args
            ]
    assert positional == []
