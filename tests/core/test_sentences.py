"""Sentences are strings that stay translatable: under str(), through pickles, and by how they are made."""

from __future__ import annotations

import ast
import copy
import json
import pickle
from collections.abc import Callable
from pathlib import Path

import pytest

from core.engine import Engine
from core.model_file import UNKNOWN
from core.photo.files import PhotoError, read_photo
from core.protocol import Envelope, Failed, FindFaces, LoadModel, PhotoRef, Request
from core.sentences import Sentence

CORE = Path(__file__).resolve().parents[2] / "core"
IMPORTER = {"official.py", "official_layout.py", "torch_zip.py", "unpickle.py"}  # of the command line alone


def test_it_is_the_english_text() -> None:
    sentence = Sentence("{file} has {count} pixels.", file="{me}.jpg", count=12_000_000)
    assert sentence == "{me}.jpg has 12,000,000 pixels."
    assert json.loads(json.dumps({"why": sentence})) == {"why": sentence}
    assert f"{sentence} {UNKNOWN}" == "{me}.jpg has 12,000,000 pixels. unknown"


def test_a_value_must_be_given() -> None:
    with pytest.raises(KeyError):
        Sentence("{file} is empty.", name="me.jpg")


@pytest.mark.parametrize(
    "duplicate", [copy.copy, copy.deepcopy, lambda each: pickle.loads(pickle.dumps(each))]
)
def test_it_goes_through_a_pickle_whole(duplicate: Callable[[Sentence], Sentence]) -> None:
    why = Sentence("the disk {disk} is full", disk="Füße")
    sentence = Sentence("{file} was not saved: {why}.", file="me.jpg", why=why)
    again = duplicate(sentence)
    assert again == sentence
    assert (again.template, again.values) == ("{file} was not saved: {why}.", {"file": "me.jpg", "why": why})
    inner = again.values["why"]
    assert isinstance(inner, Sentence)
    assert inner.values == {"disk": "Füße"}


def test_an_error_gives_it_back(tmp_path: Path) -> None:
    path = tmp_path / "me.jpg"
    path.touch()
    with pytest.raises(PhotoError) as caught:
        read_photo(path)
    said = str(caught.value)
    assert isinstance(said, Sentence)
    assert said.values == {"file": "me.jpg"}


@pytest.mark.parametrize(
    ("request_", "name"),
    [(LoadModel("/nowhere/me.safetensors"), "path"), (FindFaces(PhotoRef("/nowhere/me.jpg", "")), "path")],
)
def test_the_engines_replies_carry_it_to_the_window(request_: Request, name: str) -> None:
    reply = Engine("cpu").answer(request_)
    arrived = pickle.loads(pickle.dumps(Envelope(1, reply))).content
    assert isinstance(arrived, Failed)
    assert isinstance(arrived.message, Sentence)
    assert str(arrived.message.values[name]).startswith("/nowhere/me")


def test_whatever_the_engine_tells_the_user_is_one() -> None:
    """An f-string would reach the window in English whatever its language."""
    told = 0
    files = [*CORE.glob("*.py"), *(CORE / "photo").glob("*.py")]
    trees = {path: ast.parse(path.read_text(encoding="utf-8")) for path in files}
    makers = {name for tree in trees.values() for name in _makers(tree)}
    for path, tree in trees.items():
        if path.name in IMPORTER:
            continue
        made = _names_of_sentences(tree) | makers
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and (message := _message(node)) is not None:
                told += 1
                assert _is_sentence(message, made), f"{path.name}:{node.lineno}"
    assert told > 30


def _message(call: ast.Call) -> ast.expr | None:
    """What a call that makes an error, a notice or a failure tells the user."""
    kind = ast.unparse(call.func).split(".")[-1]
    if kind in {"PhotoError", "ModelError", "BadContents", "LabelError", "UnknownAttribute", "Notice"}:
        return call.args[0]
    return call.args[1] if kind == "Failed" else None


def _names_of_sentences(tree: ast.AST) -> set[str]:
    assigned = [
        node for node in ast.walk(tree) if isinstance(node, ast.Assign) and _is_sentence(node.value, set())
    ]
    return {ast.unparse(target) for node in assigned for target in node.targets}


def _makers(tree: ast.AST) -> set[str]:
    """Functions that say that they make one."""
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    return {each.name for each in functions if each.returns and ast.unparse(each.returns) == "Sentence"}


def _is_sentence(node: ast.expr, made: set[str]) -> bool:
    """`Sentence(...)`, the `str(error)` of an error that was raised with one, or a name for these."""
    if isinstance(node, ast.Call):
        return ast.unparse(node.func) in {"Sentence", "str"} | made
    return isinstance(node, ast.Name) and node.id in made
