"""Colour profiles: what a photo's numbers look like in sRGB. Free of torch and Qt."""

from __future__ import annotations

import io

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageCms

from core.photo.photo import Photo, Pixels


def to_8bit(pixels: Pixels) -> NDArray[np.uint8]:
    """The same values in 0..255, rounded; 8-bit input is returned as it is."""
    if pixels.dtype == np.uint8:
        return pixels.astype(np.uint8, copy=False)
    rounded = np.empty(pixels.shape, np.uint8)
    for start in range(
        0, len(pixels), 256
    ):  # in pieces: the sum needs 32 bits, too much for a large photo at once
        rounded[start : start + 256] = (pixels[start : start + 256].astype(np.uint32) + 128) // 257
    return rounded


def open_profile(icc: bytes | None) -> ImageCms.ImageCmsProfile | None:
    """The profile, or None when there is none, it is damaged, or it is sRGB itself."""
    if not icc:
        return None
    try:
        profile = ImageCms.getOpenProfile(io.BytesIO(icc))
        name = (profile.profile.profile_description or "").lower()
    except (ImageCms.PyCMSError, OSError, TypeError):
        return None
    return None if name.startswith("srgb") else profile


def image_to_srgb(image: Image.Image, profile: ImageCms.ImageCmsProfile) -> Image.Image | None:
    """An sRGB image of `image` (RGB, L, CMYK or LAB); None if the profile is for another mode."""
    try:
        return ImageCms.profileToProfile(image, profile, ImageCms.createProfile("sRGB"), outputMode="RGB")
    except (ImageCms.PyCMSError, ValueError):
        return None


def to_srgb(photo: Photo) -> NDArray[np.uint8]:
    """The photo as sRGB [H,W,3] uint8, for the model and the screen."""
    pixels = to_8bit(photo.pixels)
    profile = open_profile(photo.meta.icc)
    if profile is None:
        return pixels
    image = Image.fromarray(np.ascontiguousarray(pixels[..., 0])) if photo.grey else Image.fromarray(pixels)
    converted = image_to_srgb(image, profile)
    return pixels if converted is None else np.asarray(converted)
