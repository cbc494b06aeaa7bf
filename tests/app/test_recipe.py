"""An edit becomes text and is the same edit again; strange texts do no harm."""

from __future__ import annotations

import json
import random
from dataclasses import replace
from typing import Any

import pytest

from app.edits.edit_state import EditState, FaceState
from app.files import recipe
from app.files.recipe import PhotoNote, Recipe, RecipeError
from core.protocol import FaceFound, Mask

QUAD = ((1.5, 2.0), (1.5, 60.25), (60.0, 60.0), (60.0, 2.0))
OTHER = ((5.0, 5.0), (5.0, 25.0), (25.0, 25.0), (25.0, 5.0))
FACE = FaceState(
    strengths=(("Age", -40), ("Smiling", 80)),
    off=("Age",),
    hold=("Male",),
    amount=120,
    keep_detail=30,
    variation=7,
    variation_share=45,
    mask=Mask(16, bytes(range(256))),
    feather=0,
    quad=OTHER,
)
STATE = EditState(((0, FACE), (2, FaceState(strengths=(("Male", 5),)))), face=2)
RECIPE = Recipe(
    state=STATE,
    photo=PhotoNote("Grüße 📷.jpg", "ab" * 32, (400, 300), "/home/me/Grüße 📷.jpg", "../Grüße 📷.jpg"),
    found=(FaceFound((1.0, 2.0, 60.0, 58.0), QUAD, 0.9), FaceFound((0.0, 0.0, 9.0, 9.0), OTHER, 0.5)),
    centre=QUAD,
    model="Portrait",
    model_sha256="cd" * 32,
)


def changed(**values: Any) -> str:
    return json.dumps(json.loads(recipe.to_text(RECIPE)) | values)


def test_a_recipe_comes_back_as_it_was() -> None:
    assert recipe.read(recipe.to_text(RECIPE)) == RECIPE
    untouched = Recipe(EditState(), PhotoNote("a.png", "00"))
    assert recipe.read(recipe.to_text(untouched)) == untouched


def test_masks_are_compressed_and_kept_once() -> None:
    mask = Mask(256, bytes(65536))
    same = EditState(tuple((n, FaceState(mask=mask)) for n in range(50)))
    text = recipe.to_text(replace(RECIPE, state=same))
    assert len(text) < 6000
    assert recipe.read(text).state == same


def test_unknown_fields_are_passed_over() -> None:
    text = changed(later="thing", photo={"sha256": "1", "name": "n", "colour": "blue"}, masks={"x": 3})
    read = recipe.read(text)
    assert read.state.of(2) == STATE.of(2)
    assert read.photo == PhotoNote("n", "1")
    assert read.state.of(0).mask is None


def test_a_later_version_is_refused_in_words() -> None:
    with pytest.raises(RecipeError, match=r"later version.*Update Semblance"):
        recipe.read(changed(semblance=2))


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "null", '{"semblance": "1"}', '{"semblance": 0}', "[" * 100_000]
)
def test_what_is_no_recipe_is_refused_in_words(text: str) -> None:
    with pytest.raises(RecipeError, match="no edit that Semblance can read"):
        recipe.read(text)


@pytest.mark.parametrize(
    ("stored", "read"),
    [
        ({"strengths": {"Smiling": 900}}, FaceState(strengths=(("Smiling", 100),))),
        ({"strengths": {"Smiling": "much", "Age": 12.4}}, FaceState(strengths=(("Age", 12),))),
        ({"strengths": [1], "off": "Age", "hold": [1, "Male"]}, FaceState(hold=("Male",))),
        ({"amount": -5, "feather": None}, FaceState(amount=0)),
        ({"moved_to": [[0, 0], [0, 1], [1, float("nan")], [1, 0]]}, FaceState()),
        ({"mask": "nowhere"}, FaceState()),
    ],
)
def test_values_out_of_range_are_brought_back(stored: dict[str, Any], read: FaceState) -> None:
    assert recipe.read(changed(faces=[{"face": 0} | stored], face=0)).state.of(0) == read


def test_a_mask_that_would_fill_the_memory_is_left_out() -> None:
    big = {"side": 2, "levels": json.loads(recipe.to_text(RECIPE))["masks"].popitem()[1]["levels"]}
    text = changed(masks={"a": big}, faces=[{"face": 0, "strengths": {"Age": 1}, "mask": "a"}])
    assert recipe.read(text).state.of(0) == FaceState(strengths=(("Age", 1),))


def test_faces_that_cannot_be_read_are_looked_for_again() -> None:
    stored = json.loads(recipe.to_text(RECIPE))
    del stored["found"]["faces"][0]["box"]
    read = recipe.read(json.dumps(stored))
    assert (read.found, read.centre) == ((), None)
    assert read.state == STATE


def test_sliders_that_a_model_lacks_are_named() -> None:
    assert RECIPE.lacking(("Smiling", "Male")) == ("Age",)
    assert RECIPE.lacking(("Smiling", "Male", "Age", "More")) == ()


def test_another_photo_gets_the_edits_but_not_the_places() -> None:
    moved = recipe.for_other_photo(STATE)
    assert moved.of(0) == replace(FACE, quad=None)
    assert moved.of(2) == STATE.of(2)


def test_any_damage_gives_a_recipe_or_a_sentence() -> None:
    text, chance = recipe.to_text(RECIPE), random.Random(0)
    read = 0
    for _ in range(300):
        letters = list(text)
        for _ in range(chance.randint(1, 4)):
            letters[chance.randrange(len(letters))] = chance.choice('0123456789-."[]{},:eE\\nul ')
        try:
            recipe.read("".join(letters))
            read += 1
        except RecipeError:
            pass
    assert read > 20
