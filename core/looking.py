"""Answers what is in a photo: its faces, and how the model sees one of them."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from core import protocol
from core.photo.align import alignment_quad, centre_quad, crop_quad
from core.photo.faces import find_faces
from core.retouch.retoucher import Retoucher
from core.tensors import screen_pixels
from core.work import Work


def find(retoucher: Retoucher, request: protocol.FindFaces, work: Work) -> protocol.FacesFound:
    """Every face of a photo, the largest first.

    Raises:
        Stopped, PhotoError: as the words say.
    """
    work.check()
    work.report(protocol.Progress("finding", 0, 1))
    opened = retoucher.photos.open(request.photo)
    faces = tuple(
        protocol.FaceFound(_box(face.box), as_quad(alignment_quad(face.points)), float(face.score))
        for face in find_faces(opened.srgb)
    )
    centre = as_quad(centre_quad(*opened.srgb.shape[:2]))
    return protocol.FacesFound(request.photo, faces, centre)


def crop(retoucher: Retoucher, request: protocol.CropFace, work: Work) -> protocol.FaceCropped:
    """One crop as a picture, found where none is given.

    Raises:
        Stopped, PhotoError, ModelError: as the words say.
    """
    opened = retoucher.photos.open(request.photo)
    photo = protocol.PhotoRef(request.photo.path, opened.photo.sha256)
    quad, faces = request.quad, 0
    if quad is None:
        searched = retoucher.model(request.model, work).card.faces
        found = find(retoucher, protocol.FindFaces(photo), work) if searched else None
        faces = len(found.faces) if found is not None else 0
        quad = found.faces[0].quad if found and faces else as_quad(centre_quad(*opened.srgb.shape[:2]))
    pixels = screen_pixels(crop_quad(opened.srgb, np.array(quad), request.side))
    return protocol.FaceCropped(request, photo, quad, faces, pixels)


def as_quad(points: NDArray[np.floating]) -> protocol.Quad:
    """Corners [4,2] as plain numbers."""
    a, b, c, d = ((float(x), float(y)) for x, y in points)
    return a, b, c, d


def _box(values: NDArray[np.floating] | tuple[float, ...]) -> tuple[float, float, float, float]:
    left, top, width, height = (float(value) for value in values)
    return left, top, width, height
