"""The recipes for Windows and macOS, with tools that only note how they were called."""

from __future__ import annotations

import json
import os
import plistlib
import re
from pathlib import Path

import pytest

from devtools.packaging import installers
from devtools.words import SetupError

PROJECT = Path(__file__).resolve().parents[2]
DATA = PROJECT / "resources" / "packaging"
TOOLS = ("ISCC", "signtool", "codesign", "ditto", "hdiutil", "xcrun")

pytestmark = pytest.mark.skipif(os.name != "posix", reason="the tools are shell scripts")


@pytest.fixture
def called(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file that has a line for each call, words parted by bars; a tool named in FAILS fails."""
    folder, notes = tmp_path / "tools", tmp_path / "called"
    folder.mkdir()
    for name in TOOLS:
        tool = folder / name
        tool.write_text(
            "#!/bin/sh\n"
            f'(printf {name}; for word in "$@"; do printf "|%s" "$word"; done; echo) >> "{notes}"\n'
            f'[ "$FAILS" != {name} ] || {{ echo it is broken; exit 3; }}\n',
            encoding="utf-8",
        )
        tool.chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")
    for variable in (installers.SIGN_WINDOWS, installers.SIGN_MACOS, installers.NOTARY):
        monkeypatch.delenv(variable, raising=False)
    return notes


def _calls(notes: Path) -> list[list[str]]:
    return [line.split("|") for line in notes.read_text(encoding="utf-8").splitlines()]


def _windows(tmp_path: Path) -> Path:
    program = tmp_path / "a program"
    program.mkdir(exist_ok=True)
    for name in ("semblance.exe", "semblance-cli.exe"):
        (program / name).touch()
    return installers.windows(program, PROJECT, tmp_path / "icons", tmp_path / "dist", "1.2.3")


def test_the_windows_script_gets_every_value_it_asks_for(tmp_path: Path, called: Path) -> None:
    made = _windows(tmp_path)
    ((tool, *words),) = _calls(called)
    script = Path(words[-1])
    asked = set(re.findall(r"\{#(\w+)\}", script.read_text(encoding="utf-8"))) - {"SourcePath"}
    given = dict(word[2:].split("=", 1) for word in words if word.startswith("/D"))
    assert (tool, set(given)) == ("ISCC", asked)
    assert given["Program"] == str(tmp_path / "a program")
    name = re.search(r"^OutputBaseFilename=(.+)$", script.read_text(encoding="utf-8"), re.M)
    assert name is not None
    assert made == tmp_path / "dist" / f"{name[1].replace('{#Version}', '1.2.3')}.exe"


def test_windows_programs_are_signed_before_they_are_packed(
    tmp_path: Path, called: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    command = "signtool sign /n $qOur name$q $f"
    monkeypatch.setenv(installers.SIGN_WINDOWS, command)
    _windows(tmp_path)
    *signed, packed = _calls(called)
    program = tmp_path / "a program"
    assert signed == [
        ["signtool", "sign", "/n", "Our name", str(program / name)]
        for name in ("semblance-cli.exe", "semblance.exe")
    ]
    assert {"/DSigned", f"/Ssemblance={command}"} <= set(packed)
    script = (DATA / "windows" / "semblance.iss").read_text(encoding="utf-8")
    assert "#ifdef Signed\nSignTool=semblance\nSignedUninstaller=yes\n#endif" in script


def test_windows_registry_entries_are_the_user_s_and_go_with_the_program() -> None:
    script = (DATA / "windows" / "semblance.iss").read_text(encoding="utf-8")
    rows = [line for line in script.splitlines() if line.startswith("Root:")]
    assert all(row.startswith("Root: HKA; ") for row in rows), "per user where it is installed per user"
    removed = [
        match[1]
        for row in rows
        if "uninsdeletekey" in row and (match := re.search(r'Subkey: "([^"]+)"', row)) is not None
    ]
    for row in rows:
        assert any(f'Subkey: "{key}' in row for key in removed), row
    assert "UninstallDelete" not in script, "only what was installed is removed"


def test_what_fails_is_said(tmp_path: Path, called: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FAILS", "ISCC")
    with pytest.raises(SetupError, match="it is broken"):
        _windows(tmp_path)
    monkeypatch.setenv("PATH", "/usr/bin:/bin")
    with pytest.raises(SetupError, match=r"Install version 6\.3"):
        _windows(tmp_path)


def _macos(tmp_path: Path) -> list[list[str]]:
    bundle = tmp_path / "Semblance.app"
    bundle.mkdir(exist_ok=True)
    installers.macos(bundle, tmp_path / "image.dmg")
    assert (tmp_path / "image" / "Applications").is_symlink()
    return _calls(tmp_path / "called")


def test_a_disk_image_is_signed_and_notarised_where_there_is_an_identity(
    tmp_path: Path, called: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert [words[:2] for words in _macos(tmp_path)] == [
        ["codesign", "--verify"], ["ditto", str(tmp_path / "Semblance.app")], ["hdiutil", "create"],
    ]  # fmt: skip
    called.unlink()
    monkeypatch.setenv(installers.SIGN_MACOS, "Developer ID Application: Us")
    monkeypatch.setenv(installers.NOTARY, "ours")
    image = str(tmp_path / "image.dmg")
    assert _macos(tmp_path)[3:] == [
        ["codesign", "--sign", "Developer ID Application: Us", "--timestamp", image],
        ["xcrun", "notarytool", "submit", image, "--keychain-profile", "ours", "--wait"],
        ["xcrun", "stapler", "staple", image],
    ]
    monkeypatch.setenv("FAILS", "xcrun")
    with pytest.raises(SetupError, match="xcrun failed"):
        _macos(tmp_path)


def test_the_macos_app_is_no_background_program_and_runs_where_its_libraries_do() -> None:
    plist = json.loads((DATA / "macos" / "info.json").read_text(encoding="utf-8"))
    assert plist["LSMinimumSystemVersion"] == "14.0"  # of the wheels of torch, NumPy and SciPy
    assert "LSBackgroundOnly" not in plist
    spec = (PROJECT / "build.spec").read_text(encoding="utf-8")
    assert 'program("semblance", console=sys.platform.startswith("linux"))' in spec
    entitlements = plistlib.loads((DATA / "macos" / "entitlements.plist").read_bytes())
    assert all(entitlements.values())
