"""Gathers the licences of everything that went into the frozen program. Runs inside build.spec, where the
distributions are those that were packed.
"""

from __future__ import annotations

import platform
import re
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterable
from importlib import metadata
from pathlib import Path

from app.help import components
from app.help.components import Component
from devtools.packaging.contents import Entry

PACKER = "pyinstaller"  # its starter is in the program, though no file says so
_QT = re.compile(r"pyside6|shiboken6", re.I)
_QT_TEXTS = ("LGPL-3.0.txt", "GPL-3.0.txt")
_SHARED = re.compile(r"\.(so[.\d]*|dylib|dll)$")


def gather(project: Path, entries: Iterable[Entry], folder: Path) -> list[Component]:
    """Write the list of components and the texts of their licences into `folder`, made anew.

    Args:
        entries: all that is in the program.
    """
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    sources = {Path(source).resolve() for _, source, _ in entries if source}
    found = [_python(), *_distributions(project, sources), *_system_libraries(project, sources)]
    kept = sorted((_with_texts(each, folder) for each in found), key=lambda each: each.name.lower())
    components.save(folder, kept)
    return kept


def _python() -> Component:
    """The interpreter itself."""
    text = next(
        (
            path
            for place in (sysconfig.get_path("stdlib"), sys.base_prefix)
            for path in (Path(place) / "LICENSE.txt", Path(place) / "LICENSE")
            if path.is_file()
        ),
        None,
    )
    texts = () if text is None else (str(text),)
    return Component("Python", platform.python_version(), "PSF-2.0", "https://www.python.org", "other", texts)


def _distributions(project: Path, sources: set[Path]) -> list[Component]:
    """Those with a file among `sources`."""
    extra = tuple(str(project / "resources" / "packaging" / "licences" / name) for name in _QT_TEXTS)
    found = []
    for distribution in metadata.distributions():
        name = distribution.name
        if name.lower() == components.OURS:
            continue
        files = (Path(str(distribution.locate_file(file))) for file in distribution.files or [])
        if name.lower() != PACKER and not any(
            file.resolve() in sources for file in files if file.suffix != ""
        ):
            continue
        component = components.of_distribution(distribution)
        if _QT.match(name):
            component = _replaced(component, (*component.texts, *extra))
        found.append(component)
    return found


def _system_libraries(project: Path, sources: set[Path]) -> list[Component]:
    """Shared libraries that are from no distribution: those that the build machine's system had."""
    home = {Path(sys.prefix).resolve(), Path(sys.base_prefix).resolve(), project.resolve()}
    foreign = sorted(
        path for path in sources if _SHARED.search(path.name) and not home.intersection(path.parents)
    )
    found: dict[str, Component] = {}
    for path in foreign:
        component = _debian(path) or Component(path.name, "", "", "", "other")
        found[component.name] = component
    return list(found.values())


def _debian(path: Path) -> Component | None:
    """The Debian package that a file belongs to, where the system is one of Debian's."""
    if shutil.which("dpkg-query") is None:
        return None
    for name in (str(path), str(path).removeprefix("/usr")):
        done = subprocess.run(["dpkg-query", "-S", name], capture_output=True, text=True, check=False)
        if done.returncode == 0:
            package = done.stdout.split(": ", 1)[0].split(",")[0]
            break
    else:
        return None
    asked = ["dpkg-query", "-W", "-f", "${Package}\n${Version}\n${Homepage}", package]
    told = subprocess.run(asked, capture_output=True, text=True, check=True).stdout
    short, version, home = [*told.split("\n"), "", ""][:3]
    text = Path("/usr/share/doc") / short / "copyright"
    licence = _machine_readable(text)
    return Component(short, version, licence, home, "debian", (str(text),) if text.exists() else ())


def _machine_readable(copyright_file: Path) -> str:
    """The licences that a Debian copyright file names for the sources, where it has the form for it."""
    if not copyright_file.exists():
        return ""
    text = copyright_file.read_text(encoding="utf-8", errors="replace")
    if not text.startswith("Format:"):
        return ""
    names = re.findall(r"^License: *(\S.*)$", text, re.M)
    return "; ".join(dict.fromkeys(name.strip() for name in names))[:200]


def _with_texts(component: Component, folder: Path) -> Component:
    """The component with its texts copied below `folder`, and named from there."""
    place = re.sub(r"[^\w.+-]", "_", f"{component.name}-{component.version}")
    texts = []
    for number, text in enumerate(component.texts):
        source = Path(text)
        name = source.name if number == 0 else f"{number}-{source.name}"
        target = folder / place / (name if source.suffix else f"{name}.txt")
        target.parent.mkdir(exist_ok=True)
        shutil.copyfile(source, target)
        texts.append(target.relative_to(folder).as_posix())
    return _replaced(component, tuple(texts))


def _replaced(component: Component, texts: tuple[str, ...]) -> Component:
    return Component(
        component.name, component.version, component.licence, component.home, component.kind, texts
    )
