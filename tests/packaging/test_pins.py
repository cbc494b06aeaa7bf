"""The pins of pyproject.toml: exact, the same set on every Python, clear of versions known to be broken."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement

from devtools import torch_build

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

PROJECT = Path(__file__).resolve().parents[2]
PYTHONS = ("3.10", "3.11", "3.12", "3.13")


@pytest.fixture(scope="module")
def project() -> dict[str, Any]:
    """The `[project]` table."""
    table: dict[str, Any] = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return table


def _all(project: dict[str, Any]) -> list[Requirement]:
    extras = project["optional-dependencies"].values()
    return [Requirement(line) for lines in (project["dependencies"], *extras) for line in lines]


def test_everything_but_torch_is_pinned_exactly(project: dict[str, Any]) -> None:
    loose = [
        requirement.name
        for requirement in _all(project)
        if [specifier.operator for specifier in requirement.specifier] != ["=="]
    ]
    assert loose == ["torch"]


@pytest.mark.parametrize("python", PYTHONS)
def test_each_python_gets_each_library_once(project: dict[str, Any], python: str) -> None:
    chosen = [
        requirement.name
        for requirement in _all(project)
        if requirement.marker is None or requirement.marker.evaluate({"python_version": python})
    ]
    assert Counter(chosen) == Counter({requirement.name for requirement in _all(project)})


def test_known_broken_versions_are_avoided(project: dict[str, Any]) -> None:
    good = [
        Requirement("PySide6-Essentials>=6.8.3,<6.12,!=6.11.0,!=6.11.1"),
        Requirement("opencv-python-headless>=4,<5"),
    ]
    for want in good:
        (pinned,) = [r for r in _all(project) if r.name == want.name]
        (specifier,) = pinned.specifier
        assert want.specifier.contains(specifier.version)


def test_the_torch_that_the_set_up_installs_satisfies_the_project(project: dict[str, Any]) -> None:
    (torch,) = [requirement for requirement in _all(project) if requirement.name == "torch"]
    assert torch.specifier.contains(f"{torch_build.VERSION}+cpu")


def test_calls_into_qt_do_not_lose_references_to_none() -> None:
    """PySide6 6.12.0 did, one a call, on Python 3.10 and 3.11, until the interpreter aborted."""
    from PySide6.QtCore import QObject

    thing = QObject()
    thing.setObjectName("warm")
    before = sys.getrefcount(None)
    for _ in range(200):
        thing.setObjectName("name")
    assert sys.getrefcount(None) > before - 20
