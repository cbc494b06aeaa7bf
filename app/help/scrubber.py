"""Takes names and places out of text, so that it can be shown to strangers.

What is known (user, computer, home folder, photos) is looked for; what is not (any path, any file that looks
like a photo or a model, e-mail addresses) is recognised by its form. In doubt more is taken out.
"""

from __future__ import annotations

import getpass
import os
import re
import socket
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from app import paths

_FILES = r"jpe?g|jfif|png|tiff?|webp|bmp|gif|hei[cf]|avif|dng|cr[23]|nef|arw|semblance|safetensors|json|zip"
_E_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_ADDRESS = re.compile(r"(?:file|smb|sftp)://[^\s\"'<>]+")
# A path between quotes may hold anything; one without them ends at a blank, or at the ending of a file.
_START = r"(?:[A-Za-z]:[\\/]|\\\\+[^\\\s]|(?<![\w>.<])~?/(?=[^\s/]))"
_QUOTED = re.compile(rf"([\"'])({_START}[^\"'\n]*)\1")
_WITH_ENDING = re.compile(rf"{_START}[^\n\"'<>|]*?\.(?:{_FILES})\b", re.IGNORECASE)
_PLAIN = re.compile(rf"{_START}[^\s\"'<>|]*")
_FILE_NAME = re.compile(rf"[^\n\"'<>|:/\\]*[^\s\"'<>|:/\\]\.(?:{_FILES})\b", re.IGNORECASE)
_OWN = re.compile(r"<(?:program|python)>[^\s\"'<>|,]*")


@dataclass(frozen=True)
class Secrets:
    """What must not be told.

    Attributes:
        names: of the user and the computer.
        homes: the user's folder, in every spelling.
        files: names of photos and models, with and without their endings.
    """

    names: tuple[str, ...] = ()
    homes: tuple[str, ...] = ()
    files: tuple[str, ...] = ()

    @classmethod
    def of_this_machine(cls, files: Iterable[str] = ()) -> Secrets:
        """Everything known here; `files` are paths or names of what the user works on."""
        homes = {str(Path.home()), os.path.realpath(Path.home())}
        homes |= {os.environ.get(name, "") for name in ("HOME", "USERPROFILE")}
        names = {os.environ.get(name, "") for name in ("USER", "LOGNAME", "USERNAME", "HOSTNAME")}
        names |= {_user(), _full_name(), Path.home().name, socket.gethostname()}
        names |= {name.split(".")[0] for name in names if "." in name}
        known = {part for file in files for part in (Path(file).name, Path(file).stem) if len(part) > 2}
        known = {part for part in known if not part.isdigit()}  # a figure in the log tells nothing
        homes = {home for home in homes if len(home) > 1}
        return cls(_longest_first(names), _longest_first(homes), _longest_first(known))


def scrub(text: str, secrets: Secrets) -> str:
    """The text without them."""
    for root, word in _roots():
        for spelling in _spellings(root):
            text = text.replace(spelling, word)
    own: list[str] = []

    def keep(match: re.Match[str]) -> str:
        own.append(match[0])
        return f"\0{len(own) - 1}\0"

    text = _OWN.sub(keep, text)  # the program's own files are worth knowing
    for home in secrets.homes:
        for spelling in _spellings(home):
            text = re.sub(rf"{re.escape(spelling)}(?![\w])", "/<home>", text, flags=re.IGNORECASE)
    text = _E_MAIL.sub("<e-mail>", text)
    text = _ADDRESS.sub("<path>", text)
    text = _QUOTED.sub(r"\1<path>\1", text)
    text = _WITH_ENDING.sub("<path>", text)
    text = re.sub(r"/?<home>[^\s\"'<>|]*", "<path>", text)
    text = _PLAIN.sub("<path>", text)
    for file in secrets.files:
        text = _word(file).sub("<file>", text)
    text = _FILE_NAME.sub(" <file>", text)
    for name in secrets.names:
        text = _word(name).sub("<name>", text)
    text = re.sub("\0(\\d+)\0", lambda match: own[int(match[1])], text)
    return "\n".join("<line removed>" if _leaks(line, secrets) else line for line in text.split("\n"))


def _leaks(line: str, secrets: Secrets) -> bool:
    """Whether something known is still there: the last guard, for spellings that nobody thought of."""
    low = _OWN.sub("", line).lower()
    return any(secret.lower() in low for secret in (*secrets.homes, *secrets.files) if len(secret) > 3)


def _word(secret: str) -> re.Pattern[str]:
    """The secret as a word of its own, whatever joins its parts: "aunt_rosa" is "aunt rosa"."""
    parts = [re.escape(part) for part in re.split(r"[\s_-]+", secret) if part]
    return re.compile(rf"(?<![^\W_]){r'(?:[ _-]|%20)*'.join(parts)}(?![^\W_])", re.IGNORECASE)


def _roots() -> list[tuple[str, str]]:
    found = [(str(paths.root()), "<program>")]
    found += [(prefix, "<python>") for prefix in {sys.prefix, sys.base_prefix} if len(prefix) > 1]
    found.sort(key=lambda pair: -len(pair[0]))
    return found


def _spellings(place: str) -> tuple[str, ...]:
    """As in Python's repr, with slashes the other way round, and in addresses."""
    return (place, place.replace("\\", "\\\\"), place.replace("\\", "/"), quote(place.replace("\\", "/")))


def _longest_first(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted({word for word in words if len(word.strip()) > 1}, key=len, reverse=True))


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):  # no such user, as in some containers
        return ""


def _full_name() -> str:
    if sys.platform == "win32":
        return ""
    import pwd

    try:
        return pwd.getpwuid(os.getuid()).pw_gecos.split(",")[0]
    except KeyError:
        return ""
