"""Runs pip: output to a log, a few plain lines of progress to the user, failures in words."""

from __future__ import annotations

import os
import re
import subprocess
from collections import deque
from dataclasses import dataclass
from pathlib import Path

from devtools.words import NotOfferedError, SetupError, say

_BIG_DOWNLOAD = re.compile(r"\s*Downloading (\S+?)(?:\.metadata)? \(([\d.]+) (MB|GB)\)")
_SMALLEST_SHOWN = 20.0  # MB
_TAIL = 15

_NOT_OFFERED = "pip's registry does not offer that version for this Python, processor and system."

# Signs in pip's output, and what they mean for the user; the first that is found counts.
_CAUSES = (
    (
        re.compile(r"No space left on device|not enough space", re.I),
        "The disk is full. Free about 3 GB on the disks of this folder and the temporary one, and try again.",
    ),
    (
        re.compile(
            r"NewConnectionError|NameResolutionError|Network is unreachable|ConnectTimeout|Read timed out"
            r"|ProxyError|Connection (?:refused|reset|broken)|SSLError",
            re.I,
        ),
        "The package registry could not be reached. Check the network, or pip's proxy and index settings.",
    ),
    (
        re.compile(r"Permission denied|Access is denied", re.I),
        "A file could not be written. Check that you own this folder and that Semblance is not running.",
    ),
    (
        re.compile(r"No matching distribution|Could not find a version", re.I),
        _NOT_OFFERED,
    ),
)


@dataclass(frozen=True)
class Installer:
    """pip of the environment whose interpreter is `python`, run in `project`, its output added to `log`."""

    python: Path
    project: Path
    log: Path

    def run(self, *arguments: str) -> None:
        """Run `pip ARGUMENTS`.

        Raises:
            NotOfferedError: the registry was reached and does not have it.
            SetupError: pip failed otherwise; the message gives the likely cause and the end of its output.
        """
        command = [str(self.python), "-m", "pip", *arguments, "--no-input", "--disable-pip-version-check"]
        tail: deque[str] = deque(maxlen=_TAIL)
        output = []
        environ = {**os.environ, "PYTHONUNBUFFERED": "1", "PIP_PROGRESS_BAR": "off"}
        with self.log.open("a", encoding="utf-8") as log:
            log.write(f"$ {' '.join(command)}\n")
            with subprocess.Popen(
                command,
                cwd=self.project,
                env=environ,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                text=True,
                encoding="utf-8",
                errors="replace",
            ) as process:
                assert process.stdout is not None
                for line in process.stdout:
                    log.write(line)
                    log.flush()
                    tail.append(line.rstrip())
                    output.append(line)
                    note = progress(line)
                    if note:
                        say(f"  {note}")
        if process.returncode:
            shown = "\n".join(f"    {line}" for line in tail)
            why = cause("".join(output))
            raise (NotOfferedError if why == _NOT_OFFERED else SetupError)(
                f"pip could not {arguments[0]} {' '.join(arguments[1:])}.\n{why}"
                f"\nThe end of its output (all of it is in {self.log}):\n{shown}"
            )


def progress(line: str) -> str:
    """What a line of pip's output has for the user: a large download, the long unpacking, or nothing."""
    download = _BIG_DOWNLOAD.match(line)
    if download:
        size = float(download[2]) * (1000 if download[3] == "GB" else 1)
        name = download[1].rsplit("/", 1)[-1].split("-", 1)[0]
        return f"downloading {name} ({download[2]} {download[3]})" if size >= _SMALLEST_SHOWN else ""
    return "unpacking" if line.startswith("Installing collected packages") else ""


def cause(output: str) -> str:
    """The likely reason, in words, why pip failed with this `output`."""
    return next(
        (words for sign, words in _CAUSES if sign.search(output)), "The reason is at the end of its output."
    )
