"""Answers what the model sees in a face: its stochastic code, and how like the training pictures it is
(appendix K of the paper).
"""

from __future__ import annotations

import torch
from torch import Tensor

from core import protocol
from core.likeness import UNUSUAL, VERY_UNLIKE, TrainingCloud
from core.metrics import psnr
from core.model_file import Model
from core.protocol import Grade, Lacking, Likeness, NoiseFigures, Quality
from core.retouch.retoucher import Retoucher
from core.tensors import as_pixels, screen_pixels
from core.work import Work

COARSE = 1 / 8  # cycles a pixel; waves shorter than these are no structure
SHOWN = 3.0  # deviations from grey to the ends of the range


class CodeReader:
    """Looks at codes with one engine's retoucher; what is known of a model's training codes is kept."""

    def __init__(self, retoucher: Retoucher) -> None:
        self._retoucher = retoucher
        self._known: tuple[Model, TrainingCloud | None] | None = None

    def describe(self, request: protocol.DescribeCode, work: Work) -> protocol.CodeDescribed:
        """Both codes of a crop, in pictures and figures.

        Raises:
            Stopped, PhotoError, ModelError: as the words say.
        """
        retoucher = self._retoucher
        face = protocol.FaceEdit(request.quad)
        edit = protocol.Edit(
            request.model, request.photo, (face,), quality=Quality.REFINED, steps=request.steps
        )
        decoded = retoucher.decode(edit, face, retoucher.decode_steps(edit), work)
        code = retoucher.encode(edit, face, work).code
        likeness = self._likeness(retoucher.model(request.model, work), code.z_sem)
        work.check()
        return protocol.CodeDescribed(
            request=request,
            crop=screen_pixels(as_pixels(decoded.crop)),
            reconstruction=screen_pixels(as_pixels(decoded.reconstruction)),
            noise=screen_pixels(as_pixels(code.x_T / SHOWN)),
            figures=noise_figures(code.x_T[0]),
            psnr=float(psnr(decoded.crop, decoded.reconstruction)),
            likeness=likeness if isinstance(likeness, Likeness) else None,
            lacking=likeness if isinstance(likeness, Lacking) else None,
        )

    def _likeness(self, model: Model, z_sem: Tensor | None) -> Likeness | Lacking:
        if z_sem is None:
            return Lacking.ENCODER
        if self._known is None or self._known[0] is not model:
            able = model.codes is not None and model.latent is not None
            self._known = (model, TrainingCloud.of(model.codes, model.latent) if able else None)  # type: ignore[arg-type]
        cloud = self._known[1]
        return Lacking.CODES if cloud is None else likeness_of(cloud, z_sem)


def likeness_of(cloud: TrainingCloud, z_sem: Tensor) -> Likeness:
    """Where a code [1,code] is in its model's cloud."""
    distance = float(cloud.distances(z_sem)[0])
    unusual, very_unlike = cloud.threshold(UNUSUAL), cloud.threshold(VERY_UNLIKE)
    grade = Grade.ALIKE
    if distance >= unusual:
        grade = Grade.VERY_UNLIKE if distance >= very_unlike else Grade.UNUSUAL
    return Likeness(distance, unusual, very_unlike, cloud.nearer(distance), grade)


def noise_figures(x_T: Tensor) -> NoiseFigures:
    """What of x_T [3,H,W] is unlike white noise."""
    x_T = x_T.float().cpu()
    mean, deviation = x_T.mean((1, 2)), x_T.std((1, 2))
    centred = x_T - mean[:, None, None]
    unit = centred / deviation[:, None, None].clamp(min=1e-6)
    power = torch.fft.fft2(centred).abs().square().sum(0)
    down, across = (torch.fft.fftfreq(side) for side in power.shape)
    coarse = torch.hypot(down[:, None], across[None, :]) < COARSE
    coarse[0, 0] = False  # the mean, which was taken away
    waves = power.numel() - 1
    share = float(power[coarse].sum() / power.sum().clamp(min=1e-12))
    side_by_side = (unit[:, :, 1:] * unit[:, :, :-1]).mean() + (unit[:, 1:] * unit[:, :-1]).mean()
    red, green, blue = mean.tolist()
    deviations = deviation.tolist()
    return NoiseFigures(
        mean=(red, green, blue),
        deviation=(deviations[0], deviations[1], deviations[2]),
        kurtosis=float(unit.pow(4).mean()) - 3,
        structure=share * waves / max(int(coarse.sum()), 1),
        neighbours=float(side_by_side) / 2,
    )
