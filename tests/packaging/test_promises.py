"""Every test that `tests/promises.md` names is there."""

from __future__ import annotations

import ast
import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
NODE = re.compile(r"`(tests/[\w/]+\.py)::(\w+)`")
ROWS = 12


def _rows() -> list[str]:
    lines = (ROOT / "tests" / "promises.md").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if re.match(r"\| \d+\. ", line)]


def test_every_promise_names_tests_that_exist() -> None:
    rows = _rows()
    assert [int(row[2 : row.index(".")]) for row in rows] == list(range(1, ROWS + 1))
    there: dict[str, set[str]] = {}
    for row in rows:
        named = NODE.findall(row)
        assert named, row
        assert len(named) == row.count("::"), f"a name that cannot be read: {row}"
        for file, test in named:
            if file not in there:
                body = ast.parse((ROOT / file).read_text(encoding="utf-8")).body
                there[file] = {each.name for each in body if isinstance(each, ast.FunctionDef)}
            assert test.startswith("test_")
            assert test in there[file], f"{file} has no {test}"
