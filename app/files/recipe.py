"""An edit as text: what exports carry and documents hold. No widgets here.

The text is JSON with a version. It says what is set for every face and where the faces are, so that it can
be put on the same photo without looking for them; on another photo the edits are matched by the faces' order.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QCoreApplication

from app.edits.edit_state import EditState
from app.edits.state_json import Json, Masks, numbers, quad_from_json, state_from_json, state_to_json, whole
from core.protocol import FaceFound, ModelLoaded, PhotoRef, Quad

if TYPE_CHECKING:
    from app.edits.document import Document

FORMAT = 1
_LONGEST = 64_000_000  # characters
_MOST_FACES = 1000


class RecipeError(ValueError):
    """A text is no recipe, or a later one; the message is a sentence for the user."""


@dataclass(frozen=True)
class PhotoNote:
    """Which photo an edit is of.

    Attributes:
        name: of its file.
        sha256: of its file, hex.
        size: width and height in pixels, upright; (0, 0) where unknown.
        path: absolute; empty in exports, which must not tell strangers how somebody's folders are called.
        relative: from the document's folder; empty where there is no such path.
    """

    name: str
    sha256: str
    size: tuple[int, int] = (0, 0)
    path: str = ""
    relative: str = ""


@dataclass(frozen=True)
class Recipe:
    """An edit of a photo.

    Attributes:
        state: what is set.
        photo: which one.
        found: the faces, as found with the model; `centre` the crop to use without one, None where faces had
            not been looked for.
        model: its name, and `model_sha256` of its file; empty where unknown.
    """

    state: EditState
    photo: PhotoNote
    found: tuple[FaceFound, ...] = ()
    centre: Quad | None = None
    model: str = ""
    model_sha256: str = ""

    def fits(self, photo: PhotoRef) -> bool:
        """Whether it was made for this very photo."""
        return bool(self.photo.sha256) and self.photo.sha256 == photo.sha256

    def lacking(self, attributes: Iterable[str]) -> tuple[str, ...]:
        """The sliders it uses that a model with these attributes does not have."""
        known = set(attributes)
        used = {name for _, face in self.state.faces for name, _ in (*face.strengths,)}
        used |= {name for _, face in self.state.faces for name in face.hold}
        return tuple(sorted(used - known))


def of_document(document: Document, model: ModelLoaded | None = None, model_sha256: str = "") -> Recipe:
    """The edit of an open photo."""
    photo, size = document.photo, document.photo.picture.size
    return Recipe(
        state=document.state,
        photo=PhotoNote(photo.path.name, photo.ref.sha256, (size.width(), size.height()), str(photo.path)),
        found=document.faces,
        centre=document.centre,
        model=model.name if model is not None else "",
        model_sha256=model_sha256,
    )


def text_for(document: Document, model: ModelLoaded | None = None) -> str:
    """What an export of the photo carries; the folders of the user are not in it."""
    recipe = of_document(document, model)
    return to_text(replace(recipe, photo=replace(recipe.photo, path="", relative="")))


def for_other_photo(state: EditState) -> EditState:
    """The same edits without what belongs to one photo: where its crops were moved to."""
    return state.mapped(lambda face: replace(face, quad=None))


def to_text(recipe: Recipe) -> str:
    """As JSON."""
    masks = Masks()
    stored = {"semblance": FORMAT, "photo": _photo_to_json(recipe.photo)}
    stored |= state_to_json(recipe.state, masks)
    if recipe.model:
        stored["model"] = {"name": recipe.model, "sha256": recipe.model_sha256}
    if recipe.centre is not None:
        stored["found"] = {"faces": [_found_to_json(face) for face in recipe.found], "centre": recipe.centre}
    if masks.stored:
        stored["masks"] = masks.stored
    return json.dumps(stored, separators=(",", ":"))


def read(text: str) -> Recipe:
    """Back again; unknown fields are passed over.

    Raises:
        RecipeError: it is no recipe, or one of a later version.
    """
    stored = _checked(text)
    masks = Masks(_part(stored, "masks"))
    found, model = _part(stored, "found"), _part(stored, "model")
    faces = found.get("faces")
    centre = quad_from_json(found.get("centre"))
    read_faces = [_found_from_json(each) for each in (faces if isinstance(faces, list) else [])[:_MOST_FACES]]
    if any(face is None for face in read_faces):
        read_faces, centre = [], None  # their order would not be the same: look for them again
    return Recipe(
        state=state_from_json(stored, masks),
        photo=_photo_from_json(_part(stored, "photo")),
        found=tuple(face for face in read_faces if face is not None),
        centre=centre,
        model=_text(model.get("name")),
        model_sha256=_text(model.get("sha256")),
    )


def _checked(text: str) -> Json:
    broken = RecipeError(
        QCoreApplication.translate(
            "Recipe", "It holds no edit that Semblance can read: it is damaged, or of another program."
        )
    )
    if len(text) > _LONGEST:
        raise broken
    try:
        stored = json.loads(text)
    except (ValueError, RecursionError):
        raise broken from None
    version = stored.get("semblance") if isinstance(stored, dict) else None
    if type(version) is not int or version < 1:
        raise broken
    if version > FORMAT:
        raise RecipeError(
            QCoreApplication.translate(
                "Recipe",
                "The edit was made by a later version of Semblance. Update Semblance to take it up again.",
            )
        )
    return cast("Json", stored)


def _part(stored: Json, name: str) -> Json:
    part = stored.get(name)
    return part if isinstance(part, dict) else {}


def _text(value: object) -> str:
    return value if isinstance(value, str) and len(value) <= 10_000 else ""


def _photo_to_json(photo: PhotoNote) -> Json:
    stored: Json = {"name": photo.name, "sha256": photo.sha256, "size": list(photo.size)}
    if photo.path:
        stored["path"] = photo.path
    if photo.relative:
        stored["relative"] = photo.relative
    return stored


def _photo_from_json(stored: Json) -> PhotoNote:
    size: Any = stored.get("size")
    if not isinstance(size, list) or len(size) != 2:
        size = [0, 0]
    width, height = (whole(value, 0, 10_000_000, 0) for value in size)
    texts = {name: _text(stored.get(name)) for name in ("name", "sha256", "path", "relative")}
    return PhotoNote(size=(width, height), **texts)


def _found_to_json(face: FaceFound) -> Json:
    return {"box": face.box, "quad": face.quad, "score": face.score}


def _found_from_json(stored: object) -> FaceFound | None:
    if not isinstance(stored, dict):
        return None
    box, quad = numbers(stored.get("box"), 4), quad_from_json(stored.get("quad"))
    score = numbers([stored.get("score")], 1)
    if box is None or quad is None or score is None:
        return None
    return FaceFound(cast("tuple[float, float, float, float]", box), quad, score[0])
