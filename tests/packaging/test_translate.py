"""The translators' tool finds what the engine says, and refuses what it could not find."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from devtools import sentences
from devtools.words import SetupError

CARD = {"trained_on": "3 portraits", "licence": "MIT"}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """One with a model and a room for code."""
    header = json.dumps({"__metadata__": {"semblance": json.dumps({"card": CARD})}}).encode()
    model = tmp_path / "resources" / "models" / "portrait.safetensors"
    model.parent.mkdir(parents=True)
    model.write_bytes(len(header).to_bytes(8, "little") + header + b"tensors")
    (tmp_path / "core" / "photo").mkdir(parents=True)
    return tmp_path


def _write(project: Path, source: str) -> None:
    (project / "core" / "photo" / "files.py").write_text(source, encoding="utf-8")


def test_sentences_and_the_models_own_words_are_found(project: Path) -> None:
    _write(
        project, 'raise E(Sentence("{file} is " "empty.", file=name), Sentence("none"))\nprint("not this")\n'
    )
    found = sentences.find(project)
    assert found == ["3 portraits", "MIT", "none", "{file} is empty."]
    assert sentences.as_source(['He said "no".\n']) == (
        'QT_TRANSLATE_NOOP("Engine", "He said \\"no\\".\\n")\n'
    )


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ('Sentence(f"{name} is empty.")', "written out"),
        ("Sentence(text)", "written out"),
        ("Sentence()", "written out"),
        ('Sentence("{file} is empty.")', "one plain place"),
        ('Sentence("It is empty.", file=name)', "one plain place"),
        ('Sentence("{file} is empty.", **values)', "one plain place"),
        ('Sentence("{size:,} bytes", size=size)', "one plain place"),
        ('Sentence("{file!r} is empty.", file=name)', "one plain place"),
        ('Sentence("{} is empty.", name)', "written out"),
    ],
)
def test_what_could_not_be_translated_is_refused(project: Path, source: str, words: str) -> None:
    _write(project, f"\n{source}\n")
    with pytest.raises(SetupError, match=rf"core/photo/files\.py:2: .*{words}"):
        sentences.find(project)
