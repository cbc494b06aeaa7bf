"""Good defaults, from what the survey has found. No widgets."""

from __future__ import annotations

import dataclasses

from app.wizard.facts import Pictures
from app.wizard.plan import Crop, Plan

MOSTLY = 0.8  # share of pictures that makes a set one of that kind
SOME = 0.2  # and below which there is hardly any
SIZES = (32, 64, 128, 256)
USUAL = {32: "tiny32", 64: "portrait64", 128: "portrait128", 256: "ffhq256"}
"""The kind that is offered for each size: ours, as long as there is one."""


def suggested(plan: Plan, pictures: Pictures, device: str) -> Plan:
    """The plan with crop, size and kind for these pictures."""
    crop, aligned = crop_for(pictures)
    side = pictures.face_side if crop == "face" else (pictures.sides[1] if pictures.sides else 0)
    size = 128 if device == "cuda" and side >= 128 else 64
    return dataclasses.replace(plan, crop=crop, aligned=aligned, size=size, kind=USUAL[size])


def crop_for(pictures: Pictures) -> tuple[Crop, bool]:
    """The crop, and whether it makes faces that lie alike."""
    if pictures.usable and pictures.celeba >= MOSTLY * pictures.usable:
        return "celeba", True
    if pictures.aligned_share >= MOSTLY:
        return "centre", True
    if pictures.face_share >= 0.5:
        return "face", True
    return "centre", False
