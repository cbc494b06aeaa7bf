"""HTML without scripts or foreign files, readable in light and dark."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from pathlib import Path
from urllib.parse import quote

from core.files import write_atomically

STYLE = """
:root { color-scheme: light dark; --line: #8886; --soft: #8882; }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 66rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.6rem; } h2 { font-size: 1.2rem; margin-top: 2.2rem; } h3 { font-size: 1rem; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
td, th { padding: .25rem .8rem; border-bottom: 1px solid var(--line); text-align: right; }
td:first-child, th:first-child { text-align: left; }
td.best { font-weight: 700; background: var(--soft); }
.wide { overflow-x: auto; }
figure { margin: 1rem 0; } figcaption { opacity: .8; font-size: .9rem; }
img { max-width: 100%; height: auto; image-rendering: pixelated; background: #fff; }
.note { border-left: 3px solid var(--line); padding-left: .8rem; }
"""


def page(title: str, body: Sequence[str]) -> str:
    """A whole page from pieces of HTML."""
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<h1>{escape(title)}</h1>\n"
        + "\n".join(body)
        + "\n</body>\n</html>\n"
    )


def heading(text: str) -> str:
    """Of a section."""
    return f"<h2>{escape(text)}</h2>"


def paragraph(text: str, kind: str = "") -> str:
    """Of plain text; `kind` "note" sets it off."""
    return f'<p class="{kind}">{escape(text)}</p>' if kind else f"<p>{escape(text)}</p>"


def table(
    head: Sequence[str], rows: Sequence[Sequence[str]], best: frozenset[tuple[int, int]] = frozenset()
) -> str:
    """Of plain text; the cells (row, column) of `best` stand out."""
    lines = ["<tr>" + "".join(f"<th>{escape(cell)}</th>" for cell in head) + "</tr>"]
    for number, row in enumerate(rows):
        cells = (
            f'<td class="best">{escape(cell)}</td>'
            if (number, column) in best
            else f"<td>{escape(cell)}</td>"
            for column, cell in enumerate(row)
        )
        lines.append("<tr>" + "".join(cells) + "</tr>")
    return '<div class="wide"><table>\n' + "\n".join(lines) + "\n</table></div>"


def picture(file: str, caption: str, zoom: float, size: tuple[int, int]) -> str:
    """A picture file of `size` (width, height) beside the page, shown `zoom` times as large."""
    width, height = (round(zoom * side) for side in size)
    return (
        f'<figure><img src="{quote(file)}" alt="{escape(caption)}" width="{width}" height="{height}">'
        f"<figcaption>{escape(caption)}</figcaption></figure>"
    )


def number(value: float) -> str:
    """A figure as text: small ones with their exponent."""
    return f"{value:.2e}" if 0 < abs(value) < 0.001 else f"{value:.4g}"


def link(file: str, text: str) -> str:
    """To another page beside this one."""
    return f'<a href="{quote(file)}">{escape(text)}</a>'


def write_text(path: Path, text: str) -> None:
    """Write, atomically.

    Raises:
        OSError: the file can't be written.
    """
    with write_atomically(path) as temporary:
        temporary.write_text(text, encoding="utf-8")
