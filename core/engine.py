"""The engine: answers requests, one after another, on one device.

It runs in a process of its own under `core.worker`, and inside the command line. Nothing a user can cause
makes it raise: troubles are answered as `Failed`, with a sentence for the user and the traceback for the log.
"""

from __future__ import annotations

import dataclasses
import logging
import time
import traceback
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, TypeAlias

import numpy as np

from core import importing, looking, neighbours, protocol, yielding
from core.attributes import UnknownAttribute
from core.describing import Describer
from core.device import CPU, Device, choose_device
from core.diffusion.ddim import Stopped
from core.faults import is_lost, is_out_of_memory
from core.generating import Generator
from core.model_file import ModelError
from core.morphing import Morpher
from core.own_sliders import Learner
from core.photo.files import PhotoError, write_photo
from core.preview import Decoded, paste_crop
from core.protocol import Quality, Trouble
from core.retouch.code_store import CodeStore
from core.retouch.drift import drift
from core.retouch.known_codes import KnownCodes
from core.retouch.retoucher import Retoucher
from core.runtime.choose import Speed
from core.sentences import Sentence
from core.slider_set import SliderSet
from core.stochastic import CodeReader
from core.tensors import as_pixels
from core.work import Work
from core.yielding import FullCard

log = logging.getLogger(__name__)

Answer: TypeAlias = Callable[[Any, Work], protocol.Reply]


def _ignore(_: protocol.Reply) -> None:
    pass


def _never() -> bool:
    return False


class Engine:
    """Not thread-safe: one request at a time."""

    def __init__(
        self,
        device: str = "auto",
        precision: str = "auto",
        *,
        paced: bool = True,
        codes: Path | None = None,
        speed: Speed = "plain",
    ) -> None:
        """`device` and `precision` as in `choose_device`, `paced` and `speed` as in `Retoucher`.

        Args:
            codes: the folder where photos' codes are kept on disk; None keeps none.

        Raises:
            ValueError: this machine has no such device.
        """
        self.lost = False  # the device no longer answers: only a new process can go on
        self._paced, self._speed = paced, speed
        self._sliders = SliderSet()
        self._store = None if codes is None else CodeStore(codes)
        self._codes = KnownCodes(self._store)
        self._full_card: FullCard | None = None  # while the processor stands in for it
        self._set_up(choose_device(device, precision))

    def _set_up(self, device: Device) -> None:
        self.retoucher = retoucher = Retoucher(
            device, paced=self._paced, sliders=self._sliders, codes=self._codes, speed=self._speed
        )
        learner = Learner(retoucher)
        morpher = Morpher(retoucher)
        self._answers: dict[type[protocol.Request], Answer] = {
            protocol.LoadModel: self._load_model,
            protocol.FindFaces: partial(looking.find, retoucher),
            protocol.CropFace: partial(looking.crop, retoucher),
            protocol.Generate: Generator(retoucher).generate,
            protocol.Neighbours: partial(neighbours.find, retoucher),
            protocol.SeeExamples: learner.see,
            protocol.LearnSlider: learner.learn,
            protocol.InspectFiles: importing.inspect,
            protocol.ImportOfficial: importing.bring_in,
            protocol.DrawSamples: Describer(retoucher).draw_samples,
            protocol.DescribeCode: CodeReader(retoucher).describe,
            protocol.Interpolate: morpher.interpolate,
            protocol.ExportStrip: morpher.export,
            protocol.Edit: self._edit,
            protocol.Export: self._export,
            protocol.GetCodes: self._get_codes,
            protocol.PutCodes: self._put_codes,
            protocol.YieldMemory: partial(yielding.give_back, retoucher),
        }

    def answer(
        self,
        request: protocol.Request,
        report: Callable[[protocol.Reply], None] = _ignore,
        stopped: Callable[[], bool] = _never,
    ) -> protocol.Reply:
        """Do what `request` asks.

        Args:
            report: told `Progress`, `Intermediate` and `Notice` on the way.
            stopped: asked at every network call; once it says True the answer is `Cancelled`.
        """
        work = Work(report, stopped)
        try:
            if self._full_card is not None and self._full_card.has_room():
                self._return_to(self._full_card.device, work)
            try:
                return self._dispatch(request, work)
            except RuntimeError as trouble:
                # Every step works on one picture, so there is no smaller piece to try on the card.
                if not is_out_of_memory(trouble) or self.retoucher.device is CPU:
                    raise
                log.warning("the card is full: %s", str(trouble))
            # Only here: the error's traceback would keep alive what lies on the card.
            self._move_to_cpu(work)
            return self._dispatch(request, work)
        except Stopped:
            return protocol.Cancelled()
        except Exception as trouble:  # the engine outlives every fault of one request
            self.lost = is_lost(trouble)
            if is_out_of_memory(trouble):
                self.retoucher.forget()
            return _failure(trouble, work)

    def close(self) -> None:
        """Write what is still to be written; no request is answered any more."""
        if self._store is not None:
            self._store.close()

    def _dispatch(self, request: protocol.Request, work: Work) -> protocol.Reply:
        answer = self._answers.get(type(request))
        if answer is None:
            raise ValueError(f"The engine does not know what to do with a {type(request).__name__}.")
        return answer(request, work)

    def _load_model(self, request: protocol.LoadModel, work: Work) -> protocol.ModelLoaded:
        self._sliders.tell(request.sliders)
        model = self.retoucher.model(request.model, work)
        return protocol.ModelLoaded(
            model=request.model,
            name=model.card.name,
            image_size=model.autoencoder.image_size,
            attributes=self._sliders.offered(model),
            faces=model.card.faces,
            trained_on=model.card.trained_on,
            licence=model.card.licence,
            fingerprint=self._sliders.fingerprint(model),
            generates=model.autoencoder.encoder is None or model.prior is not None,
        )

    def _get_codes(self, request: protocol.GetCodes, work: Work) -> protocol.Codes:
        return self.retoucher.known_codes(request.edit, work)

    def _put_codes(self, request: protocol.PutCodes, _: Work) -> protocol.CodesTaken:
        self.retoucher.codes.take(request.entries)
        return protocol.CodesTaken()

    def _edit(self, request: protocol.Edit, work: Work) -> protocol.Edited:
        began = time.monotonic()
        retoucher = self.retoucher
        steps = retoucher.decode_steps(request)
        model = retoucher.model(request.model, work)
        focus = retoucher.decode(request, request.focused, steps, work)
        psnr = retoucher.crops.best_psnr(request, request.focused)  # the others may take its place
        photo = retoucher.photos.open(request.photo)
        crops = self._changed_crops(request, steps, work)
        refined = request.quality is not Quality.PREVIEW
        return protocol.Edited(
            request=request,
            patches=photo.previews.patches(crops, request.largest_side),
            psnr=psnr,
            drift=drift(model, focus, retoucher.device) if refined else None,
            seconds=time.monotonic() - began,
        )

    def _changed_crops(self, request: protocol.Edit, steps: int, work: Work) -> list[Decoded]:
        """The crops that change, decoded."""
        changing = [face for face in request.faces if face.changes]
        decoded = [(face, self.retoucher.decode(request, face, steps, work)) for face in changing]
        return [
            Decoded(face, as_pixels(crop.edited), as_pixels(crop.reconstruction)) for face, crop in decoded
        ]

    def _export(self, request: protocol.Export, work: Work) -> protocol.Exported:
        photo = self.retoucher.photos.open(request.edit.photo).photo
        pixels = photo.pixels
        full = dataclasses.replace(request.edit, quality=Quality.FULL)
        for crop in self._changed_crops(full, self.retoucher.decode_steps(full), work):
            work.check()
            quad = np.array(crop.face.quad)
            pixels = paste_crop(pixels, quad, crop, grey=photo.grey, icc=photo.meta.icc)
        work.check()
        work.report(protocol.Progress("writing", 0, 1))
        work.writing = True
        notes = write_photo(
            photo,
            pixels,
            Path(request.path),
            edited=request.edit.changes,
            quality=request.quality,
            keep_metadata=request.keep_metadata,
            longest_side=request.longest_side,
            recipe=request.recipe,
        )
        return protocol.Exported(request.path, (*photo.notes, *notes))

    def _move_to_cpu(self, work: Work) -> None:
        """After a card ran out of memory: start over on the CPU, and say so."""
        device = self.retoucher.device
        self.retoucher.forget(models=True)
        self._set_up(CPU)  # which lets go of what else held the model
        device.free_memory()
        self._full_card = FullCard(device)
        message = (
            Sentence(
                "{card} has too little free memory, so the engine works on the processor now: the same "
                "result, more slowly. It changes back by itself when others, such as a training, have given "
                "the card's memory back.",
                card=device.label,
            )
            if self._full_card.tells
            else Sentence(
                "{card} has too little free memory, so the engine works on the processor now: the same "
                "result, more slowly. Close other programs that use the card and restart Semblance to "
                "use it again.",
                card=device.label,
            )
        )
        work.report(protocol.Ready(CPU.label, CPU.precision))
        work.report(protocol.Notice(message))

    def _return_to(self, device: Device, work: Work) -> None:
        """Work on the card again, as there is room."""
        self._full_card = None
        self._set_up(device)
        message = Sentence("{card} has room again, so the engine works on it again.", card=device.label)
        work.report(protocol.Ready(device.label, device.precision))
        work.report(protocol.Notice(message))


def _failure(trouble: Exception, work: Work) -> protocol.Failed:
    """What to tell the user of an exception."""
    details = "".join(traceback.format_exception(trouble))
    if isinstance(trouble, PhotoError):
        return protocol.Failed(
            Trouble.NOT_WRITTEN if work.writing else Trouble.BAD_PHOTO, str(trouble), details
        )
    if isinstance(trouble, ModelError):
        return protocol.Failed(Trouble.BAD_MODEL, str(trouble), details)
    if is_out_of_memory(trouble):
        message = Sentence(
            "There is not enough memory for this photo and model. Close other programs, or use a smaller "
            "photo or model; nothing of your work is lost."
        )
        return protocol.Failed(Trouble.OUT_OF_MEMORY, message, details)
    if isinstance(trouble, UnknownAttribute):
        return protocol.Failed(Trouble.BAD_REQUEST, str(trouble), details)
    log.error("a request failed", exc_info=trouble)
    message = Sentence(
        "Something went wrong inside the engine. Your photo and edits are unchanged; please try again."
    )
    return protocol.Failed(Trouble.INTERNAL, message, details)
