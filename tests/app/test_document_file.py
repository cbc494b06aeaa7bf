"""A document file holds everything of an edit, is whole or not there, and opens or says why not."""

from __future__ import annotations

import hashlib
import json
import random
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from app.edits.edit_state import EditState, FaceState
from app.edits.past import Past
from app.files import document_file
from app.files.document_file import DocumentError, SavedDocument, extract_photo, read_document, write_document
from app.files.recipe import PhotoNote
from core.protocol import CodeEntry, Mask
from tests.app.test_recipe import OTHER, QUAD, RECIPE, STATE

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def saved(photo: Path) -> SavedDocument:
    sha = hashlib.sha256(photo.read_bytes()).hexdigest()
    note = PhotoNote(photo.name, sha, (400, 300), str(photo))
    smile = EditState(((0, FaceState(strengths=(("Smiling", 80),))),))
    steps = (("Smiling +80", smile), ("Paint", STATE), ("Reset all", EditState()))
    noise = random.Random(0)
    codes = tuple(
        CodeEntry("ef" * 32, sha, quad, 20, 64, noise.randbytes(2048), noise.randbytes(24576))
        for quad in (QUAD, OTHER)
    )
    return SavedDocument(replace(RECIPE, photo=note), Past(EditState(), steps, 2), codes, b"\xff\xd8small")


def changed(path: Path, name: str, data: bytes | dict[str, Any]) -> None:
    """Replace one part of a document."""
    with zipfile.ZipFile(path) as file:
        parts = {each: file.read(each) for each in file.namelist()}
    if isinstance(data, dict):
        data = json.dumps(json.loads(parts[name]) | data).encode()
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for each, old in (parts | {name: data}).items():
            file.writestr(each, data if each == name else old)


def test_a_document_comes_back_as_it_was(tmp_path: Path, saved: SavedDocument) -> None:
    path = tmp_path / "Grüße.semblance"
    write_document(path, saved)
    read = read_document(path)
    assert replace(read, recipe=saved.recipe) == saved
    assert read.recipe == replace(
        saved.recipe, photo=replace(saved.recipe.photo, relative="me at the sea.png")
    )
    assert [each.name for each in tmp_path.glob(".semblance-*")] == []


def test_the_way_to_the_photo_is_kept_from_the_documents_folder(tmp_path: Path, saved: SavedDocument) -> None:
    folder = tmp_path / "edits"
    folder.mkdir()
    write_document(folder / "a.semblance", saved)
    assert read_document(folder / "a.semblance").recipe.photo.relative == "../me at the sea.png"


def test_a_long_history_stays_small(tmp_path: Path, saved: SavedDocument) -> None:
    masks = [Mask(256, bytes([n]) * 65536) for n in range(50)]
    state, steps = EditState(), []
    for n in range(1000):
        face = replace(state.current, mask=masks[n // 20]).with_strength(f"Attribute {n % 40}", n % 100 + 1)
        state = state.with_current(face)
        steps.append((f"Step {n}", state))
    long = replace(saved, past=Past(EditState(), tuple(steps), 1000), recipe=replace(RECIPE, state=state))
    write_document(tmp_path / "a.semblance", long)
    assert (tmp_path / "a.semblance").stat().st_size < 250_000
    assert read_document(tmp_path / "a.semblance").past == long.past


def test_an_embedded_photo_comes_out_as_it_went_in(tmp_path: Path, photo: Path, saved: SavedDocument) -> None:
    path, original = tmp_path / "a.semblance", photo.read_bytes()
    write_document(path, saved, photo)
    photo.unlink()
    read = read_document(path)
    assert read.embedded == photo.name
    out = extract_photo(path, read, tmp_path / "out")
    assert out == tmp_path / "out" / photo.name
    assert out.read_bytes() == original


def test_another_photo_under_the_same_name_is_not_embedded(
    tmp_path: Path, photo: Path, saved: SavedDocument
) -> None:
    path = tmp_path / "a.semblance"
    write_document(path, saved)
    before = path.read_bytes()
    photo.write_bytes(b"another")
    with pytest.raises(DocumentError, match="was changed by another program"):
        write_document(path, saved, photo)
    assert path.read_bytes() == before


def test_an_embedded_name_cannot_leave_its_folder(tmp_path: Path, photo: Path, saved: SavedDocument) -> None:
    path, evil = tmp_path / "a.semblance", "../../evil.png"
    write_document(path, saved, photo)
    changed(path, f"photo/{evil}", photo.read_bytes())
    changed(path, "document.json", {"photo": evil})
    out = extract_photo(path, read_document(path), tmp_path / "out")
    assert out.parent == tmp_path / "out"


def test_what_is_of_a_later_version_is_refused_in_words(tmp_path: Path, saved: SavedDocument) -> None:
    path = tmp_path / "a.semblance"
    for name, newer in (("document.json", {"semblance_document": 2}), ("recipe.json", {"semblance": 2})):
        write_document(path, saved)
        changed(path, name, newer)
        with pytest.raises(DocumentError, match=r"later version of Semblance\. Update"):
            read_document(path)


def test_unknown_parts_and_fields_are_passed_over(tmp_path: Path, saved: SavedDocument) -> None:
    path = tmp_path / "a.semblance"
    write_document(path, saved)
    changed(path, "later/thing.bin", b"?")
    changed(path, "document.json", {"later": 1})
    assert read_document(path).past == saved.past


def test_a_history_that_is_damaged_costs_only_the_history(tmp_path: Path, saved: SavedDocument) -> None:
    path = tmp_path / "a.semblance"
    for damage in (b"{", {"steps": [1]}, {"position": 1}, {"steps": None}):
        write_document(path, saved)
        changed(path, "history.json", damage)
        read = read_document(path)
        assert read.past == Past(STATE)
        assert read.recipe.state == STATE


def test_codes_that_are_damaged_cost_only_the_codes(tmp_path: Path, saved: SavedDocument) -> None:
    path = tmp_path / "a.semblance"
    for codes in (None, [1, {}, {"quad": []}], [{"quad": QUAD, "photo": "00"}]):
        write_document(path, saved)
        changed(path, "document.json", {"codes": codes})
        assert read_document(path).codes == ()


def test_a_bomb_is_not_unpacked(
    tmp_path: Path, saved: SavedDocument, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.semblance"
    write_document(path, saved)
    changed(path, "recipe.json", b" " * 65_000_000)
    assert path.stat().st_size < 200_000
    opened: list[str] = []
    monkeypatch.setattr(zipfile.ZipFile, "open", lambda _, name, *a, **k: opened.append(str(name)))
    with pytest.raises(DocumentError, match="is damaged"):
        read_document(path)
    assert not opened


def test_any_damage_opens_or_is_said_in_a_sentence(tmp_path: Path, photo: Path, saved: SavedDocument) -> None:
    path, chance = tmp_path / "a.semblance", random.Random(1)
    write_document(path, saved, photo)
    whole = path.read_bytes()
    refused = 0
    for n in range(150):
        data = bytearray(whole[: chance.randrange(len(whole))] if n % 3 == 0 else whole)
        for _ in range(n % 3 * 4):
            data[chance.randrange(len(data))] = chance.randrange(256)
        path.write_bytes(data)
        try:
            extract_photo(path, read_document(path), tmp_path / "out")
        except DocumentError as error:
            refused += 1
            assert "a.semblance" in str(error)  # noqa: PT017
    assert refused > 50


def test_places_that_cannot_be_are_said(tmp_path: Path, saved: SavedDocument) -> None:
    with pytest.raises(DocumentError, match="There is no file"):
        read_document(tmp_path / "nothing.semblance")
    with pytest.raises(DocumentError, match="is a folder"):
        read_document(tmp_path)
    with pytest.raises(DocumentError, match="there is no folder"):
        write_document(tmp_path / "nowhere" / "a.semblance", saved)


def test_a_full_disk_leaves_the_old_document(
    tmp_path: Path, saved: SavedDocument, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.semblance"
    write_document(path, saved)
    before = path.read_bytes()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(document_file, "_put", full)
    with pytest.raises(DocumentError, match="No space left on device"):
        write_document(path, saved)
    assert path.read_bytes() == before
    assert list(tmp_path.glob(".semblance-*")) == []
