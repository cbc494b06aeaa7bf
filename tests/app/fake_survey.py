"""Stands for `semblance train` in tests of the wizard: answers at once, without torch.

    python fake_survey.py BEHAVIOUR survey serve
    python fake_survey.py BEHAVIOUR survey machine --folder F
    python fake_survey.py BEHAVIOUR tiny32 --data D -o RUN --queue

BEHAVIOUR is JSON: `answers` by question (lists of lines, instead of the usual ones), `die` (questions at
which the process ends without a word), `slow` (questions that are never answered), `refuse` (what a start
fails with).
"""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path
from typing import Any

KINDS = (
    ("portrait64", 64, False, "", "auto", 130_000, 4_000.0),
    ("portrait128", 128, False, "", "auto", 8_000_000, 9e7),
    ("tiny32", 32, False, "", "auto", 320, 4.0),
    ("ffhq256", 256, True, "", "float16", 200_000_000, 9e9),
    ("ffhq128-latent", 128, True, "ffhq128", "float16", 101_000_000, 9e6),
)
PICTURES: dict[str, Any] = {
    "kind": "result", "usable": 1200, "bad": 1, "sides": [200, 400, 800], "grey": 0, "square": 30,
    "celeba": 0, "smaller": {"32": 0, "64": 0, "128": 0, "256": 100}, "twins": 0,
    "pairs": [], "folders": {}, "tables": [],
    "faces": {"looked": 24, "with": 24, "several": 0, "aligned": 0, "side": 150}, "seconds": 0.1,
}  # fmt: skip
NEEDS: dict[str, Any] = {
    "kind": "result", "size": 128, "totals": {"autoencoder": 260_000, "prior": 1000},
    "seconds": {"autoencoder": 36_000.0, "prior": 0.0}, "memory": 6e9, "checkpoints": 10**9,
    "model": 10**7, "picture": 3 * 128**2,
}  # fmt: skip


def machine() -> list[dict[str, Any]]:
    """A small computer and five kinds."""
    lines: list[dict[str, Any]] = [
        {
            "kind": "machine", "device": "cpu", "precision": "float32", "cards": [], "processor": "x",
            "processors": 2, "memory": 8e9, "free": 5e10, "system": "Linux", "threads": 2,
        }
    ]  # fmt: skip
    for name, size, paper, base, precision, total, seconds in KINDS:
        lines.append(
            {
                "kind": "preset", "name": name, "description": f"{name} described", "purpose": "tests",
                "paper": paper, "starts_from": base, "size": size, "faces": name != "tiny32",
                "crop": "centre", "prior": True, "sliders": True, "stages": ["autoencoder", "prior"],
                "emphasis": 8.0 if name.startswith("portrait") else 0.0, "precision": precision,
                "weights": 1000, "gigaflops": 4.0, "batch": 16, "total": total, "prior_total": 1000,
                "seconds": {"autoencoder": seconds, "prior": seconds / 10}, "memory": 1e9, "fits": True,
                "checkpoints": 10**8, "model": 10**7, "picture": 3 * size**2,
            }
        )  # fmt: skip
    return [*lines, {"kind": "result"}]


def usual(words: list[str]) -> list[dict[str, Any]]:
    """What is answered where the test does not say."""
    question = words[0]
    if question == "machine":
        return machine()
    if question == "pictures":
        return [
            {"kind": "found", "pictures": 1201, "notes": []},
            {
                "kind": "bad",
                "name": "b.jpg",
                "reason": {"sentence": "{file} is empty.", "values": {"file": "b"}},
            },
            {"kind": "progress", "stage": "looking", "done": 1201, "total": 1201},
            PICTURES,
        ]
    if question == "crops":
        return [
            {"kind": "crop", "name": f"{words[2]} {words[4]}", "reason": "not drawn"},
            {"kind": "result", "tried": 1, "made": 1, "upscaled": 0},
        ]
    if question == "labels":
        column = {
            "name": "glad", "verdict": "good", "low": 0.0, "high": 1.0, "examples": "binary", "with": 600,
            "without": 600, "labelled": 1200, "values": ["0", "1"],
        }  # fmt: skip
        age = column | {"name": "age", "low": 30.0, "high": 60.0}
        town = column | {"name": "town", "verdict": "no numbers", "low": None, "high": None}
        columns = [column, age, town]
        return [{"kind": "result", "pictures": 1200, "labelled": 1200, "persons": 7, "columns": columns}]
    if question == "trial":
        return [
            {"kind": "progress", "stage": "autoencoder", "done": 10, "total": 10},
            {
                "kind": "result", "totals": {"autoencoder": 130_000, "prior": 1000},
                "seconds": {"autoencoder": 7200.0, "prior": 600.0}, "rate": {}, "batch": 16,
                "memory": 2e9, "device": "CPU", "precision": "float32",
            },
        ]  # fmt: skip
    return [NEEDS] if question == "needs" else [{"kind": "result", "stops": 0}]


def say(line: dict[str, Any]) -> None:
    """A line."""
    print(json.dumps(line), flush=True)


def answer(words: list[str], behaviour: dict[str, Any], **more: Any) -> None:
    """All lines of an answer."""
    question = words[0]
    if question in behaviour.get("die", ()):
        print("it died", file=sys.stderr, flush=True)
        os._exit(3)
    if question in behaviour.get("slow", ()):
        return
    for line in behaviour.get("answers", {}).get(question) or usual(words):
        say({**more, **line})


def main() -> None:
    """Do what the words say."""
    behaviour, words = json.loads(sys.argv[1]), sys.argv[2:]
    if words == ["survey", "serve"]:
        say({"kind": "ready"})
        for line in sys.stdin:
            asked = json.loads(line)
            if "words" in asked:
                answer(asked["words"], behaviour, id=asked["id"])
    elif words[0] == "survey":
        answer(words[1:], behaviour)
        if words[1] in behaviour.get("slow", ()):
            time.sleep(600)
    elif refusal := behaviour.get("refuse"):
        print(f"semblance train: {refusal}", file=sys.stderr)
        sys.exit(2)
    else:
        run = Path(words[words.index("-o") + 1])
        run.mkdir(parents=True)
        (run / "config.json").write_text(json.dumps(words))


if __name__ == "__main__":
    main()
