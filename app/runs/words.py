"""What is said about a run."""

from __future__ import annotations

import time

from PySide6.QtCore import QCoreApplication

from app.runs.entry import RunEntry
from app.theme import Role
from app.translations import grouped
from training.jobs.views import JobStatus

_SILENT = 300.0  # seconds without a word of a trainer that is at work, after which that is said
_ROLES: dict[JobStatus, Role] = {
    "running": Role.ACCENT, "preparing": Role.ACCENT, "finished": Role.GOOD, "failed": Role.BAD,
    "missing": Role.BAD, "interrupted": Role.WARNING, "paused": Role.WARNING,
}  # fmt: skip


def role(status: JobStatus) -> Role:
    """The colour of a status."""
    return _ROLES.get(status, Role.FAINT)


def status_word(entry: RunEntry) -> str:
    """A run's status, in a word or two."""
    translate = QCoreApplication.translate
    if entry.place:
        return translate("Runs", "Waiting, number {0}").replace("{0}", str(entry.place))
    words: dict[JobStatus, str] = {
        "preparing": translate("Runs", "Preparing"),
        "running": translate("Runs", "Training"),
        "paused": translate("Runs", "Paused"),
        "waiting": translate("Runs", "Waiting"),
        "finished": translate("Runs", "Finished"),
        "stopped": translate("Runs", "Stopped"),
        "failed": translate("Runs", "Failed"),
        "interrupted": translate("Runs", "Interrupted"),
        "cancelling": translate("Runs", "Stopping…"),
        "cancelled": translate("Runs", "Stopped"),
        "ready": translate("Runs", "Not started"),
        "missing": translate("Runs", "Folder not found"),
    }
    return words[entry.status]


def stage_word(stage: str) -> str:
    """A part of a run, in words."""
    translate = QCoreApplication.translate
    words = {
        "pictures": translate("Runs", "Reading the pictures"),
        "autoencoder": translate("Runs", "Autoencoder"),
        "ddim": translate("Runs", "Diffusion model"),
        "codes": translate("Runs", "Encoding the pictures"),
        "prior": translate("Runs", "New pictures"),
        "attributes": translate("Runs", "Sliders"),
    }
    return words.get(stage, stage)


def figure_word(name: str) -> str:
    """A figure of the metrics, in words."""
    translate = QCoreApplication.translate
    words = {
        "loss": translate("Runs", "Loss"),
        "validation_loss": translate("Runs", "on other pictures"),
        "training_loss": translate("Runs", "of the averaged model"),
        "average_loss": translate("Runs", "of the averaged model"),
        "gradient_norm": translate("Runs", "Gradient norm"),
        "learning_rate": translate("Runs", "Learning rate"),
        "images_per_second": translate("Runs", "Pictures a second"),
        "codes_per_second": translate("Runs", "Codes a second"),
        "memory_gb": translate("Runs", "Card memory, GB"),
        "edit_effect": translate("Runs", "Effect of the code"),
    }
    return words.get(name, name.replace("_", " "))


def sentence(entry: RunEntry, *, supervised: bool) -> str:
    """How a run is, and what that means."""
    translate = QCoreApplication.translate
    status, message = entry.status, entry.message
    if status == "waiting" and not supervised:
        return translate("Runs", "Waits in the queue. Nobody is at work on the queue now: start it.")
    if status == "waiting":
        return message or translate("Runs", "Waits for the runs before it, and begins by itself.")
    if status in ("running", "preparing"):
        return message or _at_work(entry)
    if status == "interrupted":
        return translate(
            "Runs",
            "Its trainer ended without a word: perhaps the computer was switched off, or it was started from "
            "a terminal and killed. Resume goes on from the last checkpoint.",
        )
    sentences: dict[JobStatus, str] = {
        "paused": translate("Runs", "Waits until you resume it. Nothing is lost."),
        "finished": translate("Runs", "Its model is ready."),
        "stopped": translate("Runs", "Was stopped. Everything is saved: resume goes on where it was."),
        "cancelled": translate("Runs", "Was stopped. Everything is saved: resume goes on where it was."),
        "cancelling": translate("Runs", "Ends after its current step, and saves everything."),
        "failed": translate("Runs", "It left no reason; the log may tell."),
        "ready": translate("Runs", "Is prepared, and not in the queue."),
        "missing": translate("Runs", "The folder was moved, deleted, or is on a disk that is not connected."),
    }
    return message or sentences[status]


def _at_work(entry: RunEntry) -> str:
    translate = QCoreApplication.translate
    state = entry.state
    if state is None:
        return translate("Runs", "Starts.")
    silent = time.time() - state.updated
    if silent > _SILENT:
        text = translate("Runs", "No word from its trainer for {0}: it may be measuring or saving, or hang.")
        return text.replace("{0}", duration(silent))
    if entry.status == "preparing":
        return translate("Runs", "Prepares the pictures; this is done once.")
    return translate("Runs", "Goes on in the background, also when this window is closed.")


def numbers(entry: RunEntry) -> list[str]:
    """Stage, pictures done, speed and time left, as far as they are known and mean something now."""
    translate = QCoreApplication.translate
    state = entry.state
    if state is None or entry.status in ("waiting", "finished") or not state.stage:
        return []
    parts = [stage_word(state.stage)]
    if state.total > 1:
        text = translate("Runs", "{0} of {1}")
        parts.append(text.replace("{0}", grouped(state.done)).replace("{1}", grouped(state.total)))
    if entry.is_active:
        parts += live_numbers(entry)
    return parts


def live_numbers(entry: RunEntry) -> list[str]:
    """Speed and time left."""
    translate = QCoreApplication.translate
    state, parts = entry.state, list[str]()
    if state is None or not entry.is_active:
        return parts
    if state.rate is not None:
        is_codes = state.stage == "prior"
        text = translate("Runs", "{0} codes/s") if is_codes else translate("Runs", "{0} img/s")
        parts.append(text.replace("{0}", grouped(state.rate, 1 if state.rate < 100 else 0)))
    left = time_left(entry)
    if left is not None:
        parts.append(translate("Runs", "{0} left").replace("{0}", duration(left)))
    return parts


def time_left(entry: RunEntry) -> float | None:
    """Seconds to the end of the run, as its trainer reckons from its present speed; the time since it said so
    is over.
    """
    state = entry.state
    if state is None or state.eta_seconds is None or not entry.is_active:
        return None
    return max(state.eta_seconds - max(time.time() - state.updated, 0.0), 0.0)


def duration(seconds: float) -> str:
    """As roughly as one thinks of it: "40 s", "12 min", "3 h 05 min", "2 d 4 h"."""
    translate = QCoreApplication.translate
    minutes = round(seconds / 60)
    if seconds < 59.5:
        return translate("Runs", "{0} s").replace("{0}", str(max(1, round(seconds))))
    if minutes < 60:
        return translate("Runs", "{0} min").replace("{0}", str(minutes))
    if minutes < 48 * 60:
        text = translate("Runs", "{0} h {1} min")
        return text.replace("{0}", str(minutes // 60)).replace("{1}", f"{minutes % 60:02d}")
    text = translate("Runs", "{0} d {1} h")
    return text.replace("{0}", str(minutes // 1440)).replace("{1}", str(minutes % 1440 // 60))
