"""Models side by side: one table on the screen, and a page that leads to the report of each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from training.evaluate.figures import Evaluation
from training.evaluate.page import link, number, page, paragraph, table, write_text
from training.evaluate.report import PAGE

_LOWER, _HIGHER = ("mse", "lpips", "denoising", "edit_drift"), ("psnr", "ssim", "auroc", "edit_success")


def rows_of(found: Mapping[str, Evaluation]) -> tuple[list[list[str]], frozenset[tuple[int, int]]]:
    """Rows of figures, each with its name and one cell a model, and the cells (row, column) of the best.

    Figures that a model does not have are empty; effects have no best: they should be seen, not be large.
    """
    names = list(dict.fromkeys(name for one in found.values() for name in one.figures))
    rows, best = [], set()
    for place, name in enumerate(names):
        values = [one.figures.get(name) for one in found.values()]
        rows.append([name, *("" if value is None else number(value) for value in values)])
        known = [value for value in values if value is not None]
        if len(known) > 1 and _better(name) is not None:
            wanted = min(known) if _better(name) == "lower" else max(known)
            best |= {(place, column) for column, value in enumerate(values, start=1) if value == wanted}
    return rows, frozenset(best)


def as_text(found: Mapping[str, Evaluation]) -> str:
    """The table for a terminal; the best of each row has an asterisk."""
    rows, best = rows_of(found)
    marked = [
        [cell + ("*" if (place, column) in best else " ") for column, cell in enumerate(row)]
        for place, row in enumerate(rows)
    ]
    lines = [["", *(f"{name} " for name in found)], *marked]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    return "\n".join(_aligned(line, widths) for line in lines)


def _aligned(line: Sequence[str], widths: Sequence[int]) -> str:
    """The name to the left, figures to the right."""
    name, *cells = line
    right = [cell.rjust(width) for cell, width in zip(cells, widths[1:], strict=True)]
    return "  ".join([name.ljust(widths[0]), *right]).rstrip()


def write_comparison(found: Mapping[str, Evaluation], folder: Path) -> None:
    """Write the page over the reports, which lie in folders of their models' names.

    Raises:
        OSError: the file can't be written.
    """
    rows, best = rows_of(found)
    links = ", ".join(link(f"{name}/{PAGE}", name) for name in found)
    body = [
        paragraph("All models saw the same pictures and noise. The best of each row is marked."),
        table(["", *found], rows, best),
        f"<p>Reports: {links}</p>",
    ]
    write_text(folder / PAGE, page("Models compared", body))


def distinct_names(files: Sequence[Path]) -> list[str]:
    """A short name for each model file: its own, with its folder's or a number where these are the same."""
    names: list[str] = []
    for file in files:
        name = file.stem
        if sum(other.stem == file.stem for other in files) > 1:
            name = f"{file.resolve().parent.name}-{file.stem}"
        count = sum(known == name or known.startswith(f"{name} ") for known in names)
        names.append(f"{name} {count + 1}" if count else name)
    return names


def _better(name: str) -> str | None:
    parts = name.replace("_median", "").split(".")
    if any(part in _LOWER for part in parts):
        return "lower"
    return "higher" if any(part in _HIGHER for part in parts) else None
