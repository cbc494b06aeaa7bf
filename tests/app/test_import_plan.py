"""What belongs together goes together, and what is missing is known."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.models.bringing import request_of
from app.models.import_plan import files_in, gather
from core.protocol import CheckpointFound, CheckpointKind


def file(kind: CheckpointKind, family: str = "tiny", code: int = 64, name: str = "") -> CheckpointFound:
    return CheckpointFound(f"/{family}/{name}{kind}.ckpt", kind, f"{family}_{kind}", family, code, 32)


def test_files_of_one_family_make_one_model() -> None:
    (made,) = gather([file("classifier"), file("statistics"), file("latent"), file("autoencoder")])
    assert [each.kind for each in made.files] == ["autoencoder", "latent", "classifier", "statistics"]
    assert made.generates
    assert made.edits
    request = request_of(made, Path("x.safetensors"))
    assert request.autoencoder.endswith("autoencoder.ckpt")
    assert request.latent.endswith("latent.ckpt")


def test_a_latent_file_alone_is_enough() -> None:
    (made,) = gather([file("latent")])
    request = request_of(made, Path("x.safetensors"))
    assert request.autoencoder.endswith("latent.ckpt")
    assert request.latent == ""
    assert made.generates
    assert not made.edits


def test_families_stay_apart_and_plain_models_alone() -> None:
    found = gather(
        [file("autoencoder"), file("classifier", "horse"), file("autoencoder", "horse"), file("plain")]
    )
    assert [(each.name, len(each.files)) for each in found] == [("tiny", 1), ("horse", 2), ("tiny_plain", 1)]
    assert found[1].edits


def test_renamed_files_go_to_the_only_autoencoder_they_fit() -> None:
    (made,) = gather([file("autoencoder"), file("classifier", "backup"), file("statistics", "downloads")])
    assert made.edits
    assert made.statistics is not None
    fitting, other = gather([file("autoencoder"), file("classifier", "backup", code=512)])
    assert not fitting.edits
    assert other.base is None
    with pytest.raises(ValueError, match="nothing to make"):
        request_of(other, Path("x.safetensors"))


def test_two_of_a_kind_make_two_models_with_names_of_their_own() -> None:
    found = gather([file("autoencoder"), file("autoencoder", name="other ")], taken={"tiny"})
    assert [each.name for each in found] == ["tiny 2", "tiny 3"]


def test_folders_are_searched_for_what_is_called_like_a_model(tmp_path: Path) -> None:
    deep = tmp_path / "a" / "b"
    deep.mkdir(parents=True)
    for name in ("last.ckpt", "notes.txt", "latent.pkl", "other.pkl", "model.safetensors"):
        (deep / name).touch()
    single = tmp_path / "odd.bin"
    single.touch()
    found = files_in([tmp_path / "a", single, single])
    assert [path.name for path in found] == ["last.ckpt", "latent.pkl", "model.safetensors", "odd.bin"]
