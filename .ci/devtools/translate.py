"""Keeps the translations in step with the words of the app and of its engine, and builds what the app reads.

Qt's own tools do the work: lupdate gathers the words, lrelease builds the files that are read at run time.
"""

from __future__ import annotations

import re
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path

from devtools import sentences
from devtools.words import SetupError, say

LANGUAGES = ("de", "zh_CN")
_UNFINISHED = re.compile(r'<translation type="unfinished"')


def update(python: Path, project: Path, environ: Mapping[str, str]) -> int:
    """Gather, build, and count what is left to translate; returns 1 when anything is."""
    sources = sorted(str(path.relative_to(project)) for path in (project / "app").rglob("*.py"))
    with tempfile.TemporaryDirectory() as scratch:
        engine = Path(scratch) / "engine.py"
        engine.write_text(sentences.as_source(sentences.find(project)), encoding="utf-8")
        return _update(python, project, environ, [*sources, str(engine)])


def _update(python: Path, project: Path, environ: Mapping[str, str], sources: list[str]) -> int:
    folder = project / "resources" / "translations"
    folder.mkdir(exist_ok=True)
    left = 0
    for language in LANGUAGES:
        written = folder / f"semblance_{language}.ts"
        options = [
            "-no-obsolete",
            "-locations",
            "none",
            "-source-language",
            "en",
            "-target-language",
            language,
        ]
        _call(python, "pyside6-lupdate", [*options, *sources, "-ts", str(written)], project, environ)
        built = written.with_suffix(".qm")
        _call(python, "pyside6-lrelease", ["-silent", str(written), "-qm", str(built)], project, environ)
        unfinished = len(_UNFINISHED.findall(written.read_text(encoding="utf-8")))
        left += unfinished
        say(f"{written.relative_to(project)}: {unfinished} to translate")
    return 1 if left else 0


def _call(python: Path, tool: str, words: list[str], project: Path, environ: Mapping[str, str]) -> None:
    """Run one of Qt's tools, which PySide6-Essentials puts beside Python."""
    found = next((path for path in python.parent.glob(f"{tool}*") if path.is_file()), None)
    if found is None:
        raise SetupError(f"{tool} is missing from {python.parent}. Remove .venv, then run dev.py again.")
    done = subprocess.run(
        [str(found), *words], cwd=project, env=environ, capture_output=True, text=True, check=False
    )
    if done.returncode != 0:
        raise SetupError(f"{tool} failed:\n{done.stdout}{done.stderr}")
