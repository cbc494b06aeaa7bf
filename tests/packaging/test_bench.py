"""The frame of the benchmark: sections that are measured, left out or broken, and what is written of them."""

from __future__ import annotations

import json
import math
import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any
from xml.etree import ElementTree

import pytest
import torch

from core.autoencoder import Code
from devtools.bench import __main__ as command
from devtools.bench import plot, rows, timing
from devtools.bench.official import Official
from devtools.bench.section import PROJECT, SECTIONS, Options, Skip, load
from tests.core.tiny import save_tiny, tiny_model

SVG = "{http://www.w3.org/2000/svg}"


@dataclass(frozen=True)
class Row:
    """Of a fake section."""

    what: str
    value: float | None
    all: tuple[float, ...] = ()


@dataclass(frozen=True)
class Other:
    """Of another kind."""

    yes: bool


def good(_: Options) -> list[Row | Other]:
    """Measures."""
    return [Row("<a>", 1.5, (1.0, math.inf)), Row("b", None), Other(True)]


def broken(_: Options) -> list[Row]:
    """Does not."""
    raise RuntimeError("it <broke>")


def unwilling(_: Options) -> list[Row]:
    """Can't."""
    raise Skip("There is no card.")


@pytest.fixture
def sections(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Puts fake sections in the place of the real ones."""

    def put(**measures: Callable[[Options], Sequence[Any]]) -> None:
        known = {}
        for name, measure in measures.items():
            module = ModuleType(f"fake_{name}")
            vars(module).update(TITLE=f"Title of {name}", measure=measure)
            monkeypatch.setitem(sys.modules, module.__name__, module)
            known[name] = module.__name__
        monkeypatch.setattr("devtools.bench.section.SECTIONS", known)
        monkeypatch.setattr(command, "SECTIONS", known)

    return put


def _figures(folder: Path) -> dict[str, Any]:
    whole: dict[str, Any] = json.loads((folder / command.FIGURES).read_text(encoding="utf-8"))
    return whole


def test_a_broken_section_is_reported_and_the_others_are_measured(
    sections: Callable[..., None], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sections(broken=broken, unwilling=unwilling, good=good)
    assert command.main(["-o", str(tmp_path / "out")]) == 1
    found = {section["name"]: section for section in _figures(tmp_path / "out")["sections"]}
    assert list(found) == ["broken", "unwilling", "good"]
    assert "RuntimeError: it <broke>" in found["broken"]["error"]
    assert found["unwilling"]["skipped"] == "There is no card."
    assert not found["good"]["error"]
    assert not found["good"]["skipped"]
    html = (tmp_path / "out" / command.PAGE).read_text(encoding="utf-8")
    assert "RuntimeError: it &lt;broke&gt;" in html
    assert "Not measured. There is no card." in html
    assert "&lt;a&gt;" in html
    printed = capsys.readouterr().out
    assert "--- Title of good\nwhat" in printed
    assert "not measured: There is no card." in printed


def test_figures_keep_every_field(sections: Callable[..., None], tmp_path: Path) -> None:
    sections(good=good)
    assert command.main(["-o", str(tmp_path), "--quick"]) == 0
    whole = _figures(tmp_path)
    assert whole["format"] == 1
    assert whole["quick"] is True
    assert whole["machine"]["torch"] == torch.__version__
    assert whole["machine"]["threads"] == torch.get_num_threads()
    assert whole["sections"][0]["rows"] == [
        {"kind": "Row", "what": "<a>", "value": 1.5, "all": [1.0, None]},
        {"kind": "Row", "what": "b", "value": None, "all": []},
        {"kind": "Other", "yes": True},
    ]


def test_the_figures_can_be_printed_alone(
    sections: Callable[..., None], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sections(good=good, broken=broken)
    assert command.main(["-o", str(tmp_path), "--json", "--only", "good"]) == 0
    printed = json.loads(capsys.readouterr().out)
    assert printed == _figures(tmp_path)
    assert [section["name"] for section in printed["sections"]] == ["good"]


def test_an_interrupted_run_leaves_what_it_found(sections: Callable[..., None], tmp_path: Path) -> None:
    def interrupted(_: Options) -> list[Row]:
        raise KeyboardInterrupt

    sections(good=good, interrupted=interrupted)
    with pytest.raises(KeyboardInterrupt):
        command.main(["-o", str(tmp_path)])
    assert [section["name"] for section in _figures(tmp_path)["sections"]] == ["good"]


def test_the_page_needs_no_other_file(sections: Callable[..., None], tmp_path: Path) -> None:
    sections(good=good)
    command.main(["-o", str(tmp_path)])
    html = (tmp_path / command.PAGE).read_text(encoding="utf-8")
    assert not [word for word in ("<script", "<link", " src=", " href=", "url(") if word in html]


@pytest.mark.parametrize("argument", ["--data", "--model"])
def test_a_place_that_is_not_there_is_the_users_mistake(
    argument: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command.main([argument, str(tmp_path / "no"), "-o", str(tmp_path / "out")]) == 2
    assert "There is no '" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_a_section_whose_package_is_missing_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    known = {"qt": "package_that_nobody_has", "ours": "devtools.bench.forgotten"}
    monkeypatch.setattr("devtools.bench.section.SECTIONS", known)
    with pytest.raises(Skip, match="package_that_nobody_has"):
        load("qt")
    with pytest.raises(ModuleNotFoundError):
        load("ours")


@pytest.mark.parametrize("name", SECTIONS)
def test_every_section_can_be_loaded(name: str) -> None:
    section = load(name)
    assert section.TITLE
    assert callable(section.measure)


def test_it_runs_on_a_machine_with_few_packages() -> None:
    """As on a borrowed machine with a graphics card: without what only the window and the tools need."""
    lacking = """
import sys

class Lacking:
    names = {"PySide6", "pyqtgraph", "platformdirs", "psutil", "pytest", "lmdb", "onnxruntime", "send2trash"}

    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in self.names:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)

sys.meta_path.insert(0, Lacking())
from devtools.bench import __main__
from devtools.bench.section import PROJECT, SECTIONS, Skip, load

for name in SECTIONS:
    try:
        load(name)
    except Skip as reason:
        print(name, reason)
"""
    path = os.pathsep.join([str(PROJECT), str(PROJECT / ".ci")])
    done = subprocess.run(
        [sys.executable, "-c", lacking],
        capture_output=True,
        text=True,
        check=True,
        cwd=PROJECT,
        env={**os.environ, "PYTHONPATH": path},
    )
    assert done.stdout == "latency It needs the package PySide6, which is not installed.\n"


def test_photos_are_spread_over_all_there_are(tmp_path: Path) -> None:
    with pytest.raises(Skip, match="no photo"):
        Options(data=tmp_path).photos(3)
    for number in range(10):
        (tmp_path / f"{number}.jpg").touch()
    (tmp_path / "notes.txt").touch()
    assert [path.stem for path in Options(data=tmp_path).photos(3)] == ["0", "3", "6"]
    assert len(Options(data=tmp_path).photos(20)) == 10
    assert Options().photos(1)[0].is_file()


def test_rows_become_a_table_for_each_kind() -> None:
    text = rows.text([Row("a", 0.00012345), Other(False), Row("long name", 1234567.0, (1.0, 2.0))])
    first, second = text.split("\n\n")
    assert [line.split() for line in first.splitlines()] == [
        ["what", "value", "all"],
        ["a", "1.23e-04", "0", "values"],
        ["long", "name", "1.23e+06", "2", "values"],
    ]
    assert second.split() == ["yes", "no"]
    assert rows.text([]) == ""


@pytest.mark.parametrize(
    ("value", "words"),
    [(0.0, "0"), (0.12345, "0.123"), (99.96, "100"), (12345.6, "12,346"), (-0.5, "-0.5"), (math.nan, "nan")],
)
def test_numbers_have_three_digits(value: float, words: str) -> None:
    assert rows.cell(value) == words


def _drawn(svg: str, kind: str) -> list[ElementTree.Element]:
    return list(ElementTree.fromstring(svg).iter(f"{SVG}{kind}"))


@pytest.mark.parametrize("log", [False, True])
def test_lines_lie_inside_their_plot(log: bool) -> None:
    series = {"a & b": [(5.0, 1e-4), (50.0, 1e-3)], "c": [(5.0, 2.0)]}
    svg = plot.lines(series, plot.Axis("calls", log=log), plot.Axis("<error>", log=log))
    lines = _drawn(svg, "polyline")
    assert len(lines) == 2
    for line in lines:
        for point in line.attrib["points"].split():
            x, y = map(float, point.split(","))
            assert plot.LEFT <= x <= plot.WIDTH - plot.RIGHT
            assert plot.TOP <= y <= plot.HEIGHT - plot.BOTTOM
    high, low = (float(point.split(",")[1]) for point in lines[0].attrib["points"].split())
    assert low < high, "larger values are further up, where y is smaller"
    assert {"a & b", "c", "<error>", "calls"} <= {text.text for text in _drawn(svg, "text")}


def test_a_single_point_and_none_at_all_can_be_drawn() -> None:
    axes = plot.Axis("x"), plot.Axis("y")
    assert len(_drawn(plot.lines({"a": [(0.0, 0.0)]}, *axes), "circle")) == 1
    assert plot.lines({}, *axes) == ""
    assert plot.lines({"a": []}, *axes) == ""
    assert plot.figure("", "nothing") == ""


def test_a_legend_of_many_lines_has_many_rows() -> None:
    series = {f"a rather long name {number}": [(0.0, 1.0), (1.0, float(number))] for number in range(9)}
    svg = plot.lines(series, plot.Axis("x"), plot.Axis("y"))
    root = ElementTree.fromstring(svg)
    marks = [float(mark.attrib["y"]) for mark in root.iter(f"{SVG}rect")]
    assert len(set(marks)) > 2
    assert max(marks) + 12 <= float(root.attrib["height"])


def test_bars_are_as_long_as_their_values() -> None:
    svg = plot.bars({"one": 1.0, "two": 2.0, "none": 0.0}, "ms", ranges={"two": (1.5, 4.0)}, mark=3.0)
    one, two, none = (float(bar.attrib["width"]) for bar in _drawn(svg, "rect"))
    assert two == pytest.approx(2 * one, abs=0.2)
    assert none == 0
    assert plot.bars({}, "ms") == ""


def test_what_is_compared_takes_turns() -> None:
    calls: list[str] = []
    ways = {name: (lambda name=name: calls.append(name)) for name in "abc"}
    times = timing.in_turns(ways, torch.device("cpu"), 0.0)
    assert calls == [*"abc", *"abc", *"bca", *"cab"], "the first round is not counted"
    assert {name: len(each) for name, each in times.items()} == {"a": 3, "b": 3, "c": 3}


def test_spreads_are_quartiles() -> None:
    assert timing.spread([5.0, 1.0, 2.0, 4.0, 3.0]) == timing.Spread(3.0, 2.0, 4.0, 5)
    assert timing.spread([7.0]) == timing.Spread(7.0, 7.0, 7.0, 1)
    values = [float(number) for number in range(100)]
    assert timing.percentile(values, 0.95) == 95
    assert timing.percentile([3.0], 0.95) == 3


def test_the_official_way_is_ddim_with_its_numbers_of_steps(tmp_path: Path) -> None:
    torch.set_num_threads(1)
    model = tiny_model().autoencoder
    official = Official(save_tiny(tmp_path), torch.device("cpu"))
    images = torch.rand(1, 3, 16, 16, generator=torch.Generator().manual_seed(1)) * 2 - 1
    z_sem, x_T = official.encode(images, 10)
    code = model.encode(images, 10)
    assert code.z_sem is not None
    torch.testing.assert_close(z_sem, code.z_sem)
    torch.testing.assert_close(x_T, code.x_T)
    moved = official.moved(z_sem, "Smiling", 1.0)
    assert not torch.allclose(moved, z_sem)
    expected = model.decode(Code(moved, x_T), 5).clamp(-1, 1)
    torch.testing.assert_close(official.decode(moved, x_T, 5), expected)
