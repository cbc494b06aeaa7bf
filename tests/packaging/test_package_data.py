"""What the packages are made from: one version everywhere, files that desktops accept, and what goes in."""

from __future__ import annotations

import configparser
import importlib.util
import json
import os
import plistlib
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from app.__main__ import _PROGRAMS, main
from app.files.document_file import ENDING
from app.help.debug_bundle import _PACKAGES
from app.version import VERSION
from devtools.packaging import contents, deb
from devtools.packaging.command import version

PROJECT = Path(__file__).resolve().parents[2]
DATA = PROJECT / "resources" / "packaging"
TYPE = "application/vnd.semblance"
MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"


def _read(*parts: str) -> str:
    return DATA.joinpath(*parts).read_text(encoding="utf-8")


def test_there_is_one_version() -> None:
    from importlib import metadata

    assert version(PROJECT) == VERSION
    assert 'dynamic = ["version"]' in (PROJECT / "pyproject.toml").read_text(encoding="utf-8")
    assert metadata.version("semblance") == VERSION
    changes = (PROJECT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert re.findall(r"^## (\S+)", changes, re.M)[0] == VERSION
    releases = ElementTree.fromstring(_read("linux", "semblance.metainfo.xml")).findall("releases/release")
    assert releases[0].get("version") == VERSION


def _desktop_entry() -> configparser.ConfigParser:
    entry = configparser.ConfigParser(interpolation=None, strict=True)
    entry.optionxform = str  # type: ignore[assignment,method-assign]
    entry.read_string(_read("linux", "semblance.desktop"))
    return entry


def test_the_menu_entry_starts_the_command_and_opens_our_documents() -> None:
    main = _desktop_entry()["Desktop Entry"]
    assert main["Type"] == "Application"
    assert main["Exec"].split() == ["semblance", "%F"]
    assert main["Icon"] == "semblance"
    types = main["MimeType"].rstrip(";").split(";")
    assert types[0] == TYPE
    assert {"image/jpeg", "image/png"} <= set(types)
    for action in main["Actions"].rstrip(";").split(";"):
        assert _desktop_entry()[f"Desktop Action {action}"]["Exec"].startswith("semblance")


@pytest.mark.parametrize(
    ("tool", "words", "file"),
    [
        ("desktop-file-validate", ["--no-hints"], "semblance.desktop"),
        ("appstreamcli", ["validate", "--no-net"], "semblance.metainfo.xml"),
        ("xmllint", ["--noout"], "semblance.xml"),
    ],
)
def test_the_desktop_s_own_tools_accept_the_files(tool: str, words: list[str], file: str) -> None:
    if shutil.which(tool) is None:
        pytest.skip(f"{tool} is not installed")
    done = subprocess.run(
        [tool, *words, str(DATA / "linux" / file)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_every_system_knows_our_documents_by_the_same_ending_and_type() -> None:
    kinds = ElementTree.fromstring(_read("linux", "semblance.xml")).findall(f"{MIME}mime-type")
    assert [kind.get("type") for kind in kinds] == [TYPE]
    globs = [glob.get("pattern") for glob in kinds[0].findall(f"{MIME}glob")]
    assert globs == [f"*{ENDING}"]
    plist: dict[str, Any] = json.loads(_read("macos", "info.json"))
    (exported,) = plist["UTExportedTypeDeclarations"]
    tags = exported["UTTypeTagSpecification"]
    assert (tags["public.filename-extension"], tags["public.mime-type"]) == ([ENDING[1:]], TYPE)
    assert exported["UTTypeIdentifier"] in plist["CFBundleDocumentTypes"][0]["LSItemContentTypes"]
    script = _read("windows", "semblance.iss")
    assert f'"Software\\Classes\\{ENDING}"; ValueType: string; ValueData: "Semblance.Document"' in script
    assert f'ValueData: "{TYPE}"' in script
    assert plistlib.loads(_read("macos", "entitlements.plist").encode())


def test_windows_installer_takes_its_values_from_the_build() -> None:
    script = _read("windows", "semblance.iss")
    assert VERSION not in script
    for name in ("Version", "Program", "Output", "IconFile"):
        assert f"{{#{name}}}" in script
    sections = re.findall(r"^\[(\w+)\]$", script, re.M)
    assert len(sections) == len(set(sections))


def test_icons_translations_models_and_a_sample_go_in() -> None:
    names = {f"{folder}/{Path(file).name}" for file, folder in contents.resources(PROJECT)}
    assert {
        "resources/icons/semblance.svg",
        "resources/models/portrait.safetensors",
        "resources/models/landmarks.safetensors",
        "resources/samples/portrait.jpg",
        "resources/translations/semblance_de.qm",
        "resources/translations/semblance_zh_CN.qm",
    } <= names
    assert not [name for name in names if name.endswith(".ts") or "screenshots" in name]


def test_everything_that_the_command_line_starts_is_there() -> None:
    for module in (*_PROGRAMS.values(), "core.commands"):
        assert importlib.util.find_spec(module) is not None
        assert module.split(".")[0] in contents.OURS
    assert set(_PACKAGES) == set(contents.TOLD_VERSIONS)


@pytest.mark.parametrize(
    "place",
    [
        "torch/bin/torch_shm_manager",
        "torch/lib/libtorch_cpu.so",
        "torch/testing/_internal/common.py",
        "cv2/data/haarcascade_frontalface_default.xml",
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/Qt/plugins/platforms/libqwayland.so",
        "PySide6/Qt/plugins/platforms/libqoffscreen.so",
        "PySide6/plugins/platforms/qwindows.dll",
        "PySide6/Qt/plugins/platforms/libqcocoa.dylib",
        "PySide6/Qt/plugins/imageformats/libqsvg.so",
        "PySide6/Qt/plugins/wayland-graphics-integration-client/libqt-plugin-wayland-egl.so",
        "PySide6/Qt/plugins/wayland-shell-integration/libxdg-shell.so",
        "PySide6/Qt/translations/qtbase_de.qm",
        "PySide6/Qt/lib/libQt6WaylandClient.so.6",
        "libxcb-cursor.so.0",
        "sklearn/_loss/_loss.so",
        "resources/models/portrait.safetensors",
    ],
)
def test_what_the_program_needs_is_kept(place: str) -> None:
    assert contents.left_out(place) is None


@pytest.mark.parametrize(
    "place",
    [
        "torch/bin/protoc",
        "torch/include/ATen/ATen.h",
        "PySide6/Qt/plugins/platforms/libqeglfs.so",
        "PySide6/Qt/lib/libQt6EglFSDeviceIntegration.so.6",
        "PySide6/Qt/lib/libQt6Quick.so.6",
        "PySide6\\plugins\\tls\\qopensslbackend.dll",
        "PySide6/Qt/plugins/platformthemes/libqgtk3.so",
        "PySide6/Qt/translations/qtbase_fr.qm",
        "scipy/stats/tests/data.npz",
        "libtorch_cpu.so",
    ],
)
def test_what_it_does_not_need_is_left_out(place: str) -> None:
    assert contents.left_out(place)


WITHOUT = """
import importlib, pkgutil, sys
from devtools.packaging.contents import EXCLUDED_MODULES, OURS

class Without:
    def find_spec(self, name, path=None, target=None):
        if any(name == each or name.startswith(each + ".") for each in EXCLUDED_MODULES):
            raise ModuleNotFoundError(f"{name} is excluded")

sys.meta_path.insert(0, Without())
for package in OURS:
    for module in pkgutil.walk_packages(importlib.import_module(package).__path__, package + "."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
from app.main import make_application
application = make_application()
from app.theme import Theme
from app.settings import ThemeChoice
from app.widgets.loss_plot import LossPlot
LossPlot(Theme(ThemeChoice.DARK, application)).grab()
from sklearn.linear_model import LogisticRegression
LogisticRegression().fit([[0.0], [1.0]], [0, 1])
import torch
weight = torch.ones(1, requires_grad=True)
torch.optim.Adam([weight]).step()
print("nothing is missed")
"""


def test_nothing_that_is_used_is_excluded() -> None:
    path = os.pathsep.join([str(PROJECT), str(PROJECT / ".ci")])
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT],
        env={**os.environ, "PYTHONPATH": path, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True, text=True, timeout=300, check=False,
    )  # fmt: skip
    assert done.stdout.strip() == "nothing is missed", done.stderr


def test_files_of_libraries_that_go_in_are_there() -> None:
    for package, names in contents.DATA_OF_LIBRARIES.items():
        found = importlib.util.find_spec(package)
        assert found is not None
        assert found.origin is not None
        assert all((Path(found.origin).parent / name).is_file() for name in names)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux has such packages")
def test_linux_brings_its_own_drivers_libraries() -> None:
    assert contents.left_out("libstdc++.so.6")
    assert contents.left_out("libfontconfig.so.1")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux has this variable")
@pytest.mark.parametrize("before", [None, "/opt/the/user/s"])
def test_programs_that_the_package_starts_do_not_load_its_libraries(
    monkeypatch: pytest.MonkeyPatch, before: str | None
) -> None:
    monkeypatch.setenv("LD_LIBRARY_PATH", "/usr/lib/semblance/_internal")
    if before is not None:
        monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", before)
    monkeypatch.setenv("PYINSTALLER_RESET_ENVIRONMENT", "")
    assert main(["--version"]) == 0
    assert os.environ["LD_LIBRARY_PATH"] == "/usr/lib/semblance/_internal", "not ours where nothing is packed"
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert main(["--version"]) == 0
    assert os.environ.get("LD_LIBRARY_PATH") == before
    assert os.environ["PYINSTALLER_RESET_ENVIRONMENT"] == "1"


@pytest.mark.skipif(os.name != "posix", reason="a shell script")
def test_the_folder_s_script_adds_it_to_the_menu_and_takes_it_out_again(tmp_path: Path) -> None:
    folder, home = tmp_path / "a folder | of mine & yours" / "semblance", tmp_path / "home"
    home.mkdir()
    folder.mkdir(parents=True)
    shutil.copy(DATA / "linux" / "install.sh", folder)
    (folder / "semblance").touch(mode=0o755)
    icons = tmp_path / "icons"
    icons.mkdir()
    for name in (*(f"semblance-{size}.png" for size in deb.ICON_SIZES), "semblance.svg"):
        (icons / name).write_bytes(b"icon")
    for source, place in deb.desktop_files(DATA / "linux", icons):
        target = folder / "share" / place
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, target)

    def call(*words: str) -> str:
        environment = {"HOME": str(home), "PATH": os.environ["PATH"]}
        script = str(folder / "install.sh")
        return subprocess.run(
            [script, *words], env=environment, capture_output=True, text=True, check=True
        ).stdout

    assert "added to your menu" in call()
    entry = (home / ".local/share/applications/semblance.desktop").read_text(encoding="utf-8")
    assert f'Exec="{folder}/semblance" %F' in entry
    assert (home / ".local/share/icons/hicolor/48x48/apps/semblance.png").exists()
    assert (home / ".local/bin/semblance").resolve() == folder / "semblance"
    own = home / ".local/share/semblance/sliders"
    own.mkdir(parents=True)
    assert "taken out of your menu" in call("--remove")
    assert not (home / ".local/share/applications/semblance.desktop").exists()
    assert not (home / ".local/bin/semblance").is_symlink()
    assert own.exists()
