"""Some pictures as they would be trained on."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PIL import Image

from core.photo.decode import quiet_pillow
from training.config import Crop
from training.data.crop import Square, square
from training.data.decode import Unusable
from training.data.sources import Entry, open_sources
from training.survey.spread import evenly, side_by_side
from training.survey.talk import Talk


def show_crops(
    places: Sequence[str], crop: Crop, size: int, sheet: Path | None, talk: Talk, *, shown: int
) -> None:
    """Crop some pictures, evenly spread.

    Lines: "crop" with `name` and `file`, or with `name` and the `reason` why there is none; "result": how
    many were `tried`, `made` and `upscaled` (had fewer pixels than `size`).

    Raises:
        ValueError: a place is missing or holds no pictures.
    """
    made = upscaled = 0
    with open_sources(places) as found, quiet_pillow():
        chosen = [found.entries[place] for place in evenly(len(found.entries), shown)]

        def cropped(entry: Entry) -> Square | str:
            return crop_or_reason(entry, crop, size)

        for place, result in enumerate(side_by_side(cropped, chosen, talk.check)):
            name = chosen[place].name
            if isinstance(result, str):
                talk.say("crop", name=name, reason=result)
            else:
                made += 1
                upscaled += result.upscaled
                file = ""
                if sheet is not None:
                    file = str(sheet / f"crop-{crop}-{size}-{place}.png")
                    Image.fromarray(result.pixels).save(file)
                talk.say("crop", name=name, file=file, upscaled=result.upscaled)
            talk.progress("cropping", place + 1, len(chosen))
    talk.say("result", tried=len(chosen), made=made, upscaled=upscaled)


def crop_or_reason(entry: Entry, crop: Crop, size: int) -> Square | str:
    """The picture as it is trained on, or why it is left out."""
    try:
        return square(entry.read(), crop, size)
    except Unusable as unusable:
        return str(unusable.args[0]) if unusable.args else str(unusable)
    except OSError as problem:
        return f"it can't be read ({problem.strerror or problem})"
