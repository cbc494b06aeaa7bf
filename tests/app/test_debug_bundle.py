"""The debug bundle tells what is needed to find a fault, and nothing about the user."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest

from app import paths
from app.help.debug_bundle import write_bundle
from app.help.scrubber import Secrets, scrub
from app.logs import rotate, tail
from app.settings import Settings, ThemeChoice

SECRETS = Secrets(
    names=("Wilhelmina Vogel", "wvogel", "birdhouse"),
    homes=("/home/wvogel", "C:\\Users\\wvogel"),
    files=("aunt rosalinde.jpg", "aunt rosalinde", "Grandma's birthday.png"),
)
PLANTED = ("wvogel", "vogel", "birdhouse", "rosalinde", "grandma", "secret", "lakehouse", "wedding", "geheim")
LINES = [
    "2026-01-02 INFO app.editor.session: opened /home/wvogel/Pictures/aunt rosalinde.jpg in 3 ms",
    "PhotoError: '/home/wvogel/My Pictures/secret lakehouse.jpg' is no photo",
    'PhotoError("C:\\\\Users\\\\wvogel\\\\wedding.png")',
    "cannot read C:\\Users\\wvogel\\Wedding 2019\\001.CR2: denied",
    "cannot read D:/photos/geheim/x y z.webp",
    "model //birdhouse/share/secret.safetensors loaded",
    "\\\\birdhouse\\secret\\a.txt cannot be read",
    "host BIRDHOUSE, user wvogel, Wilhelmina Vogel <w.vogel@lakehouse.example>",
    "opening file:///home/wvogel/a%20secret.jpg",
    "/mnt/secret/disk is full",
    "~/secret/notes is missing",
    "exported Grandma's birthday.png",
    "opened Secret Place 7.JPG and a geheim.tiff",
    "Edit(photo=PhotoRef(path='/media/wvogel/stick/geheim.tif'), strengths=(('Smiling', 0.4),))",
    "aunt_rosalinde edited by wvogel_2",
    "[Errno 2] No such file: 'secret.jpg'",
]


@pytest.mark.parametrize("line", LINES)
def test_no_name_and_no_place_is_left(line: str) -> None:
    told = scrub(line, SECRETS).lower()
    assert not [secret for secret in PLANTED if secret in told], told


def test_what_helps_stays() -> None:
    frame = f'  File "{paths.root()}/app/window.py", line 12, in _undo\n    undo()\nValueError: 3/4 of x'
    told = scrub(frame, SECRETS)
    assert '"<program>/app/window.py", line 12, in _undo' in told
    assert "ValueError: 3/4 of x" in told
    line = "2026-01-02 10:00:01,123 WARNING app.engine.engine_client: the engine ended with -9"
    assert scrub(line, SECRETS) == line
    assert "'Smiling', 0.4" in scrub(LINES[13], SECRETS)


def test_secrets_of_this_machine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("USER", "wvogel")
    monkeypatch.setenv("HOME", str(tmp_path / "wvogel"))
    monkeypatch.setattr("socket.gethostname", lambda: "birdhouse.lakehouse.example")
    secrets = Secrets.of_this_machine(["/somewhere/aunt rosalinde.jpg"])
    told = scrub(f"{tmp_path}/wvogel/x wvogel birdhouse aunt rosalinde", secrets)
    assert not [secret for secret in PLANTED if secret in told], told


def test_the_bundle_is_whole_and_tells_nothing(tmp_path: Path) -> None:
    logs = tmp_path / "logs"
    logs.mkdir()
    for name in ("semblance.log", "engine.log", "engine.log.1", "crash.last.log"):
        (logs / name).write_text("\n".join(LINES), encoding="utf-8")
    (logs / "aunt rosalinde.txt").touch()
    settings = Settings(
        path=tmp_path / "s.json", theme=ThemeChoice.DARK, model="/home/wvogel/secret.safetensors",
        folder="/home/wvogel/wedding", export_folder="", device="cpu", shortcuts={"undo": ["U"]},
    )  # fmt: skip
    path = tmp_path / "bundle.zip"
    engine = {"device": "NVIDIA H100", "model": "/home/wvogel/secret.safetensors"}
    names = write_bundle(path, logs, settings, SECRETS, engine, ["The photo aunt rosalinde.jpg is damaged."])
    with zipfile.ZipFile(path) as archive:
        assert sorted(archive.namelist()) == sorted(names)
        texts = {name: archive.read(name).decode() for name in names}
    assert {"logs/engine.log.1", "logs/crash.last.log", "errors.txt"} <= set(names)
    everything = "\n".join([*texts, *texts.values()]).lower()
    assert not [secret for secret in PLANTED if secret in everything]
    assert json.loads(texts["versions.json"])["engine"]["device"] == "NVIDIA H100"
    told = json.loads(texts["settings.json"])
    assert (told["theme"], told["model"], told["export_folder"]) == ("dark", "set", "not set")
    assert told["shortcuts"] == {"undo": ["U"]}


def test_logs_are_put_aside_and_the_oldest_dropped(tmp_path: Path) -> None:
    folder = tmp_path / "logs"
    folder.mkdir()
    log = folder / "engine.log"
    rotate(log)
    for text in ("first", "second", "third", "fourth"):
        log.write_text(text)
        rotate(log, largest=3)
    assert not log.exists()
    assert [path.read_text() for path in sorted(folder.iterdir())] == ["fourth", "third"]
    log.write_text("short")
    rotate(log)
    assert tail(log, 3) == "ort"
