"""The codes of a face as its edit makes them."""

from __future__ import annotations

from core.autoencoder import Code, Late
from core.diffusion.schedule import T
from core.editing import manipulate, varied
from core.model_file import Model, ModelError
from core.protocol import FaceEdit
from core.sentences import Sentence


def edited_code(model: Model, code: Code, face: FaceEdit) -> tuple[Code, Late | None]:
    """The edited code, and the unedited one for the last steps where detail is to be kept.

    Raises:
        ModelError: it has no sliders.
        UnknownAttribute: it has no such slider.
    """
    x_T = varied(code.x_T, face.variation, face.variation_share) if face.variation_share else code.x_T
    if not face.strengths:
        return Code(code.z_sem, x_T), None
    if model.attributes is None or model.latent is None or code.z_sem is None:
        raise ModelError(
            Sentence(
                "The model '{model}' has no sliders. Choose another model, or add attributes to this one.",
                model=model.card.name,
            )
        )
    z_sem = manipulate(code.z_sem, dict(face.strengths), model.attributes, model.latent, face.hold)
    late = Late(code.z_sem, face.keep_detail * T) if face.keep_detail else None
    return Code(z_sem, x_T), late
