"""Finds the sentences that the engine may say to the user (see `core.sentences`), for the translators."""

from __future__ import annotations

import ast
import json
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

from devtools.words import SetupError

ROOMS = ("core", "training/data", "training/jobs", "training/survey")
CONTEXT = "Engine"


def find(project: Path) -> list[str]:
    """The templates of every `Sentence(...)`, and what the model that comes with the app says of itself.

    Raises:
        SetupError: one is not written out, or its places are not those of its values.
    """
    found = set(_words_of_the_model(project / "resources" / "models" / "portrait.safetensors"))
    for room in ROOMS:
        for path in (project / room).rglob("*.py"):
            tree = ast.parse(path.read_text(encoding="utf-8"))
            found.update(_template(call, path.relative_to(project)) for call in _sentences(tree))
    return sorted(found)


def as_source(templates: list[str]) -> str:
    """Python that Qt's tool understands; it knows no `Sentence`."""
    lines = [f'QT_TRANSLATE_NOOP("{CONTEXT}", {json.dumps(each, ensure_ascii=False)})' for each in templates]
    return "\n".join(lines) + "\n"


def _sentences(tree: ast.AST) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Sentence":
            yield node


def _template(call: ast.Call, file: Path) -> str:
    where = f"{file}:{call.lineno}"
    first = call.args[0] if len(call.args) == 1 else None
    if not isinstance(first, ast.Constant) or not isinstance(first.value, str):
        raise SetupError(f"{where}: the text of a Sentence is written out, so that it can be translated.")
    template = first.value
    places = [(name, kind or change) for _, name, kind, change in Formatter().parse(template)]
    wanted = {name for name, _ in places if name is not None}
    if wanted != {keyword.arg for keyword in call.keywords} or any(extra for _, extra in places):
        raise SetupError(f"{where}: a Sentence has one plain place for each of its values, by name.")
    return template


def _words_of_the_model(path: Path) -> list[str]:
    """What a model's card says about its pictures, its licence and its limits."""
    with path.open("rb") as file:  # a safetensors file: the length of its header, and this as JSON
        header = json.loads(file.read(int.from_bytes(file.read(8), "little")))
    card = json.loads(header["__metadata__"]["semblance"])["card"]
    return [card["trained_on"], card["licence"], *filter(None, [card.get("limits", "")])]
