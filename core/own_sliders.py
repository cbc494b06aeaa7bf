"""Answers requests about making a slider from examples."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timezone
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from core import protocol
from core.cache import Cache
from core.files import sha256_of
from core.model_file import Model, ModelError
from core.photo.align import alignment_quad, centre_quad, crop_quad
from core.photo.faces import find_faces
from core.photo.files import PhotoError, read_photo, to_srgb
from core.retouch.retoucher import Retoucher
from core.sampling import sample
from core.sentences import Sentence
from core.slider_file import OwnSlider, SliderCard, clean, make_key, to_bytes
from core.slider_learning import FEWEST, Learned, learn, too_few
from core.tensors import as_images, screen_pixels
from core.work import Work

REMEMBERED = 2000  # pictures
REMEMBERED_BYTES = 160 << 20  # of them, 70 kB each at 128 pixels a side
GENERAL = 400  # pictures in general, that stand for those that have it not
_PRIOR_STEPS = 50

Key = tuple[str, str, int]  # digest of the file, fingerprint of the model, side


@dataclass(frozen=True, eq=False)
class _Seen:
    """One picture: as in `ExampleSeen`, with its z-normalised code [code] where it is usable."""

    digest: str
    faces: int
    problem: str
    pixels: NDArray[np.uint8] | None
    z: NDArray[np.float32] | None

    @property
    def nbytes(self) -> int:
        """That it takes."""
        return sum(part.nbytes for part in (self.pixels, self.z) if part is not None)


class Learner:
    """Looks at examples once, and learns sliders from them."""

    def __init__(self, retoucher: Retoucher) -> None:
        self._retoucher = retoucher
        self._seen: Cache[Key, _Seen] = Cache(REMEMBERED, REMEMBERED_BYTES)
        self._general: Cache[str, NDArray[np.float32]] = Cache(1)

    def see(self, request: protocol.SeeExamples, work: Work) -> protocol.ExamplesSeen:
        """Look at every picture.

        Raises:
            Stopped, ModelError: as the words say.
        """
        model = self._model(request.model, work)
        seen = self._look(request.photos, request.side, model, work, tell_known=True)
        return protocol.ExamplesSeen(request, sum(one.z is not None for one in seen))

    def learn(self, request: protocol.LearnSlider, work: Work) -> protocol.SliderLearned:
        """Learn a slider, or say why these pictures can't support one.

        Raises:
            Stopped, ModelError: as the words say.
        """
        began = time.monotonic()
        model = self._model(request.model, work)
        photos = (*request.has, *request.has_not)
        seen = self._look(photos, request.side, model, work, tell_known=False)
        usable = _once([(photo, place < len(request.has), one) for place, (photo, one) in
                        enumerate(zip(photos, seen, strict=True))])  # fmt: skip
        has, has_not = ([z for _, side, z in usable if side is wanted] for wanted in (True, False))
        counts = (len(has), len(has_not))
        twice = len(usable) < sum(one.z is not None for one in seen)
        lacking = too_few(*counts, wanted_not=bool(request.has_not))
        if lacking is not None:
            seconds, lacking = time.monotonic() - began, _with_note(lacking, twice=twice)
            return protocol.SliderLearned(
                request, protocol.Verdict.TOO_FEW, lacking, counts, 0.0, 0.0, 0.0, (), "", b"", seconds
            )
        work.report(protocol.Progress("learning", 0, 1))
        general = not request.has_not
        others = self._in_general(model, work) if general else np.array(has_not)
        work.check()
        learned = learn(np.array(has), others, general=general)
        work.check()
        key, content = "", b""
        if learned.verdict is not protocol.Verdict.CHANCE:
            slider = self._slider(request.name, model, learned, counts)
            self._retoucher.sliders.learned(slider)
            key, content = slider.card.key, to_bytes(slider)
        sides = [(photo, side) for photo, side, _ in usable]
        return protocol.SliderLearned(
            request, learned.verdict, _with_note(learned.sentence, twice=twice), counts,
            learned.auroc, learned.low, learned.high,
            _judged(sides, learned.scores), key, content, time.monotonic() - began,
        )  # fmt: skip

    def _model(self, path: str, work: Work) -> Model:
        model = self._retoucher.model(path, work)
        if model.latent is None or model.autoencoder.encoder is None:
            raise ModelError(
                Sentence(
                    "The model '{model}' can't learn sliders: it has no semantic code, or no statistics of "
                    "its training pictures. Choose another model.",
                    model=model.card.name,
                )
            )
        return model

    # --- looking

    def _look(
        self, photos: Sequence[protocol.PhotoRef], side: int, model: Model, work: Work, *, tell_known: bool
    ) -> list[_Seen]:
        fits = self._retoucher.sliders.fingerprint(model)
        found, began, looked_at = [], time.monotonic(), 0
        for number, photo in enumerate(photos):
            work.check()
            try:
                key = (sha256_of(Path(photo.path)), fits, side)
                one = self._seen.get(key)
                new = one is None
                if one is None:
                    one = self._look_at(Path(photo.path), key, model)
                    self._seen.put(key, one)
            except (OSError, PhotoError) as problem:
                one, new = _Seen("", 0, _why(photo, problem), None, None), True
            looked_at += new
            if new or tell_known:
                work.report(protocol.ExampleSeen(photo, one.faces, one.problem, one.pixels))
                left = (time.monotonic() - began) / max(looked_at, 1) * (len(photos) - number - 1)
                work.report(protocol.Progress("encoding", number + 1, len(photos), left))
            found.append(one)
        return found

    def _look_at(self, path: Path, key: Key, model: Model) -> _Seen:
        """Raises PhotoError: it can't be read."""
        digest, _, side = key
        srgb = to_srgb(read_photo(path))
        faces = find_faces(srgb) if model.card.faces else []
        quad = alignment_quad(faces[0].points) if faces else centre_quad(*srgb.shape[:2])
        pixels = screen_pixels(crop_quad(srgb, quad, side))
        if model.card.faces and not faces:
            problem = Sentence(
                "No face was found in {file}, so it is left out. Take a picture with a larger or clearer "
                "face.",
                file=path.name,
            )
            return _Seen(digest, 0, problem, pixels, None)
        device = self._retoucher.device
        crop = as_images(crop_quad(srgb, quad, model.autoencoder.image_size)).to(device.torch_device)
        with device.computing():
            z_sem = model.autoencoder.encode_semantic(crop)
            assert z_sem is not None
            assert model.latent is not None
            z = model.latent.normalise(z_sem.float())[0].cpu().numpy().astype(np.float32)
        return _Seen(digest, len(faces), "", pixels, z)

    # --- learning

    def _in_general(self, model: Model, work: Work) -> NDArray[np.float32]:
        """z-normalised codes [n,code] of pictures in general: those the model was trained on where it carries
        them, else drawn from its prior.
        """
        fits = self._retoucher.sliders.fingerprint(model)
        known = self._general.get(fits)
        if known is not None:
            return known
        assert model.latent is not None
        if model.codes is not None and len(model.codes) >= FEWEST:
            codes = model.codes[:: max(len(model.codes) // GENERAL, 1)].float()
        elif model.prior is not None:
            with self._retoucher.device.computing():
                codes = sample(
                    model.prior, model.latent, GENERAL, steps=_PRIOR_STEPS, on_step=lambda _: work.check()
                ).z_sem
        else:
            raise ModelError(
                Sentence(
                    "The model '{model}' knows no pictures in general to compare with. Add {fewest} pictures "
                    "that do not have it.",
                    model=model.card.name,
                    fewest=FEWEST,
                )
            )
        general = model.latent.normalise(codes).cpu().numpy().astype(np.float32)
        self._general.put(fits, general)
        return general

    def _slider(self, name: str, model: Model, learned: Learned, counts: tuple[int, int]) -> OwnSlider:
        fitted, fits = learned.fit, self._retoucher.sliders.fingerprint(model)
        weights = fitted.weights.astype(np.float32)
        bias, positive, negative = (
            float(np.float32(number)) for number in (fitted.bias, fitted.positive, fitted.negative)
        )
        card = SliderCard(
            name=clean(name), key=make_key(name, fits, weights, (bias, positive, negative)), fits=fits,
            model=model.card.name, made=datetime.now(timezone.utc).isoformat(timespec="seconds"),
            has=counts[0], has_not=counts[1],
            auroc=round(learned.auroc, 4), low=round(learned.low, 4), high=round(learned.high, 4),
        )  # fmt: skip
        return OwnSlider(card, weights, (bias, positive, negative))


def _once(
    examples: Sequence[tuple[protocol.PhotoRef, bool, _Seen]],
) -> list[tuple[protocol.PhotoRef, bool, NDArray[np.float32]]]:
    """The usable ones. A picture that is there twice counts once, or it would be judged by a slider that
    knows it; one that is on both sides counts as neither.
    """
    sides: dict[str, set[bool]] = {}
    for _, side, one in examples:
        sides.setdefault(one.digest, set()).add(side)
    taken: set[str] = set()
    found = []
    for photo, side, one in examples:
        if one.z is not None and len(sides[one.digest]) == 1 and one.digest not in taken:
            taken.add(one.digest)
            found.append((photo, side, one.z))
    return found


def _with_note(sentence: Sentence, *, twice: bool) -> Sentence:
    """Why fewer examples were used than are there, where pictures were given `twice`."""
    if not twice:
        return sentence
    return Sentence(
        "{sentence} Some pictures are here more than once: of copies one counts, and of a picture on both "
        "sides none.",
        sentence=sentence,
    )


def _judged(
    sides: Sequence[tuple[protocol.PhotoRef, bool]], scores: NDArray[np.float64]
) -> tuple[protocol.Judged, ...]:
    """Mistakes first; `scores` may go on with those of pictures in general."""
    judged = [
        protocol.Judged(photo, has, float(score), bool(score >= 0.5) is not has)
        for (photo, has), score in zip(sides, scores[: len(sides)], strict=True)
    ]
    return tuple(sorted(judged, key=lambda one: one.score if one.has else 1 - one.score))


def _why(photo: protocol.PhotoRef, problem: OSError | PhotoError) -> str:
    if isinstance(problem, PhotoError):
        return str(problem)
    return Sentence(
        "{file} can't be read: {why}. It may have been moved or deleted.",
        file=Path(photo.path).name,
        why=problem.strerror or str(problem),
    )
