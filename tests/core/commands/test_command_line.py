"""What all commands share: help, exit codes, mistakes in one sentence, progress."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
import torch
from safetensors.torch import save_file

from core import protocol
from core.commands import COMMANDS, errors
from core.commands.arguments import ROOT
from core.commands.progress import ProgressBar, duration
from core.files import sha256_of
from core.model_file import load_model, read_header, with_card
from tests.core.commands.conftest import Run, mistake


@pytest.mark.parametrize("word", COMMANDS)
def test_every_command_has_help(semblance: Run, word: str) -> None:
    ran = semblance(word, "--help")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith(f"usage: semblance {word} ")
    assert "example" in ran.out


def test_an_unknown_command(semblance: Run) -> None:
    for words in (["edti", "photo.jpg"], []):
        assert "the commands are edit, interpolate, " in mistake(semblance(*words))


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (["encode", "none.png", "-o", "o.safetensors"], "There is no file 'none.png'"),
        (["encode", "photo.png", "-o", "o.png"], "ends in .safetensors"),
        (["encode", "photo.png", "-o", "none/o.safetensors"], "There is no folder 'none'"),
        (["encode", "photo.png", "-o", "photo.png/o.safetensors"], "There is no folder 'photo.png'"),
        (["encode", "photo.png", "-o", "folder.safetensors"], "is a folder"),
        (["encode", "photo.png"], "-o/--output"),
        (["encode", "photo.png", "-o", "o.safetensors", "--device", "tpu"], "invalid choice: 'tpu'"),
        (["encode", "photo.png", "-o", "o.safetensors", "--steps", "many"], "'many' is not a whole number"),
        (["encode", "text.png", "-o", "o.safetensors"], "text.png is not a picture"),
        (["encode", "photo.png", "-o", "o.safetensors", "--model", "none"], "no model file at 'none'"),
        (["encode", "photo.png", "-o", "o.safetensors", "--model", "text.png"], "is no model file"),
        (["decode", "folder.safetensors", "-o", "o.png"], "damaged or no code file"),
        (["import", "folder.safetensors", "-o", "o.safetensors"], "folder.safetensors"),
        (["encode", "folder.safetensors", "-o", "o.safetensors"], "is a folder"),
        (["decode", "none.safetensors", "-o", "o.png"], "There is no file 'none.safetensors'"),
        (["decode", "photo.png", "-o", "o.bmp"], "ends in .jpe"),
        (["edit", "none.png", "-o", "o.png"], "There is no file 'none.png'"),
        (["edit", "text.png", "-o", "o.png"], "it holds text"),
        (["edit", "photo.png", "-o", "o.xyz"], "ends in "),
        (["info", "none.safetensors"], "no model file at 'none.safetensors'"),
        (["info", "text.png"], "is no model file"),
        (["import", "none.ckpt", "-o", "o.safetensors"], "no file 'none.ckpt'"),
        (["import", "text.png", "-o", "o.safetensors"], "text.png"),
        (["import", "photo.png", "--latent", "none.ckpt", "-o", "o.safetensors"], "no file 'none.ckpt'"),
        (["interpolate", "photo.png", "none.png", "-o", "o.png"], "There is no file 'none.png'"),
        (["demo", "none.png", "--out", "pictures"], "There is no file 'none.png'"),
        (["demo", "photo.png", "--out", "text.png"], "'text.png' was not written"),
    ],
)
def test_mistakes_are_answered_with_one_sentence(
    semblance: Run, model: Path, photo: Path, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch, words: list[str], why: str,
) -> None:  # fmt: skip
    monkeypatch.chdir(tmp_path)
    Path("text.png").write_text("no picture", encoding="utf-8")
    Path("folder.safetensors").mkdir()
    before = sorted(tmp_path.rglob("*"))
    needs_model = words[0] not in ("info", "import") and "--model" not in words
    said = mistake(semblance(*words, "--model", model) if needs_model else semblance(*words))
    assert why in said
    made = [path for path in sorted(tmp_path.rglob("*")) if path not in before]
    assert [path for path in made if path.is_file()] == []


def test_a_folder_that_may_not_be_written(
    semblance: Run, model: Path, photo: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda path, mode: False)  # whoever runs this may be root
    said = mistake(semblance("encode", photo, "-o", tmp_path / "o.safetensors", "--model", model))
    assert "may not write to the folder" in said


def test_a_disk_that_fills_up(
    semblance: Run, model: Path, photo: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*args: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("core.tensor_file.save_file", full)
    out = tmp_path / "o.safetensors"
    said = mistake(semblance("encode", photo, "-o", out, "--model", model, "--no-align", "--steps", "2"))
    assert "the disk is full" in said
    assert not out.exists()


def test_a_missing_device(semblance: Run, model: Path, photo: Path, tmp_path: Path) -> None:
    import torch

    if torch.backends.mps.is_available():
        pytest.skip("this machine has an Apple graphics processor")
    words = ("encode", photo, "-o", tmp_path / "o.safetensors", "--model", model, "--device", "mps")
    assert "has no Apple graphics processor" in mistake(semblance(*words))


@pytest.mark.parametrize(
    ("trouble", "code", "said"),
    [
        (errors.UserError("Do it so."), 2, "Do it so."),
        (KeyboardInterrupt(), 130, "Stopped"),
        (MemoryError(), 1, "not enough memory"),
        (RuntimeError("[enforce fail] DefaultCPUAllocator: can't allocate memory"), 1, "not enough memory"),
        (ZeroDivisionError("by us"), 1, "Something went wrong inside (ZeroDivisionError: by us)."),
        (errors.Failure("It broke.", "and why"), 1, "It broke. The details are in "),
    ],
)
def test_exit_codes(
    trouble: BaseException, code: int, said: str, log_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def work() -> int:
        raise trouble

    assert errors.guarded("semblance test", work) == code
    err = capsys.readouterr().err
    assert said in err
    assert "Traceback" not in err
    assert (log_folder / "command-line.log").exists() == (code == 1)


def test_a_terminal_without_the_letters_of_a_name() -> None:
    check = "from core.commands.errors import guarded; exit(guarded('', lambda: print('Zoë') or 0))"
    environment = {**os.environ, "PYTHONIOENCODING": "ascii"}
    done = subprocess.run(
        [sys.executable, "-c", check], cwd=ROOT, env=environment, capture_output=True, check=False
    )
    assert (done.returncode, done.stdout.strip()) == (0, b"Zo\\xeb")


def test_info_says_what_is_in_the_file(semblance: Run, model: Path) -> None:
    said = json.loads(semblance("info", model, "--json").out)
    assert said["name"] == "Tiny"
    assert said["image_size"] == said["code"] == 16
    assert said["attributes"] == ["Smiling", "Male"]
    assert said["can"] == {"edit": True, "sample": True}
    assert said["sha256"] == sha256_of(model)
    assert said["bytes"] == model.stat().st_size
    assert set(said["parameters"]) == {"unet", "encoder", "prior"}
    text = semblance("info", model).out
    assert "Smiling, Male" in text
    assert "16 x 16 pixels, any subject" in text


def test_info_tells_for_whom_it_works(semblance: Run, model: Path) -> None:
    figures = {"auroc.Male": 0.9, "group.men.pictures": 12, "group.men.auroc.Male": 0.8}
    with_card(model, replace(load_model(model).card, figures=figures, limits="Weak for hats."), model)
    said = json.loads(semblance("info", model, "--json").out)
    assert said["limits"] == "Weak for hats."
    assert said["groups"] == {"men": {"pictures": 12, "auroc.Male": 0.8}}
    lines = [line.split() for line in semblance("info", model).out.splitlines()]
    assert ["limits", "Weak", "for", "hats."] in lines
    assert ["auroc.Male", "0.9"] in lines
    assert ["by", "group", "men"] in lines
    assert ["auroc.Male", "0.8"] in lines


@pytest.mark.parametrize("changes", [{"architecture": {}}, {"architecture": 3}, {"card": {"size": 1}}])
def test_info_of_a_description_that_makes_no_sense(
    semblance: Run, model: Path, changes: dict[str, object]
) -> None:
    header = read_header(model) | changes
    save_file({"a": torch.zeros(1)}, model, {"semblance": json.dumps(header)})
    assert "is damaged" in mistake(semblance("info", model))


def test_nothing_is_loaded_for_a_mistake() -> None:
    """Torch takes seconds, and an unknown word need not wait for it."""
    check = "import sys; from core.commands import main; main(['x']); sys.exit('torch' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", check], cwd=ROOT, capture_output=True, check=False)
    assert done.returncode == 0, done


def test_as_a_program(model: Path, photo: Path, tmp_path: Path) -> None:
    def call(*words: str | Path) -> subprocess.CompletedProcess[str]:
        start = "import sys; from core.commands import main; sys.exit(main(sys.argv[1:]))"
        command = [sys.executable, "-c", start, *words]
        return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)

    out = tmp_path / "code.safetensors"
    done = call("encode", photo, "-o", out, "--model", model, "--steps", "2", "--device", "cpu", "--json")
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["output"] == str(out)
    assert done.stderr == "" or done.stderr.startswith(("loading", "encoding"))
    done = call("encode", tmp_path / "none.jpg", "-o", out, "--model", model)
    assert (done.returncode, done.stdout) == (2, "")
    assert "Traceback" not in done.stderr


class Screen(io.StringIO):
    """A terminal."""

    def isatty(self) -> bool:
        return True


def progress(done: int, seconds_left: float | None = 30.0) -> protocol.Progress:
    return protocol.Progress("encoding", done, 100, seconds_left)


def test_nothing_is_shown_in_the_first_second() -> None:
    now = [0.0]
    for stream in (io.StringIO(), Screen()):
        with ProgressBar(stream, lambda: now[0]) as bar:
            now[0] += 0.9
            bar.report(progress(50))
        assert stream.getvalue() == ""


def test_a_terminals_line_is_drawn_over_and_wiped() -> None:
    now = [0.0]
    screen = Screen()
    with ProgressBar(screen, lambda: now[0]) as bar:
        now[0] = 1.5
        bar.report(progress(25, None))
        bar.report(progress(26))  # too soon after the last
        now[0] = 2.0
        bar.report(progress(50, 65.0))
    shown = screen.getvalue().split("\r")
    assert "\n" not in screen.getvalue()
    assert shown[1] == "encoding  [######------------------] 25/100"
    assert shown[2] == "encoding  [############------------] 50/100, 1 min 5 s left"
    assert shown[3].strip() == ""
    assert len(shown[3]) == len(shown[2])


def test_a_log_gets_a_line_now_and_then_and_notices_at_once() -> None:
    now = [0.0]
    log = io.StringIO()
    with ProgressBar(log, lambda: now[0]) as bar:
        bar.report(protocol.Notice("The card is full."))
        for second in range(1, 11):
            now[0] = second
            bar.report(progress(second * 10))
    assert log.getvalue().splitlines() == [
        "The card is full.",
        "encoding  10/100, 30 s left",
        "encoding  60/100, 30 s left",
    ]


@pytest.mark.parametrize(
    ("seconds", "text"), [(0.2, "0 s"), (59.4, "59 s"), (125, "2 min 5 s"), (4800, "1 h 20 min")]
)
def test_durations(seconds: float, text: str) -> None:
    assert duration(seconds) == text
