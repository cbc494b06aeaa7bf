"""One training run, all stages: a folder with settings in, one model file out."""

from __future__ import annotations

import dataclasses
import os
import time
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import TypeVar

import torch
from torch import Tensor

from core.attributes import Attributes, LatentStatistics
from core.autoencoder import DiffusionAutoencoder
from core.files import sha256_of
from core.model_file import Model, ModelCard, load_model, save_model
from core.prior import LatentPrior
from training.board import Board
from training.checkpoint import checksum
from training.checkpoints import Checkpoints, clear_torn_files
from training.config import STAGES, AttributeRule, TrainConfig
from training.controls import Controls, Interrupted, stopped_by_signals
from training.data.labels import Labels
from training.data.prepare import Prepared
from training.estimate import pieces
from training.evaluate.figures import figures
from training.jobs.folder import RunFolder, RunState, Status
from training.jobs.json_files import write_json
from training.loop import NO_LIMITS, Ending, Limits, Loop
from training.machine import Machine, choose_machine
from training.processes import Processes, joined
from training.reporter import Reporter
from training.run_data import pictures_of, save_report
from training.stages.attributes import AttributeReport, fit_attributes
from training.stages.autoencoder import AutoencoderTask
from training.stages.codes import Codes, codes_of
from training.stages.prior import PriorTask
from training.stages.taught import Taught
from training.step import StartAgain
from training.task import Task
from training.trouble import TrainingFailed

T = TypeVar("T")

SHARES = {"autoencoder": 0.9, "ddim": 0.9, "codes": 0.02, "prior": 0.06, "attributes": 0.02}
"""Of a run's work, for its progress; the papers' and ours are alike in this."""

UNTAUGHT = (
    "The labels make sliders, and do not help the code to tell them: no pictures are set aside to show what "
    "that would be worth. Set some aside with --set data.validation_share=0.1 or --validation."
)


def train_run(folder: RunFolder, limits: Limits = NO_LIMITS) -> Path | None:
    """Train what `folder`'s config.json says, from where it stands.

    Args:
        limits: where the autoencoder's training is cut; the later stages follow.

    Returns:
        the model file; None when the run was stopped, or this is not the first of its processes.

    Raises:
        ValueError: settings, pictures, labels or a checkpoint can't be used, another process trains this
            run, or the training came to nothing; the message says which and why.
        OSError: the folder can't be written.
    """
    controls = Controls(folder)
    with joined() as processes, ExitStack() as stack:
        stack.enter_context(stopped_by_signals(controls, alone=processes.count == 1))
        if processes.is_first:
            stack.enter_context(folder.hold())
            clear_torn_files(folder.checkpoints)
            folder.take()  # what was asked of an earlier session
        try:
            return _train(folder, processes, controls, limits)
        except Interrupted as stop:
            _end(folder, processes, "stopped", str(stop))
            return None
        except StartAgain as problem:
            state = folder.read_state()
            if state is not None:
                folder.write_state(dataclasses.replace(state, micro_batch=problem.micro_batch))
            raise
        except Exception as problem:
            _end(folder, processes, "failed", str(problem) or type(problem).__name__)
            raise


def _train(folder: RunFolder, processes: Processes, controls: Controls, limits: Limits) -> Path | None:
    config = TrainConfig.load(folder.config)
    board = Board(folder.path / "tensorboard") if config.tensorboard and processes.is_first else None
    reporter = Reporter(folder, controls, shares_of(config), board=board, silent=not processes.is_first)
    file = _Run(folder, config, processes, controls, reporter, limits).train()
    if file is not None:
        reporter.status("finished")
    return file


def _end(folder: RunFolder, processes: Processes, status: Status, message: str) -> None:
    """The last word on a run that did not come to its end."""
    if processes.is_first:
        last = folder.read_state() or RunState()
        ended = dataclasses.replace(
            last, status=status, message=message, pid=os.getpid(), updated=time.time()
        )
        folder.write_state(ended)


def shares_of(config: TrainConfig) -> dict[str, float]:
    """What each stage of a run is of its work."""
    first = "autoencoder" if config.architecture.encoder is not None else "ddim"
    names = [first if stage == "autoencoder" else stage for stage in STAGES if stage in config.stages]
    return {name: SHARES[name] for name in names}


class _Run:
    """The stages, one after another, and what each hands on."""

    def __init__(
        self,
        folder: RunFolder,
        config: TrainConfig,
        processes: Processes,
        controls: Controls,
        reporter: Reporter,
        limits: Limits,
    ) -> None:
        self._folder, self._config, self._limits = folder, config, limits
        self._last = folder.read_state()  # of the session before, while there is no word of this one
        self._processes, self._controls, self._reporter = processes, controls, reporter
        self._machine: Machine = choose_machine(config.compute, processes.local_rank)

    def train(self) -> Path | None:
        """All stages; the model file, or None where there is nothing more for this process to do."""
        config = self._config
        base = load_model(Path(config.base)) if config.base else None
        self._reporter.status("preparing")
        data = self._prepare()
        model = self._trained(data, base) if "autoencoder" in config.stages else base
        if model is None or not self._processes.is_first:
            return None
        model = model.to(self._machine.device)
        if model.autoencoder.encoder is not None and set(config.stages) & {"codes", "prior", "attributes"}:
            model = self._with_latents(model, data)
        self._check_numbers(model)
        model = model.to(torch.device("cpu"))
        if data.validation is not None:
            model = self._with_figures(model, data)
        self._write("the model", lambda: save_model(model, self._folder.model, torch.float16))
        return self._folder.model

    def _write(self, what: str, write: Callable[[], T]) -> T:
        """Write what the run does not go on without.

        Raises:
            Interrupted: a stop ended the wait for space on the disk.
        """
        done = self._reporter.patiently(lambda: (write(),))
        if done is None:
            raise Interrupted(
                f"Stopped while the disk was full: {what} could not be written, and will be made again. All "
                "that was trained is saved. Free some space before it goes on."
            )
        return done[0]

    def _check(self) -> None:
        """Between pieces of work that must be done."""

        def on_pause(begins: bool) -> None:
            self._reporter.status("paused" if begins else "running")

        self._controls.check_in_place(on_pause)

    def _prepare(self) -> Prepared:
        """The pictures. The first process decodes them, the others find them decoded."""
        if not self._processes.is_first:
            self._processes.wait()

        def on_progress(done: int, total: int) -> None:
            self._reporter.progress("pictures", done, total, status="preparing")

        data = self._write(
            "the decoded pictures",
            lambda: pictures_of(self._folder, self._config, on_progress=on_progress, check=self._check),
        )
        if self._processes.is_first:
            self._write("the report on the pictures", lambda: save_report(self._folder, data))
            self._reporter.say(data.report.summary())
            self._processes.wait()
        return data

    def _trained(self, data: Prepared, base: Model | None) -> Model:
        """A model of the trained networks alone."""
        config = self._config
        torch.manual_seed(config.seed)
        networks = base.autoencoder if base is not None else DiffusionAutoencoder(config.architecture)
        networks.requires_grad_(True)
        taught = self._taught(data)
        has = taught.has if taught is not None else None
        task = AutoencoderTask(config, networks, data.train, data.validation, self._machine, has)
        parent = data.report.fingerprint + (sha256_of(Path(config.base)) if config.base else "")
        loop = self._loop(task, parent, self._processes, self._limits)
        if loop.run() is Ending.STOPPED:
            raise Interrupted
        ema = loop.state.ema
        assert isinstance(ema, DiffusionAutoencoder)
        images = loop.state.seen + (base.card.images if base is not None else 0)
        trained_on = config.trained_on or f"{len(data.train):,} pictures, {_names(config.data.sources)}"
        names = taught.names if taught is not None else ()
        card = ModelCard(config.name, trained_on, config.licence, images, config.faces, taught=names)
        return Model(card, ema)

    def _taught(self, data: Prepared) -> Taught | None:
        """The labels that the run began with, also where their table has changed since."""
        labels = data.train_labels
        if labels is None or not self._config.teaches_labels:
            if labels is not None and self._config.objective.label_weight:
                self._reporter.say(UNTAUGHT)
            return None
        path, fingerprint = self._folder.path / "labels.safetensors", data.report.fingerprint
        taught = Taught.load(path, fingerprint)
        if taught is None:
            made = taught = Taught.of(self._rules(labels), labels)
            if self._processes.is_first:
                self._write("the labels", lambda: made.save(path, fingerprint))
        return taught

    def _with_latents(self, model: Model, data: Prepared) -> Model:
        """The model with what is made from its codes."""
        stages, networks = self._config.stages, model.autoencoder.state_dict()
        identity = str(checksum({name: value.cpu() for name, value in networks.items()}))
        codes = self._codes(model.autoencoder, data, identity)
        if model.latent is None:  # a base's own stay: its sliders and prior stand on them
            latent, kept = codes.statistics(), codes.sample(self._config.codes_kept)
            model = dataclasses.replace(model, latent=latent, codes=kept).to(self._machine.device)
        if "prior" in stages:
            model = dataclasses.replace(model, prior=self._prior(model, codes, data, identity))
        if "attributes" in stages and data.train_labels is not None:
            model = dataclasses.replace(model, attributes=self._attributes(model, codes, data))
        return model

    def _codes(self, autoencoder: DiffusionAutoencoder, data: Prepared, identity: str) -> Codes:
        path = self._folder.path / "codes.safetensors"
        parent = f"{identity} {data.report.fingerprint}"
        codes = Codes.load(path, parent)
        if codes is None:
            self._reporter.progress("codes", 0, len(data.train))
            codes = Codes(
                codes_of(autoencoder, data.train, check=self._check),
                codes_of(autoencoder, data.train, flip=True, check=self._check),
            )
            made = codes
            self._write("the pictures' codes", lambda: made.save(path, parent))
        return codes

    def _attributes(self, model: Model, codes: Codes, data: Prepared) -> Attributes | None:
        assert data.train_labels is not None
        assert model.latent is not None
        held_out = None
        if data.validation is not None and data.validation_labels is not None:
            held_out = (
                codes_of(model.autoencoder, data.validation, check=self._check),
                data.validation_labels,
            )
        attributes, reports = fit_attributes(
            self._rules(data.train_labels),
            codes.z_sem,
            model.latent.to(torch.device("cpu")),
            data.train_labels,
            held_out,
            taught=model.card.taught,
            progress=lambda done, total: self._reporter.progress("attributes", done, total),
            check=self._check,
        )
        for report in reports:
            self._reporter.say(_in_words(report))
        words = [dataclasses.asdict(report) for report in reports]
        self._write(
            "the report on the sliders", lambda: write_json(self._folder.path / "attributes.json", words)
        )
        return attributes.to(self._machine.device) if attributes is not None else None

    def _rules(self, labels: Labels) -> tuple[AttributeRule, ...]:
        """The preset's, or one for each column where the labels are of other things than the preset knows."""
        rules = self._config.attributes
        return rules if any(rule.column in labels.columns for rule in rules) else ()

    def _prior(self, model: Model, codes: Codes, data: Prepared, identity: str) -> LatentPrior:
        assert model.latent is not None
        torch.manual_seed(self._config.seed)
        prior = LatentPrior(self._config.prior)
        latent = model.latent.to(torch.device("cpu"))
        task = PriorTask(self._config, prior, codes, latent, model.autoencoder, data.train, self._machine)
        loop = self._loop(task, identity, Processes())
        if loop.run() is Ending.STOPPED:
            raise Interrupted
        ema = loop.state.ema
        assert isinstance(ema, LatentPrior)
        return ema

    def _loop(self, task: Task, parent: str, processes: Processes, limits: Limits = NO_LIMITS) -> Loop:
        for folder in (self._folder.checkpoints, self._folder.samples):
            folder.mkdir(exist_ok=True)
        last, config = self._last, self._config
        hint = last.micro_batch if last is not None and last.stage == task.stage else 0
        given = config.compute.micro_batch
        if self._machine.device.type == "cpu" and task.stage != "prior":
            given = pieces(config, self._machine)  # a system may kill who takes too much, without a word
        share = task.optimisation.total / config.optimisation.total
        return Loop(
            task,
            Checkpoints(self._folder.checkpoints, task.stage, parent, config.intervals.keep),
            intervals=config.intervals.scaled(share),
            samples=self._folder.samples,
            machine=self._machine,
            processes=processes,
            controls=self._controls,
            reporter=self._reporter,
            limits=limits,
            micro_batch=hint or given,
        )

    def _with_figures(self, model: Model, data: Prepared) -> Model:
        assert data.validation is not None
        labels = data.validation_labels
        rules = self._rules(labels) if labels is not None else ()
        measured = figures(model, data.validation, rules, labels, check=self._check)
        return dataclasses.replace(model, card=dataclasses.replace(model.card, figures=measured))

    def _check_numbers(self, model: Model) -> None:
        latent: LatentStatistics | None = model.latent
        trained: list[Tensor] = [*model.autoencoder.parameters()]
        trained += [*model.prior.parameters()] if model.prior is not None else []
        trained += [latent.mean, 1 / latent.std] if latent is not None else []
        if not all(bool(torch.isfinite(values).all()) for values in trained):
            raise TrainingFailed(
                "The training came to nothing: some weights are not numbers. Train anew with a lower "
                "--set optimisation.learning_rate=..., or on more and more varied pictures."
            )


def _names(places: Sequence[str]) -> str:
    return ", ".join(f"'{Path(place).name}'" for place in places)


def _in_words(report: AttributeReport) -> str:
    lines = list(report.warnings)
    if report.kept and report.measured is not None:
        found = report.measured
        lines.insert(
            0,
            f"Slider '{report.name}': {report.with_} examples with it, {report.without} without; AUROC "
            f"{found.auroc:.3f} ({found.low:.3f} to {found.high:.3f}), accuracy {found.accuracy:.3f}, by "
            f"{found.where}.",
        )
    return "\n".join(lines)
