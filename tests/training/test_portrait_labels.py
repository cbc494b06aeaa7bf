"""The labels made by eye are what both passes say, and agree as much as their page tells."""

from __future__ import annotations

import csv
import re
from pathlib import Path

FOLDER = Path(__file__).parents[2] / "resources" / "labels"


def rows(name: str) -> list[dict[str, str]]:
    with (FOLDER / name).open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def test_the_labels_are_what_both_passes_say() -> None:
    passes = {(row["file"], row["pass"]): row for row in rows("passes.csv")}
    labels = rows("portraits.csv")
    assert len(passes) == 2 * len(labels) == 1320
    for label in labels:
        first, second = (passes[label["file"], number] for number in "12")
        for column in label.keys() - {"file"}:
            assert label[column] == (first[column] if first[column] == second[column] else "")
            assert label[column] in ("0", "1", "")


def test_the_agreement_is_as_told() -> None:
    told = re.findall(
        r"^\| (\w+) \| (\d+) \| (\d+) \| (\d+) \| (\d+) \| ([\d.]+) % \| ([\d.]+) \|$",
        (FOLDER / "README.md").read_text(encoding="utf-8"),
        re.MULTILINE,
    )
    passes = rows("passes.csv")
    columns = [column for column in passes[0] if column not in ("file", "pass")]
    assert [line[0] for line in told] == columns
    for column, *figures in told:
        first, second = ([row[column] for row in passes if row["pass"] == number] for number in "12")
        both = [pair for pair in zip(first, second, strict=True) if "" not in pair]
        alike = sum(a == b for a, b in both) / len(both)
        shares = [sum(pair[side] == "1" for pair in both) / len(both) for side in (0, 1)]
        chance = shares[0] * shares[1] + (1 - shares[0]) * (1 - shares[1])
        yes, no = both.count(("1", "1")), both.count(("0", "0"))
        counts = [str(count) for count in (yes, no, len(first) - yes - no, len(both))]
        assert figures == [*counts, f"{100 * alike:.1f}", f"{(alike - chance) / (1 - chance):.3f}"]
