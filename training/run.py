"""One training run, all stages: a folder with settings in, one model file out."""

from __future__ import annotations

import dataclasses
import json
from contextlib import ExitStack
from pathlib import Path

import torch

from core.attributes import Attributes, LatentStatistics
from core.autoencoder import DiffusionAutoencoder
from core.files import write_atomically
from core.model_file import Model, ModelCard, load_model, save_model, sha256_of
from core.prior import LatentPrior
from training.board import Board
from training.checkpoint import checksum
from training.checkpoints import Checkpoints, clear_torn_files
from training.config import STAGES, TrainConfig
from training.controls import Controls, Interrupted, stopped_by_signals
from training.data.prepare import Prepared, prepare
from training.evaluate.figures import figures
from training.jobs.folder import RunFolder
from training.loop import NO_LIMITS, Ending, Limits, Loop
from training.machine import Machine, choose_machine
from training.processes import Processes, joined
from training.reporter import Reporter
from training.stages.attributes import fit_attributes
from training.stages.autoencoder import AutoencoderTask
from training.stages.codes import Codes, codes_of
from training.stages.prior import PriorTask
from training.step import StartAgain
from training.task import Task
from training.trouble import TrainingFailed

LEAST_PICTURES = 8
SHARES = {"autoencoder": 0.9, "ddim": 0.9, "codes": 0.02, "prior": 0.06, "attributes": 0.02}
"""Of a run's work, for its progress; the papers' and ours are alike in this."""


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
    config = TrainConfig.load(folder.config)
    controls = Controls(folder)
    with joined() as processes, ExitStack() as stack:
        if processes.is_first:
            stack.enter_context(folder.hold())
            stack.enter_context(stopped_by_signals(controls))
            clear_torn_files(folder.checkpoints)
            folder.take()  # what was asked of an earlier session
        board = Board(folder.path / "tensorboard") if config.tensorboard and processes.is_first else None
        reporter = Reporter(folder, controls, shares_of(config), board=board, silent=not processes.is_first)
        try:
            file = _Run(folder, config, processes, controls, reporter, limits).train()
        except Interrupted:
            reporter.status("stopped")
            return None
        except StartAgain as problem:
            state = folder.read_state()
            if state is not None:
                folder.write_state(dataclasses.replace(state, micro_batch=problem.micro_batch))
            raise
        except Exception as problem:
            reporter.status("failed", str(problem) or type(problem).__name__)
            raise
        if file is not None:
            reporter.status("finished")
        return file


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
        self._processes, self._controls, self._reporter = processes, controls, reporter
        self._machine: Machine = choose_machine(config.compute, processes.local_rank)

    def train(self) -> Path | None:
        """All stages; the model file, or None where there is nothing more for this process to do."""
        config = self._config
        base = load_model(Path(config.base)) if config.base else None
        self._reporter.status("preparing")
        data = self._prepare()
        autoencoder, images = self._autoencoder(data, base)
        if autoencoder is None or not self._processes.is_first:
            return None
        card = ModelCard(config.name, config.trained_on, config.licence, images, config.faces)
        model = Model(card, autoencoder)
        if base is not None and "autoencoder" not in config.stages:
            model = dataclasses.replace(base, card=card)
        if autoencoder.encoder is not None and set(config.stages) & {"codes", "prior", "attributes"}:
            model = self._with_latents(model, data)
        self._check_numbers(model)
        model = model.to(torch.device("cpu"))
        if data.validation is not None:
            model = self._with_figures(model, data)
        save_model(model, self._folder.model, torch.float16)
        return self._folder.model

    def _prepare(self) -> Prepared:
        """The pictures. The first process decodes them, the others find them decoded."""
        if not self._processes.is_first:
            self._processes.wait()
        config, report = self._config, self._folder.data_report
        expected = json.loads(report.read_text(encoding="utf-8"))["fingerprint"] if report.exists() else None
        cache = Path(config.data.cache) if config.data.cache else self._folder.path / "pictures"
        data = prepare(
            config.data,
            config.image_size,
            cache,
            expected=expected,
            on_progress=lambda done, total: self._reporter.progress(
                "pictures", done, total, status="preparing"
            ),
            check=self._controls.check,
        )
        if len(data.train) < LEAST_PICTURES:
            raise ValueError(
                f"{len(data.train)} pictures are too few to train on; {LEAST_PICTURES} are the least."
            )
        if self._processes.is_first:
            _write_json(report, dataclasses.asdict(data.report))
            for name, reason in data.report.skipped:
                self._reporter.say(f"skipped {name}: {reason}")
            self._processes.wait()
        return data

    def _autoencoder(self, data: Prepared, base: Model | None) -> tuple[DiffusionAutoencoder | None, int]:
        """The averaged networks and the images they have seen; None when stopped."""
        config = self._config
        seen_before = base.card.images if base is not None else 0
        if "autoencoder" not in config.stages:
            assert base is not None
            return base.autoencoder.to(self._machine.device), seen_before
        torch.manual_seed(config.seed)
        model = base.autoencoder if base is not None else DiffusionAutoencoder(config.architecture)
        model.requires_grad_(True)
        task = AutoencoderTask(config, model, data.train, data.validation, self._machine)
        parent = data.report.fingerprint + (sha256_of(Path(config.base)) if config.base else "")
        loop = self._loop(task, parent, self._processes, self._limits)
        if loop.run() is Ending.STOPPED:
            raise Interrupted
        ema = loop.state.ema
        assert isinstance(ema, DiffusionAutoencoder)
        return ema, seen_before + loop.state.seen

    def _with_latents(self, model: Model, data: Prepared) -> Model:
        """The model with what is made from its codes."""
        config, device = self._config, self._machine.device
        identity = str(
            checksum({name: value.cpu() for name, value in model.autoencoder.state_dict().items()})
        )
        codes = self._codes(model.autoencoder, data, identity)
        latent = codes.statistics()
        model = dataclasses.replace(model, latent=latent.to(device))
        if "prior" in config.stages:
            model = dataclasses.replace(model, prior=self._prior(model.autoencoder, codes, data, identity))
        if "attributes" in config.stages and data.train_labels is not None:
            model = dataclasses.replace(model, attributes=self._attributes(model.autoencoder, codes, data))
        return model

    def _codes(self, autoencoder: DiffusionAutoencoder, data: Prepared, identity: str) -> Codes:
        path = self._folder.path / "codes.safetensors"
        parent = f"{identity} {data.report.fingerprint}"
        codes = Codes.load(path, parent)
        if codes is None:
            self._reporter.progress("codes", 0, len(data.train))
            check = self._controls.check
            codes = Codes(
                codes_of(autoencoder, data.train, check=check),
                codes_of(autoencoder, data.train, flip=True, check=check),
            )
            made = codes
            self._reporter.patiently(lambda: made.save(path, parent))
        return codes

    def _attributes(
        self, autoencoder: DiffusionAutoencoder, codes: Codes, data: Prepared
    ) -> Attributes | None:
        self._reporter.progress("attributes", 0, len(self._config.attributes))
        assert data.train_labels is not None
        held_out = None
        if data.validation is not None and data.validation_labels is not None:
            held_out = (codes_of(autoencoder, data.validation), data.validation_labels)
        attributes, reports = fit_attributes(
            self._config.attributes, codes.z_sem, codes.statistics(), data.train_labels, held_out
        )
        for report in reports:
            self._reporter.say(report.sentence())
        _write_json(self._folder.path / "attributes.json", [dataclasses.asdict(report) for report in reports])
        return attributes.to(self._machine.device) if attributes is not None else None

    def _prior(
        self, autoencoder: DiffusionAutoencoder, codes: Codes, data: Prepared, identity: str
    ) -> LatentPrior:
        torch.manual_seed(self._config.seed)
        prior = LatentPrior(self._config.prior)
        task = PriorTask(self._config, prior, codes, autoencoder, data.train, self._machine)
        loop = self._loop(task, identity, Processes())
        if loop.run() is Ending.STOPPED:
            raise Interrupted
        ema = loop.state.ema
        assert isinstance(ema, LatentPrior)
        return ema

    def _loop(self, task: Task, parent: str, processes: Processes, limits: Limits = NO_LIMITS) -> Loop:
        for folder in (self._folder.checkpoints, self._folder.samples):
            folder.mkdir(exist_ok=True)
        last = self._folder.read_state()
        hint = last.micro_batch if last is not None and last.stage == task.stage else 0
        return Loop(
            task,
            Checkpoints(self._folder.checkpoints, task.stage, parent, self._config.intervals.keep),
            intervals=self._config.intervals,
            samples=self._folder.samples,
            machine=self._machine,
            processes=processes,
            controls=self._controls,
            reporter=self._reporter,
            limits=limits,
            micro_batch=hint or self._config.compute.micro_batch,
        )

    def _with_figures(self, model: Model, data: Prepared) -> Model:
        assert data.validation is not None
        measured = figures(model, data.validation, self._config.attributes, data.validation_labels)
        return dataclasses.replace(model, card=dataclasses.replace(model.card, figures=measured))

    def _check_numbers(self, model: Model) -> None:
        latent: LatentStatistics | None = model.latent
        trained = [*model.autoencoder.parameters()]
        trained += [*model.prior.parameters()] if model.prior is not None else []
        trained += [latent.mean, 1 / latent.std] if latent is not None else []
        if not all(bool(torch.isfinite(values).all()) for values in trained):
            raise TrainingFailed(
                "The training came to nothing: some weights are not numbers. Train anew with a lower "
                "--set optimisation.learning_rate=..., or on more and more varied pictures."
            )


def _write_json(path: Path, values: object) -> None:
    with write_atomically(path) as temporary:
        temporary.write_text(json.dumps(values, indent=1) + "\n", encoding="utf-8")
