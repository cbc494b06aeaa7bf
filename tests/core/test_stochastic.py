"""What the model sees in a face, and how like its training pictures that is."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image

from core import protocol
from core.attributes import LatentStatistics
from core.engine import Engine
from core.likeness import TrainingCloud
from core.model_file import load_model, save_model
from core.photo.align import centre_quad
from core.protocol import Grade, Lacking
from core.stochastic import likeness_of, noise_figures
from tests.core.tiny import picture, save_tiny, tiny_model

ROOT = Path(__file__).resolve().parents[2]
BUNDLED = ROOT / "resources" / "models" / "portrait.safetensors"


def described(reply: protocol.Reply) -> protocol.CodeDescribed:
    assert isinstance(reply, protocol.CodeDescribed), reply
    return reply


def request_of(model: Path, path: Path, quad: protocol.Quad | None = None) -> protocol.DescribeCode:
    with Image.open(path) as image:
        width, height = image.size
    a, b, c, d = ((float(x), float(y)) for x, y in centre_quad(height, width))
    return protocol.DescribeCode(str(model), protocol.PhotoRef(str(path), ""), quad or (a, b, c, d))


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    Image.fromarray(picture(40, 40)).save(tmp_path / "photo.png")
    return tmp_path / "photo.png"


def cloud_of(count: int = 400, code: int = 12, seed: int = 0) -> tuple[TrainingCloud, torch.Tensor]:
    generator = torch.Generator().manual_seed(seed)
    mixed = torch.randn(code, code, generator=generator)
    codes = torch.randn(count, code, generator=generator) @ mixed + 3
    cloud = TrainingCloud.of(codes, LatentStatistics.of(codes))
    assert cloud is not None
    return cloud, codes


def test_each_training_code_is_measured_without_itself() -> None:
    cloud, codes = cloud_of(count=80)
    left_out = []
    for row in range(len(codes)):
        others = torch.cat([codes[:row], codes[row + 1 :]])
        latent = LatentStatistics.of(codes)  # as the model's own, it stays
        z = latent.normalise(others)
        covariance = 0.95 * z.T @ z / len(codes) + 0.05 * torch.eye(12)
        mine = latent.normalise(codes[row : row + 1])
        left_out.append(float((mine @ torch.linalg.inv(covariance) @ mine.T).sqrt()))
    np.testing.assert_allclose(cloud.own.numpy(), np.sort(left_out), rtol=1e-3)


def test_new_codes_of_the_same_kind_are_as_far_as_the_training_codes() -> None:
    cloud, codes = cloud_of(count=600)
    generator = torch.Generator().manual_seed(7)
    chosen = torch.randperm(600, generator=generator)[:300]
    half = TrainingCloud.of(codes[chosen], LatentStatistics.of(codes[chosen]))
    rest = torch.ones(600, dtype=torch.bool)
    rest[chosen] = False
    assert half is not None
    distances = half.distances(codes[rest])
    assert 0.85 < float((distances < half.threshold(0.95)).float().mean()) < 0.995
    assert float(distances.median()) == pytest.approx(half.threshold(0.5), rel=0.1)
    assert cloud.nearer(0.0) == 0.0
    assert cloud.nearer(1e6) == 1.0


def test_grades() -> None:
    cloud, codes = cloud_of()
    grades = {likeness_of(cloud, codes.mean(0)[None]).grade: 0.0}
    direction = codes[:1] - codes.mean(0)
    for share, grade in ((0.5, Grade.ALIKE), (0.97, Grade.UNUSUAL), (0.995, Grade.VERY_UNLIKE)):
        unit = direction / cloud.distances(codes.mean(0) + direction)
        found = likeness_of(cloud, codes.mean(0) + unit * cloud.threshold(share))
        assert found.grade is grade
        assert found.nearer == pytest.approx(share, abs=0.01)
        grades[found.grade] = found.distance
    assert len(grades) == 3
    assert TrainingCloud.of(codes[:20], LatentStatistics.of(codes)) is None  # too few to say


def test_white_noise_has_the_figures_of_white_noise() -> None:
    torch.manual_seed(0)
    figures = noise_figures(torch.randn(3, 64, 64))
    assert figures.mean == pytest.approx((0, 0, 0), abs=0.05)
    assert figures.deviation == pytest.approx((1, 1, 1), abs=0.05)
    assert figures.kurtosis == pytest.approx(0, abs=0.15)
    assert figures.structure == pytest.approx(1, abs=0.15)
    assert figures.neighbours == pytest.approx(0, abs=0.03)


def test_structure_casts_and_peaks_show() -> None:
    torch.manual_seed(0)
    noise = torch.randn(3, 64, 64)
    shape = 1.5 * torch.sin(torch.arange(64) / 64 * 4 * torch.pi)[None, :, None]
    shaped = noise_figures(noise + shape)
    assert shaped.structure > 5
    assert shaped.neighbours > 0.3
    assert noise_figures(noise + torch.tensor([0.5, 0, -0.5])[:, None, None]).mean == pytest.approx(
        (0.5, 0, -0.5), abs=0.05
    )
    peaked = noise.clone()
    peaked[:, 10:13, 10:13] = 9
    assert noise_figures(peaked).kurtosis > 1
    flat = noise_figures(torch.zeros(3, 16, 16))  # no division by nothing
    assert np.isfinite(dataclasses.astuple(flat)[2:]).all()


def test_without_training_codes_the_rest_is_told(tmp_path: Path, photo: Path) -> None:
    reply = described(Engine("cpu").answer(request_of(save_tiny(tmp_path), photo)))
    assert (reply.likeness, reply.lacking) == (None, Lacking.CODES)
    for pixels in (reply.crop, reply.reconstruction, reply.noise):
        assert pixels.shape == (16, 16, 4)
    assert np.isfinite(reply.psnr)


def test_a_plain_diffusion_model_has_no_code(tmp_path: Path, photo: Path) -> None:
    tiny = tiny_model(sliders=False, prior=False)
    usual = tiny.autoencoder.config
    config = dataclasses.replace(
        usual, encoder=None, unet=dataclasses.replace(usual.unet, code=0, code_map=0)
    )
    path = tmp_path / "plain.safetensors"
    save_model(dataclasses.replace(tiny, autoencoder=type(tiny.autoencoder)(config), latent=None), path)
    reply = described(Engine("cpu").answer(request_of(path, photo)))
    assert reply.lacking is Lacking.ENCODER


def test_it_steps_aside_and_costs_an_edit_nothing_twice(tmp_path: Path, photo: Path) -> None:
    assert protocol.is_patient(request_of(save_tiny(tmp_path), photo))
    engine = Engine("cpu", paced=False)
    calls: list[protocol.Reply] = []
    request = request_of(tmp_path / "tiny.safetensors", photo)
    face = protocol.FaceEdit(request.quad)
    edit = protocol.Edit(request.model, request.photo, (face,), quality=protocol.Quality.REFINED)
    engine.answer(edit)
    described(engine.answer(request, calls.append))
    assert not any(isinstance(call, protocol.Progress) for call in calls)  # all of it was there


def test_the_bundled_model_knows_a_portrait_from_what_is_none(tmp_path: Path) -> None:
    engine = Engine("cpu")
    portrait = ROOT / "resources" / "samples" / "portrait.jpg"
    faces = engine.answer(protocol.FindFaces(protocol.PhotoRef(str(portrait), "")))
    assert isinstance(faces, protocol.FacesFound)
    alike = described(engine.answer(request_of(BUNDLED, portrait, faces.faces[0].quad))).likeness
    assert alike is not None
    assert alike.grade is not Grade.VERY_UNLIKE
    Image.effect_noise((90, 90), 80).convert("RGB").save(tmp_path / "noise.png")
    unlike = described(engine.answer(request_of(BUNDLED, tmp_path / "noise.png"))).likeness
    assert unlike is not None
    assert unlike.grade is Grade.VERY_UNLIKE
    assert unlike.distance > 1.2 * alike.distance
    assert (alike.unusual, alike.very_unlike) == (unlike.unusual, unlike.very_unlike)


def test_grades_of_real_pictures(shared_dir: Path) -> None:
    """The share of each kind that is very unlike: measured 1 of 100 of other people's portraits, 75 of
    black-and-white ones, all of clothes and walls.
    """
    model = load_model(BUNDLED)
    assert model.codes is not None
    assert model.latent is not None
    cloud = TrainingCloud.of(model.codes, model.latent)
    assert cloud is not None

    def distances(pictures: list[Image.Image]) -> torch.Tensor:
        assert cloud is not None
        small = [np.asarray(each.convert("RGB").resize((64, 64), Image.Resampling.BOX)) for each in pictures]
        images = torch.from_numpy(np.stack(small)).permute(0, 3, 1, 2) / 127.5 - 1
        z_sem = model.autoencoder.encode_semantic(images)
        assert z_sem is not None
        return cloud.distances(z_sem)

    def portraits(kind: str) -> list[Image.Image]:
        return [
            Image.open(path) for path in sorted((shared_dir / "data/faces" / kind / "val").iterdir())[:64]
        ]

    walls = [
        Image.open(path).crop((20, 100, 270, 350))
        for path in sorted((shared_dir / "data/photos").glob("*.jpg"))
    ]
    limit = cloud.threshold(0.99)
    modern, mono, none = distances(portraits("color")), distances(portraits("mono")), distances(walls)
    assert float((modern >= limit).float().mean()) < 0.05
    assert 0.5 < float((mono >= limit).float().mean()) < 0.95
    assert float((none >= limit).float().mean()) == 1.0
