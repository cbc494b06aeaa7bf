"""The `.semblance` document: one zip file with the edit, its history, the engine's codes and a small picture.

    recipe.json       what is set, and of which photo (see `app.files.recipe`)
    history.json      the steps that can be undone (see `app.edits.past`)
    document.json     its format, and the names of the parts below
    thumbnail.jpg     how the photo looks
    codes/N.z_sem, codes/N.x_t    as bytes, described in document.json
    photo/NAME        the photo itself, when it is embedded

A file is whole or not there. Reading checks sizes before it unpacks anything.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication

from app.edits.past import Past, past_from_text, past_to_text
from app.edits.state_json import Json, quad_from_json
from app.files.recipe import PhotoNote, Recipe, RecipeError, read, to_text
from core.files import write_atomically
from core.protocol import CodeEntry

ENDING = ".semblance"
translate = QCoreApplication.translate
FORMAT = 1
_LARGEST = {"recipe.json": 64_000_000, "history.json": 256_000_000}  # bytes, unpacked
_LARGEST_OTHER = 4_000_000
_LARGEST_CODE = 16_000_000
_LARGEST_PHOTO = 2_000_000_000
_MOST_PARTS = 2000
_MOST_CODES = 500
_PIECE = 1 << 20


class DocumentError(Exception):
    """A document cannot be read or written. The message is for the user: what happened, why, what to do."""


@dataclass(frozen=True)
class SavedDocument:
    """Everything that a document file holds.

    Attributes:
        recipe: what is set, and of which photo.
        past: how it came to that.
        codes: of the photo's crops, for the engine.
        thumbnail: how it looks, JPEG bytes; may be empty.
        embedded: the name of the photo in it; empty when it is not in it.
        origin: of an autosave, the document file that it is the newer state of; may be empty.
    """

    recipe: Recipe
    past: Past
    codes: tuple[CodeEntry, ...] = ()
    thumbnail: bytes = b""
    embedded: str = ""
    origin: str = ""


def write_document(path: Path, saved: SavedDocument, photo: Path | None = None) -> None:
    """Write a document file; with `photo`, that file is put in.

    Raises:
        DocumentError: with a sentence for the user; a file that was there is unharmed.
    """
    note = replace(saved.recipe.photo, relative=_relative(saved.recipe.photo.path, path))
    described: Json = {"semblance_document": FORMAT, "origin": saved.origin, "codes": []}
    try:
        with write_atomically(path) as temporary, zipfile.ZipFile(temporary, "w") as file:
            _put(file, "recipe.json", to_text(replace(saved.recipe, photo=note)).encode("utf-8", "replace"))
            _put(file, "history.json", past_to_text(saved.past).encode("utf-8", "replace"))
            if saved.thumbnail:
                _put(file, "thumbnail.jpg", saved.thumbnail, zipfile.ZIP_STORED)
            for number, entry in enumerate(saved.codes[:_MOST_CODES]):
                described["codes"].append(_code_to_json(entry))
                _put(file, f"codes/{number}.z_sem", entry.z_sem, zipfile.ZIP_STORED)  # noise does not deflate
                _put(file, f"codes/{number}.x_t", entry.x_T, zipfile.ZIP_STORED)
            if photo is not None:
                described["photo"] = _safe_name(photo.name)
                _embed(file, photo, described["photo"], saved.recipe.photo.sha256)
            _put(file, "document.json", json.dumps(described).encode())
    except OSError as error:
        raise DocumentError(_not_written(path, error)) from error


def read_document(path: Path) -> SavedDocument:
    """Everything but the embedded photo.

    Raises:
        DocumentError: with a sentence for the user.
    """
    with _opened(path) as file:
        described = json.loads(_get(file, "document.json"))
        version = described["semblance_document"]
        if type(version) is int and version > FORMAT:
            text = translate(
                "DocumentFile", "{0} was made by a later version of Semblance. Update Semblance to open it."
            )
            raise DocumentError(text.replace("{0}", path.name))
        recipe = read(_get(file, "recipe.json").decode())
        history = _get(file, "history.json").decode() if "history.json" in file.namelist() else ""
        embedded = described.get("photo", "")
        origin = described.get("origin", "")
        return SavedDocument(
            recipe=recipe,
            past=past_from_text(history, recipe.state),
            codes=tuple(_codes(file, described.get("codes"), recipe.photo)),
            thumbnail=_get(file, "thumbnail.jpg") if "thumbnail.jpg" in file.namelist() else b"",
            embedded=embedded if isinstance(embedded, str) and f"photo/{embedded}" in file.namelist() else "",
            origin=origin if isinstance(origin, str) else "",
        )


def extract_photo(path: Path, saved: SavedDocument, folder: Path) -> Path:
    """Put the photo that is in the document `path` into `folder`, under its name; returns where it is.

    Raises:
        DocumentError: it cannot be read or written, or is not the one that was put in.
    """
    target = folder / _safe_name(saved.embedded)
    text = translate(
        "DocumentFile",
        "The photo inside {0} is damaged. Use a copy of the document, or find the photo itself.",
    )
    broken = DocumentError(text.replace("{0}", path.name))
    with _opened(path) as file:
        try:
            folder.mkdir(parents=True, exist_ok=True)
            with file.open(f"photo/{saved.embedded}") as source, write_atomically(target) as temporary:
                digest = hashlib.sha256()
                with temporary.open("wb") as written:
                    while piece := source.read(_PIECE):
                        digest.update(piece)
                        written.write(piece)
                if digest.hexdigest() != saved.recipe.photo.sha256:
                    raise broken
        except OSError as error:
            raise DocumentError(_not_written(target, error)) from error
    return target


@contextmanager
def _opened(path: Path) -> Iterator[zipfile.ZipFile]:
    """The file, its parts' sizes checked; every way in which it can be wrong as a sentence."""
    text = translate(
        "DocumentFile",
        "{0} is damaged, or no Semblance document, and cannot be opened. If there is another copy of it, "
        "open that one; the photo itself is not affected.",
    )
    damaged = DocumentError(text.replace("{0}", path.name))
    try:
        with zipfile.ZipFile(path) as file:
            parts = file.infolist()
            if len(parts) > _MOST_PARTS or any(part.file_size > _limit(part.filename) for part in parts):
                raise damaged
            yield file
    except DocumentError:
        raise
    except FileNotFoundError:
        text = translate("DocumentFile", "There is no file {0}. It may have been moved, renamed or deleted.")
        raise DocumentError(text.replace("{0}", str(path))) from None
    except PermissionError:
        text = translate(
            "DocumentFile",
            "{0} may not be read by you: its permissions forbid it. Change them, or copy the file to a "
            "folder of yours.",
        )
        raise DocumentError(text.replace("{0}", path.name)) from None
    except IsADirectoryError:
        text = translate("DocumentFile", "{0} is a folder, not a document. Choose a file inside it.")
        raise DocumentError(text.replace("{0}", path.name)) from None
    except RecipeError as error:
        text = translate("DocumentFile", "{0} could not be opened.").replace("{0}", path.name)
        raise DocumentError(f"{text} {error}") from error
    except (
        OSError, zipfile.BadZipFile, zlib.error, EOFError, KeyError, ValueError, TypeError, AttributeError,
        RuntimeError, NotImplementedError, RecursionError,
    ) as error:  # fmt: skip
        raise damaged from error


def _limit(name: str) -> int:
    if name.startswith("photo/"):
        return _LARGEST_PHOTO
    return _LARGEST_CODE if name.startswith("codes/") else _LARGEST.get(name, _LARGEST_OTHER)


def _put(file: zipfile.ZipFile, name: str, data: bytes, how: int = zipfile.ZIP_DEFLATED) -> None:
    file.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), data, compress_type=how)


def _get(file: zipfile.ZipFile, name: str) -> bytes:
    with file.open(name) as part:
        return part.read(_limit(name))


def _embed(file: zipfile.ZipFile, photo: Path, name: str, sha256: str) -> None:
    """The photo's own bytes; not those of another file that has taken its name meanwhile."""
    digest = hashlib.sha256()
    with (
        photo.open("rb") as source,
        file.open(zipfile.ZipInfo(f"photo/{name}"), "w", force_zip64=True) as part,
    ):
        while piece := source.read(_PIECE):
            digest.update(piece)
            part.write(piece)
    if digest.hexdigest() != sha256:
        text = translate(
            "DocumentFile",
            "The document was not saved: {0} was changed by another program after it was opened, and cannot "
            "be embedded. Save without the photo, or open the photo again.",
        )
        raise DocumentError(text.replace("{0}", photo.name))


def _code_to_json(entry: CodeEntry) -> Json:
    return {name: getattr(entry, name) for name in ("model", "photo", "quad", "steps", "side", "solver")}


def _codes(file: zipfile.ZipFile, stored: Any, photo: PhotoNote) -> Iterator[CodeEntry]:
    """Those that can be read; the engine checks that they fit its model."""
    names = set(file.namelist())
    for number, each in enumerate((stored if isinstance(stored, list) else [])[:_MOST_CODES]):
        parts = f"codes/{number}.z_sem", f"codes/{number}.x_t"
        quad = quad_from_json(each.get("quad")) if isinstance(each, dict) else None
        if quad is None or not names.issuperset(parts) or each.get("photo") != photo.sha256:
            continue
        steps, side, model = each.get("steps"), each.get("side"), each.get("model")
        solver = each.get("solver", "ddim")  # those of older documents do not say
        if type(steps) is int and type(side) is int and isinstance(model, str) and isinstance(solver, str):
            z_sem, x_T = (_get(file, part) for part in parts)
            yield CodeEntry(model, photo.sha256, quad, steps, side, z_sem, x_T, solver)


def _relative(photo: str, document: Path) -> str:
    """The way from the document to the photo; empty where there is none, as between two drives."""
    try:
        return Path(os.path.relpath(photo, document.absolute().parent)).as_posix() if photo else ""
    except ValueError:
        return ""


def _safe_name(name: str) -> str:
    """A file name without folders and without what some system does not allow."""
    plain = re.sub(r'[<>:"/\\|?*\x00-\x1f\ud800-\udfff]', "_", name).strip(". ")[-120:]
    return plain or "photo"


def _not_written(path: Path, error: OSError) -> str:
    if not path.parent.is_dir():
        text = translate("DocumentFile", "{0} was not saved: there is no folder {1}. Choose another place.")
        return text.replace("{0}", path.name).replace("{1}", str(path.parent))
    text = translate(
        "DocumentFile",
        "{0} was not saved: {1}. Nothing that was there before is lost; free some space, or save it in "
        "another place.",
    )
    return text.replace("{0}", path.name).replace("{1}", error.strerror or str(error))
