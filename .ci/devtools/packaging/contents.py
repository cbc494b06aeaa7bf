"""What goes into the frozen program, and what of the libraries' files is left out. Used by build.spec."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

Entry: TypeAlias = "tuple[str, str, str]"
"""As PyInstaller has it: where it goes, where it is, what kind of thing it is."""

TOLD_VERSIONS = ("PySide6-Essentials", "torch", "numpy", "pillow", "opencv-python-headless", "safetensors")
"""Distributions that the program asks for their version (see app/help/debug_bundle.py)."""

DATA_OF_LIBRARIES = {"cv2": ["data/haarcascade_frontalface_default.xml"]}
"""Files of libraries that PyInstaller would not take along (see core/photo/faces.py)."""

OURS = ("app", "core", "training")
RESOURCES = (
    ("cuda", "*.json"),
    ("icons", "*.svg"),
    ("models", "*"),
    ("samples", "*"),
    ("translations", "*.qm"),
)
"""Folders of `resources` with what is taken of them."""

# Modules that are imported only for things that the program does not do. The library behind readline is under
# the GPL, which would then hold for all of the package.
EXCLUDED_MODULES = (
    "readline", "curses", "tkinter", "turtle", "idlelib", "lib2to3", "IPython", "matplotlib",
    "pytest", "setuptools", "pip",
    "pyqtgraph.examples", "pyqtgraph.opengl", "pyqtgraph.jupyter", "pyqtgraph.console",
    "PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtSql", "PySide6.QtDBus", "PySide6.QtPrintSupport",
    "PySide6.QtXml", "torch.utils.tensorboard",
)  # fmt: skip


@dataclass(frozen=True)
class Group:
    """Files that are left out: whose they are, in words, and what their places look like."""

    name: str
    pattern: str


_LANGUAGES = "de|zh_CN"
_PLUGINS = r".*plugins/"
LEFT_OUT = (
    # One of torch's tools is asked for whenever torch is imported.
    Group("torch: tests, tools, headers", r"torch/((test|include|share)/|bin/(?!torch_shm_manager))"),
    Group(
        "torch: libraries of its tests", r"torch/lib/.*(torchbind_test|jitbackend_test|backend_with_compiler)"
    ),
    Group("torch: static libraries", r"torch/.*\.(a|lib)$"),
    Group("onnxruntime: the same library once more, for C", r"(onnxruntime/capi/)?libonnxruntime\.so"),
    Group("libraries' own tests", r"(numpy|scipy|sklearn|joblib|sympy|networkx|pyqtgraph)/(.*/)?tests?/"),
    Group("scikit-learn: sample data", r"sklearn/datasets/(data|descr|images)/"),
    Group("Qt: QML, Quick, PDF and 3D", r".*Qt6?(Qml|Quick|Pdf|VirtualKeyboard|3D|Designer|ShaderTools)"),
    Group("Qt: QML files", r"PySide6/Qt/qml/"),
    Group(
        "Qt: platforms without a desktop",
        rf"{_PLUGINS}(platforms/.*q(eglfs|linuxfb|minimal|minimalegl|vkkhrdisplay|vnc|direct2d)\b"
        r"|egldeviceintegrations/|generic/|wayland-graphics-integration-server/"
        r"|wayland-graphics-integration-client/.*-server|wayland-shell-integration/.*(ivi|fullscreen))"
        r"|.*Qt6(EglF[Ss]|WaylandCompositor|WaylandEglCompositor)",
    ),
    Group(
        "Qt: plug-ins for networks, data bases, QML",
        rf"{_PLUGINS}(networkinformation|tls|sqldrivers|qmltooling|qmllint|designer|printsupport)/",
    ),
    Group(
        "Qt: picture formats, which Pillow reads here",
        rf"{_PLUGINS}imageformats/.*q(pdf|tga|tiff|wbmp|icns|webp|gif)\b",
    ),
    Group("Qt: virtual keyboard", rf"{_PLUGINS}platforminputcontexts/.*virtualkeyboard"),
    Group("Qt: theme that needs all of GTK", rf"{_PLUGINS}platformthemes/.*gtk3"),
    Group("Qt: words in other languages", rf".*PySide6/(Qt/)?translations/(?!qtbase_({_LANGUAGES})\.qm)"),
)
"""Left out everywhere."""

SYSTEM_LIBRARIES = Group(
    "libraries that must be the system's own",
    # Drivers for graphics cards are loaded into the process and need the C++ library they were built for;
    # fontconfig reads the system's settings, whose format goes with its version.
    r"(libstdc\+\+|libgcc_s|libfontconfig|libfreetype|libexpat|libEGL|libGL|libGLX|libGLdispatch|libdrm"
    r"|libwayland-[a-z]+|libX11|libX11-xcb|libxcb|libXau|libXdmcp|libdbus-1|libglib-2\.0|libgthread-2\.0"
    r"|libgio-2\.0|libgobject-2\.0|libgmodule-2\.0|libgssapi_krb5|libkrb5|libk5crypto|libkrb5support|libcom_err"
    r"|libkeyutils|libsystemd|libselinux|libmount|libblkid|libpcre2-8|libcap|libgcrypt|libgpg-error|libgtk.*"
    r"|libgdk.*|libatk.*|libpango.*|libcairo.*|libharfbuzz|libfribidi|libthai|libdatrie|libgraphite2|libpixman.*"
    r"|libXext|libXrender|libXi|libXfixes|libXcursor|libXrandr|libXcomposite"
    r"|libXdamage|libXinerama|libbrotli.*|libpng16|libepoxy)\.so[.\d]*$",
)
"""Left out on Linux, where the package's dependencies bring them."""


def left_out(place: str) -> str | None:
    """Why a file is left out, for its `place` in the program; None where it is kept."""
    place = place.replace("\\", "/")
    for group in LEFT_OUT:
        if re.match(group.pattern, place):
            return group.name
    if sys.platform.startswith("linux") and "/" not in place and re.match(SYSTEM_LIBRARIES.pattern, place):
        return SYSTEM_LIBRARIES.name
    # torch's libraries find each other beside themselves. A second way to them, in the program's top folder,
    # would let another build of torch (see app/cuda_runtime) load this one's.
    if "/" not in place and re.match(r"(lib)?(torch|c10|shm)[\w-]*\.(so|dylib|dll)", place):
        return "second ways to torch's libraries"
    return None


def keep(entries: Iterable[Entry], measured: dict[str, int]) -> list[Entry]:
    """The entries that stay; the bytes of the others are added to `measured`, by group."""
    kept = []
    for entry in entries:
        why = left_out(entry[0])
        if why is None:
            kept.append(entry)
        elif entry[2] != "SYMLINK":
            source = Path(entry[1])
            measured[why] = measured.get(why, 0) + (source.stat().st_size if source.is_file() else 0)
    return kept


def resources(project: Path) -> list[tuple[str, str]]:
    """What of `resources` goes in, as (file, folder in the program).

    Raises:
        FileNotFoundError: a folder has nothing that fits.
    """
    found = []
    for folder, pattern in RESOURCES:
        files = sorted(path for path in (project / "resources" / folder).glob(pattern) if path.is_file())
        if not files:
            raise FileNotFoundError(f"resources/{folder} has no {pattern}")
        found += [(str(path), f"resources/{folder}") for path in files]
    return found


def write_measures(path: Path, measured: dict[str, int], kept: Sequence[Entry]) -> None:
    """For the report and for the licences: what was left out, and which files are in."""
    path.write_text(
        json.dumps({"left_out": measured, "files": [[place, source] for place, source, _ in kept]}, indent=1),
        encoding="utf-8",
    )
