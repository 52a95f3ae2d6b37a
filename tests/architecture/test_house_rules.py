"""The rules of the house that no linter knows."""

from __future__ import annotations

import ast
import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src" / "askwell"
JUNK = {"utils", "util", "helpers", "helper", "common", "base", "misc", "manager", "service", "services"}


def tracked(*patterns: str) -> list[Path]:
    """The files of the repository, those not added yet included."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", *patterns],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return sorted(ROOT / line for line in listed.stdout.splitlines() if (ROOT / line).is_file())


def python_files() -> list[Path]:
    return [p for p in tracked("*.py") if "migrations" not in p.parts]


def test_no_drawer_is_called_junk():
    assert [p for p in SOURCE.rglob("*.py") if p.stem in JUNK or JUNK & set(p.relative_to(SOURCE).parts)] == []


def ceiling(path: Path) -> int:
    if path.suffix == ".html":
        return 120
    return 400 if "tests" in path.parts else 300


@pytest.mark.parametrize("pattern", ["*.py", "*.html"])
def test_files_stay_below_the_ceiling(pattern):
    paths = [p for p in tracked(pattern) if "migrations" not in p.parts]
    lengths = {p: len(p.read_text("utf-8").splitlines()) for p in paths}
    assert {str(p.relative_to(ROOT)): n for p, n in lengths.items() if n > ceiling(p)} == {}


def test_functions_stay_below_the_ceiling():
    long = [
        f"{path.relative_to(ROOT)}:{node.lineno} {node.name} {code_lines(node)}"
        for path in python_files()
        if SOURCE in path.parents
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef) and code_lines(node) > 30
    ]
    assert long == []


def code_lines(function: ast.FunctionDef) -> int:
    """Lines of the body, without the docstring and the signature."""
    body = function.body[1:] if ast.get_docstring(function) else function.body
    return (body[-1].end_lineno or 0) - body[0].lineno + 1 if body else 0


@pytest.mark.parametrize("forbidden", ["@receiver", "auto_now=True", "    ordering =", "post_save", "pre_save"])
def test_no_hidden_effects(forbidden):
    assert [str(p) for p in SOURCE.rglob("*.py") if forbidden in p.read_text("utf-8")] == []


def test_nothing_names_this_machine_or_a_package_registry():
    where = re.compile(r"/work/(main|shared)|/tmp/\w|/root/|pypi\.org|pythonhosted|registry\.npmjs|farm-")
    named = []
    for path in tracked():
        if path == Path(__file__) or path.suffix in {".onnx", ".npz", ".png"}:
            continue
        named += [
            f"{path.relative_to(ROOT)}:{number}"
            for number, line in enumerate(path.read_text("utf-8", "replace").splitlines(), 1)
            if where.search(line)
        ]
    assert named == []


def test_every_setting_is_described():
    described = (ROOT / "docs" / "reference" / "settings.md").read_text("utf-8")
    code = "\n".join(p.read_text("utf-8") for p in [*SOURCE.rglob("*.py"), *(ROOT / "scripts").glob("*.py")])
    undescribed = {name for name in re.findall(r'"(ASKWELL_\w+)"', code) if f"`{name}`" not in described}
    assert undescribed == set()
