"""What Semblance is made of beside its own code, and under which licences: for About and for the packages.

A package has the list as a file, gathered when it was built; anywhere else the libraries installed are asked.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from importlib import metadata
from pathlib import Path

OURS = "semblance"
LIST = "components.json"
_TEXT = re.compile(r"(LICEN[CS]E|COPYING|NOTICE|AUTHORS|COPYRIGHT)[^/]*$", re.I)
_NAME = re.compile(r"[A-Za-z0-9._-]+")
_HOMES = ("homepage", "home", "source", "source code", "repository", "documentation")
_LONGEST_LICENCE = 120  # characters; some put the whole text where the name belongs


@dataclass(frozen=True)
class Component:
    """A library or a part of the system that the program contains or needs.

    Attributes:
        kind: "python" for a distribution, "debian" for a package of the system it was built on, "other".
        licence: its name, as SPDX writes it where the component does; empty where it says nothing.
        texts: files with the licences' texts; relative to the list's folder when they come from a list.
    """

    name: str
    version: str
    licence: str
    home: str
    kind: str = "python"
    texts: tuple[str, ...] = ()


def of_this_program(folder: Path) -> list[Component]:
    """Everything in the program, by name.

    Args:
        folder: where a package has its list.
    """
    if (folder / LIST).exists():
        return load(folder)
    return sorted((of_distribution(each) for each in needed(OURS)), key=lambda each: each.name.lower())


def load(folder: Path) -> list[Component]:
    """The components of a list, with absolute paths of their texts."""
    rows = json.loads((folder / LIST).read_text(encoding="utf-8"))
    return [Component(**{**row, "texts": tuple(str(folder / text) for text in row["texts"])}) for row in rows]


def save(folder: Path, components: Iterable[Component]) -> None:
    """Write the list into `folder`, where the texts are, too."""
    rows = [asdict(each) for each in components]
    (folder / LIST).write_text(json.dumps(rows, indent=1) + "\n", encoding="utf-8")


def needed(name: str) -> list[metadata.Distribution]:
    """The distributions that one needs, and those that these need, as far as they are installed."""
    found: dict[str, metadata.Distribution] = {}
    waiting = [name]
    while waiting:
        try:
            requirements = metadata.requires(waiting.pop()) or []
        except metadata.PackageNotFoundError:
            continue
        for line in requirements:
            match = _NAME.match(line)
            if match is None or "extra ==" in line or match[0].lower() in found:
                continue
            try:
                found[match[0].lower()] = metadata.distribution(match[0])
            except metadata.PackageNotFoundError:
                continue  # of another system or Python
            waiting.append(match[0])
    return list(found.values())


def of_distribution(distribution: metadata.Distribution) -> Component:
    """What a distribution says of itself."""
    about = distribution.metadata
    fields = {key.lower(): about[key] for key in about}
    licence = fields.get("license-expression") or fields.get("license") or ""
    if not licence or len(licence) > _LONGEST_LICENCE or licence.upper() == "UNKNOWN":
        classifiers = about.get_all("Classifier") or []
        names = [value.rsplit(" :: ", 1)[-1] for value in classifiers if value.startswith("License :: ")]
        licence = "; ".join(names)
    urls = dict(_url(value) for value in about.get_all("Project-URL") or [])
    home = fields.get("home-page") or next((urls[word] for word in _HOMES if word in urls), "")
    files = distribution.files or []
    texts = sorted(str(distribution.locate_file(file)) for file in files if _TEXT.search(file.as_posix()))
    return Component(
        distribution.name, distribution.version, licence, home, texts=tuple(t for t in texts if _is_text(t))
    )


def _url(value: str) -> tuple[str, str]:
    word, _, url = value.partition(",")
    return word.strip().lower(), url.strip()


def _is_text(path: str) -> bool:
    """Not a module that happens to be called so."""
    return Path(path).suffix.lower() not in {".py", ".pyc", ".pyi", ".so", ".h"} and Path(path).is_file()
