"""Answers requests for the way from face to face: its frames, and files of them (paper, section 5.2)."""

from __future__ import annotations

import dataclasses
import itertools
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import overload

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from core import protocol
from core.abreast import Abreast
from core.animation import Picture, Playing, check_video, write
from core.autoencoder import Code
from core.cache import Cache
from core.editing import interpolate
from core.metrics import MetricUnavailable, PictureDistance, load_lpips
from core.model_file import Model, ModelError
from core.own_detail import Own, frame_of
from core.photo.align import crop_quad
from core.preview import Decoded, paste_crop
from core.progress import Walk
from core.protocol import MorphEnd, Quality
from core.retouch.effort import strip_steps
from core.retouch.retoucher import Retoucher
from core.sentences import Sentence
from core.strip_order import Place, coarse_first, place_at
from core.tensors import as_images, as_pixels, screen_pixels
from core.work import Work

REMEMBERED_FRAMES = 4096
REMEMBERED_BYTES = 256 << 20  # of decoded frames
REMEMBERED_PICTURES = 24  # photos at the ends, as large as frames are
REMEMBERED_PICTURE_BYTES = 128 << 20

Values = NDArray[np.float32]
FrameKey = tuple[object, ...]


class Morpher:
    """Draws frames on a retoucher's device, and remembers them: a request that stepped aside goes on where it
    was, one for more frames draws only the new ones, and a file is written of those that are there.
    """

    def __init__(self, retoucher: Retoucher) -> None:
        self._retoucher = retoucher
        self._model: Model | None = None  # whose frames are remembered
        self._frames: Cache[FrameKey, NDArray[np.float16]] = Cache(REMEMBERED_FRAMES, REMEMBERED_BYTES)
        self._pictures: Cache[tuple[MorphEnd, int, int], Picture] = Cache(
            REMEMBERED_PICTURES, REMEMBERED_PICTURE_BYTES
        )
        self._abreast = Abreast(retoucher.device)
        self._lpips: PictureDistance | None = None
        self._has_lpips = True  # until it was looked for in vain

    def interpolate(self, request: protocol.Interpolate, work: Work) -> protocol.Interpolated:
        """Draw the frames, coarse first, and tell how even the way is.

        Raises:
            Stopped, PhotoError, ModelError: as the words say; what was drawn is remembered.
        """
        began = time.monotonic()
        model = self._use(request, work)
        frames = Frames(self, request, work)
        for index in self._draw(model, request, work):
            work.report(protocol.FrameDrawn(index, screen_pixels(frames[index])))
        work.check()
        # Of what the codes' way alone makes: the photos' own detail comes and goes by a rule of its own.
        plain = dataclasses.replace(request, detail=False, side=model.autoencoder.image_size)
        lengths, by = self._lengths(model, Frames(self, plain, work))
        return protocol.Interpolated(request, lengths, by, time.monotonic() - began)

    def export(self, request: protocol.ExportStrip, work: Work) -> protocol.Exported:
        """Write the frames to a file or folder.

        Raises:
            Stopped, PhotoError, ModelError: as the words say; nothing was written then.
        """
        if not request.folder and request.path.lower().endswith(".mp4"):
            work.writing = True
            check_video()
            work.writing = False
        model = self._use(request.strip, work)
        for _ in self._draw(model, request.strip, work):
            pass

        def on_frame(number: int, count: int) -> None:
            work.check()
            work.report(protocol.Progress("writing", number, count))

        frames = Frames(self, request.strip, work)
        frames[0], frames[len(frames) - 1]  # what is wrong with a photo is no trouble of writing
        work.writing = True
        playing = Playing(request.rate, request.back, request.endless)
        write(frames, Path(request.path), playing, folder=request.folder, on_frame=on_frame)
        return protocol.Exported(request.path)

    def forget(self) -> None:
        """Drop what can be computed again."""
        self._model = None
        self._frames.clear()
        self._pictures.clear()
        self._abreast.forget()

    # --- frames

    def frame(self, request: protocol.Interpolate, index: int, work: Work) -> Picture:
        """One frame [side,side,3] as it is shown."""
        model = self._use(request, work)
        place = place_at(request.places[index], len(request.ends))
        near: list[Own] = []
        if request.detail:
            near = [
                Own(self._picture(request, end, work), self._end_decode(request, end, work), distance)
                for end, distance in _near(request, place)
            ]
        return frame_of(self._decode(model, request, [place], work), request.side, near)

    def _use(self, request: protocol.Interpolate, work: Work) -> Model:
        model = self._retoucher.model(request.model, work)
        if model is not self._model:
            self.forget()
            self._model = model
        if model.autoencoder.encoder is None and not request.stochastic:
            raise ModelError(
                Sentence(
                    "The model '{model}' has no semantic code, so the meaning alone can't move. Let both "
                    "codes move, or choose another model.",
                    model=model.card.name,
                )
            )
        return model

    def _draw(self, model: Model, request: protocol.Interpolate, work: Work) -> Iterator[int]:
        """The frames' numbers, coarse first, each when it can be had at once."""
        order = coarse_first(request.places)
        places = [place_at(request.places[index], len(request.ends)) for index in order]
        for done, index in enumerate(order):
            work.check()
            self._decode(model, request, places[done:], work, done, len(order))
            yield index

    def _decode(
        self,
        model: Model,
        request: protocol.Interpolate,
        places: Sequence[Place],
        work: Work,
        done: int = 0,
        count: int = 1,
    ) -> Values:
        """The model's picture [S,S,3] in [0,1] of the first place, drawn together with others of the places
        that are not known yet; `done` of `count` frames are there already.
        """
        known = self._known(request, places[0])
        if known is not None:
            return known.astype(np.float32)
        # Each once, as the same frame may be wanted twice; and no more than can be drawn now.
        wanted: dict[FrameKey, Place] = {}
        most = self._abreast.size(len(places))
        for place in places:
            if len(wanted) == most:
                break
            if self._known(request, place) is None:
                wanted[_frame_keys(request, place)[0]] = place

        def draw(batch: Sequence[Place]) -> Tensor:
            codes = [self._between(request, place, work) for place in batch]
            z_sem = [code.z_sem for code in codes if code.z_sem is not None]
            code = Code(torch.cat(z_sem) if z_sem else None, torch.cat([code.x_T for code in codes]))
            walk = Walk(
                "drawing", work.report, work.check, walks_before=done, walks=count, abreast=len(batch)
            )
            return self._retoucher.draw(model, code, strip_steps(request.steps), walk)

        drawn, images = self._abreast.draw(tuple(wanted.values()), draw)
        frames = [as_pixels(image[None]).astype(np.float16) for image in images]
        for key, frame in zip(tuple(wanted)[:drawn], frames, strict=True):
            self._frames.put(key, frame)
        return frames[0].astype(np.float32)

    def _known(self, request: protocol.Interpolate, place: Place) -> NDArray[np.float16] | None:
        found = (self._frames.get(key) for key in _frame_keys(request, place))
        return next((frame for frame in found if frame is not None), None)

    def _between(self, request: protocol.Interpolate, place: Place, work: Work) -> Code:
        """Both codes of a place, of batch 1."""
        before, after = (self._code(request, request.ends[number], work) for number in place[:2])
        moved = interpolate(before, after, [place.share])
        if request.semantic and request.stochastic:
            return moved
        first = self._code(request, request.ends[0], work)
        z_sem = moved.z_sem if request.semantic else first.z_sem
        return Code(z_sem, moved.x_T if request.stochastic else first.x_T)

    def _code(self, request: protocol.Interpolate, end: MorphEnd, work: Work) -> Code:
        """Both codes of an end, as edited, in float32."""
        code = self._retoucher.edited_code(_edit(request, end), end.face, work)
        return Code(None if code.z_sem is None else code.z_sem.float(), code.x_T.float())

    def _end_decode(self, request: protocol.Interpolate, end: MorphEnd, work: Work) -> Values:
        """The model's picture of an end with both its own codes, whatever moves."""
        assert self._model is not None
        alone = dataclasses.replace(request, ends=(end, end), places=(0.0,), semantic=True, stochastic=True)
        return self._decode(self._model, alone, [Place(0, 0, 0.0)], work)

    def _picture(self, request: protocol.Interpolate, end: MorphEnd, work: Work) -> Picture:
        """The photo at an end with its edit, cut out [side,side,3]."""
        key = end, request.side, request.steps
        known = self._pictures.get(key)
        if known is None:
            opened = self._retoucher.photos.open(end.photo)
            pixels, quad = opened.srgb, np.array(end.face.quad)
            if end.face.changes:
                edit = _edit(request, end)
                crop = self._retoucher.decode(edit, end.face, strip_steps(edit.steps), work)
                decoded = Decoded(end.face, as_pixels(crop.edited), as_pixels(crop.reconstruction))
                pixels = paste_crop(pixels, quad, decoded, grey=opened.photo.grey).astype(np.uint8)
            known = np.array(crop_quad(pixels, quad, request.side))
            self._pictures.put(key, known)
        return known

    # --- evenness

    def _lengths(self, model: Model, frames: Frames) -> tuple[tuple[float, ...], str]:
        """Perceptual distance from each frame to the next, and what measured it."""
        device = self._retoucher.device
        images = [as_images(frame).to(device.torch_device) for frame in frames]
        lpips = self._load_lpips()
        with device.computing():
            if lpips is not None:
                return tuple(float(lpips(*pair)) for pair in itertools.pairwise(images)), "LPIPS"
            codes = [model.autoencoder.encode_semantic(image) for image in images]
        if model.latent is None or any(code is None for code in codes):
            return (), ""
        z = model.latent.normalise(torch.cat([code for code in codes if code is not None]).float())
        # Two independent codes of n numbers of deviation 1 are sqrt(2 n) apart.
        apart = (z[1:] - z[:-1]).norm(dim=1) / (2 * z.shape[1]) ** 0.5
        return tuple(apart.tolist()), "encoder"

    def _load_lpips(self) -> PictureDistance | None:
        if self._lpips is None and self._has_lpips:
            try:
                self._lpips = load_lpips(self._retoucher.device.torch_device)
            except MetricUnavailable:  # not kept itself: its traceback would hold the model
                self._has_lpips = False
        return self._lpips


class Frames(Sequence[Picture]):
    """A strip's frames [side,side,3], each made when it is asked for."""

    def __init__(self, morpher: Morpher, request: protocol.Interpolate, work: Work) -> None:
        self._morpher, self._request, self._work = morpher, request, work

    def __len__(self) -> int:
        return len(self._request.places)

    @overload
    def __getitem__(self, index: int) -> Picture: ...
    @overload
    def __getitem__(self, index: slice) -> list[Picture]: ...
    def __getitem__(self, index: int | slice) -> Picture | list[Picture]:
        if isinstance(index, slice):
            return [self[number] for number in range(*index.indices(len(self)))]
        if not 0 <= index < len(self):
            raise IndexError(index)
        self._work.check()
        return self._morpher.frame(self._request, index, self._work)


def _edit(request: protocol.Interpolate, end: MorphEnd) -> protocol.Edit:
    return protocol.Edit(request.model, end.photo, (end.face,), 0, Quality.REFINED, steps=request.steps)


def _near(request: protocol.Interpolate, place: Place) -> list[tuple[MorphEnd, float]]:
    """The ends whose detail a place may show, with its distance from them. Where one of the codes stays, the
    frames of the other ends are not their photos, and only the first one's detail is shown.
    """
    near = [(place.before, place.share), (place.after, 1 - place.share)]
    if not (request.semantic and request.stochastic):
        near = [(number, distance) for number, distance in near if number == 0]
    return [(request.ends[number], distance) for number, distance in near if distance < 1]


def _frame_keys(request: protocol.Interpolate, place: Place) -> list[FrameKey]:
    """What decides a frame's decode; of a way that is gone backwards the frames are the same."""
    before, after = request.ends[place.before], request.ends[place.after]
    if request.semantic and request.stochastic:
        if place.share == 0:
            return [(before, request.steps)]
        return [
            (before, after, place.share, request.steps),
            (after, before, round(1 - place.share, 9), request.steps),
        ]
    return [(request.ends[0], before, after, place.share, request.semantic, request.steps)]
