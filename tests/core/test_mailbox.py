"""The newest live request wins; everything else is done in order."""

from __future__ import annotations

import dataclasses
import threading

from core.mailbox import Mailbox
from core.protocol import Cancel, Edit, Export, FaceEdit, FindFaces, Generate, PhotoRef, Quality, Quit

PHOTO = PhotoRef("a.jpg", "00")
QUAD = ((0.0, 0.0), (0.0, 9.0), (9.0, 9.0), (9.0, 0.0))
PREVIEW = Edit("m", PHOTO, (FaceEdit(QUAD, (("Smiling", 0.1),)),))
REFINED = dataclasses.replace(PREVIEW, quality=Quality.REFINED)
GRID = Generate("m", count=4, seed=0)


def test_a_newer_edit_replaces_a_waiting_one() -> None:
    mailbox = Mailbox()
    assert mailbox.put(1, PREVIEW) == []
    assert mailbox.put(2, REFINED) == [1]
    taken = mailbox.take()
    assert taken is not None
    assert taken.stamp == 2


def test_a_running_preview_of_the_same_crop_may_finish() -> None:
    mailbox = Mailbox()
    mailbox.put(1, PREVIEW)
    mailbox.take()
    mailbox.put(2, REFINED)
    assert not mailbox.stopped()


def test_a_running_refinement_is_stopped() -> None:
    mailbox = Mailbox()
    mailbox.put(1, REFINED)
    mailbox.take()
    assert not mailbox.stopped()
    mailbox.put(2, PREVIEW)
    assert mailbox.stopped()
    mailbox.take()
    assert not mailbox.stopped()


def test_a_running_preview_of_another_photo_is_stopped() -> None:
    mailbox = Mailbox()
    mailbox.put(1, PREVIEW)
    mailbox.take()
    mailbox.put(2, dataclasses.replace(PREVIEW, photo=PhotoRef("b.jpg", "01")))
    assert mailbox.stopped()


def test_an_export_is_neither_replaced_nor_stopped_by_edits_and_goes_first() -> None:
    mailbox = Mailbox()
    mailbox.put(1, Export(PREVIEW, "out.png"))
    mailbox.put(2, FindFaces(PHOTO))
    mailbox.put(3, PREVIEW)
    taken = mailbox.take()
    mailbox.put(4, REFINED)
    assert not mailbox.stopped()
    order = [taken, mailbox.take(), mailbox.take()]
    assert [one.stamp for one in order if one] == [1, 2, 4]


def test_cancel_reaches_waiting_and_running_requests_alone() -> None:
    mailbox = Mailbox()
    mailbox.put(1, Export(PREVIEW, "a.png"))
    mailbox.put(2, Export(PREVIEW, "b.png"))
    mailbox.put(3, PREVIEW)
    mailbox.take()
    assert mailbox.put(4, Cancel(2)) == [2]
    assert not mailbox.stopped()
    assert mailbox.put(5, Cancel(99)) == []
    assert mailbox.put(6, Cancel(1)) == []
    assert mailbox.stopped()
    assert mailbox.put(7, Cancel(3)) == [3]


def test_quit_stops_what_runs_and_ends_the_waiting() -> None:
    mailbox = Mailbox()
    mailbox.put(1, REFINED)
    mailbox.take()
    answers: list[object] = []
    waiting = threading.Thread(target=lambda: answers.append(mailbox.take()))
    waiting.start()
    mailbox.put(2, Quit())
    waiting.join(5)
    assert answers == [None]
    assert mailbox.stopped()


def test_long_work_steps_aside_for_an_edit_and_comes_again() -> None:
    mailbox = Mailbox()
    mailbox.put(1, GRID)
    mailbox.take()
    assert not mailbox.stopped()
    mailbox.put(2, PREVIEW)
    assert mailbox.stopped()
    assert mailbox.put_back()
    assert mailbox.take() == (2, PREVIEW)
    assert not mailbox.put_back(), "an edit is answered, not kept"
    assert mailbox.take() == (1, GRID)
    assert not mailbox.stopped()


def test_long_work_comes_after_everything_that_waits() -> None:
    mailbox = Mailbox()
    mailbox.put(1, GRID)
    mailbox.put(2, PREVIEW)
    mailbox.put(3, FindFaces(PHOTO))
    stamps = [taken.stamp for taken in (mailbox.take(), mailbox.take(), mailbox.take()) if taken]
    assert stamps == [3, 2, 1]


def test_long_works_are_done_in_order() -> None:
    mailbox = Mailbox()
    mailbox.put(1, GRID)
    mailbox.put(2, dataclasses.replace(GRID, seed=5))
    assert mailbox.take() == (1, GRID)
    assert not mailbox.stopped(), "one long work does not stop another"


def test_long_work_that_is_cancelled_does_not_come_again() -> None:
    mailbox = Mailbox()
    mailbox.put(1, GRID)
    mailbox.take()
    mailbox.put(2, PREVIEW)
    mailbox.put(0, Cancel(1))
    assert mailbox.stopped()
    assert not mailbox.put_back()
    mailbox.put(3, GRID)
    assert mailbox.put(0, Cancel(3)) == [3]
