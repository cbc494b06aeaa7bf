"""Everything that is wrong with a training to be, found before it begins."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path

from core.sentences import Sentence
from training.config import Crop, TrainConfig
from training.data.labels import read_labels
from training.data.sources import Entry, open_sources
from training.jobs.folder import RunFolder
from training.new_run import config_of
from training.presets import PRESETS
from training.run_data import LEAST_PICTURES
from training.stages.attributes import read_rule
from training.survey.crops import crop_or_reason
from training.survey.finding import Finding
from training.survey.machine import can_be_made, nearest
from training.survey.machine_checks import check_machine
from training.survey.spread import evenly, side_by_side
from training.survey.talk import Talk
from training.survey.words import options_of

FEW_PICTURES = 200
"""Below this a model mostly learns its pictures by heart."""
_TRIED = 24  # pictures that are cropped
_MANY_FAIL = 0.2  # share of them
_MANY_SMALL = 0.5


def check_plan(words: Sequence[str], talk: Talk) -> None:
    """Look at all that `words` (of `semblance train`) name.

    Lines: "finding", as `Finding` has it, for each thing that is wrong; "result" with how many of them `stop`
    the training.
    """
    stops = 0
    for finding in _findings(options_of(words), talk):
        talk.check()
        stops += finding.stops
        talk.say("finding", **asdict(finding))
    talk.say("result", stops=stops)


def _findings(options: argparse.Namespace, talk: Talk) -> Iterator[Finding]:
    config, problem = _config(options)
    pictures = 0
    if missing := list(_missing_places(options)):
        yield from missing
    else:
        try:
            with open_sources(options.data) as found:
                pictures = len(found.entries)
                yield from _check_pictures(found.entries, config, talk)
        except ValueError as mistake:
            yield Finding("pictures", _said(mistake))
    if options.preset is None:
        yield Finding(
            "kind", Sentence("No kind of model is chosen."), Sentence("Choose one on the page before.")
        )
    elif problem and not missing:
        yield problem
    if config is not None:
        writable = options.output is not None and can_be_made(options.output)
        yield from check_machine(config, options.output if writable else None, pictures)
    yield from _check_output(options.output, options.data)


def _config(options: argparse.Namespace) -> tuple[TrainConfig | None, Finding | None]:
    preset = PRESETS.get(options.preset or "")
    if preset is not None and preset.starts_from and not options.base:
        return None, Finding(
            "kind",
            Sentence("{kind} goes on from a model that is there already.", kind=preset.name),
            Sentence("Choose the model file of {kind} that it starts from.", kind=preset.starts_from),
        )
    if options.base and not Path(options.base).is_file():
        return None, Finding(
            "kind",
            Sentence("There is no model file {path}.", path=options.base),
            Sentence("Choose another one, or connect the drive that it is on."),
        )
    try:
        return config_of(options), None
    except ValueError as mistake:
        if _is_of_settings(options):
            return None, Finding(
                "kind",
                Sentence("A setting can't be used: {why}.", why=_said(mistake).rstrip(".")),
                Sentence("Correct it under Details, or take it out."),
            )
        return None, Finding("kind", _said(mistake))


def _is_of_settings(options: argparse.Namespace) -> bool:
    """Whether all would be well without the settings that are changed."""
    try:
        config_of(argparse.Namespace(**{**vars(options), "set": []}))
    except ValueError:
        return False
    return bool(options.set)


def _missing_places(options: argparse.Namespace) -> Iterator[Finding]:
    if not options.data:
        yield Finding(
            "pictures", Sentence("No pictures are chosen."), Sentence("Choose the folder they are in.")
        )
    for place in (*options.data, *options.validation):
        if not Path(place).exists():
            yield Finding(
                "pictures",
                Sentence("There is no {path}.", path=place),
                Sentence("Choose another folder, or connect the drive that it is on."),
            )
    if options.labels and options.labels != "folders" and not Path(options.labels).exists():
        yield Finding(
            "attributes",
            Sentence("There is no table of labels {path}.", path=options.labels),
            Sentence("Choose another one, or go on without labels."),
        )


def _check_pictures(entries: Sequence[Entry], config: TrainConfig | None, talk: Talk) -> Iterator[Finding]:
    count = len(entries)
    if count < LEAST_PICTURES:
        yield Finding(
            "pictures",
            Sentence("{count} pictures are too few to learn from.", count=count),
            Sentence("Add pictures: {least} are the least, and a good model wants thousands.",
                     least=LEAST_PICTURES),
        )  # fmt: skip
    elif count < FEW_PICTURES:
        yield Finding(
            "pictures",
            Sentence("{count} pictures are few: the model will know them by heart.", count=count),
            Sentence("That is fine for a try. For a good model, add pictures: a thousand or more."),
            stops=False,
        )
    if config is None:
        return
    yield from _check_crops(entries, config.data.crop, config.image_size, talk)
    if config.data.labels:
        yield from _check_labels(entries, config)


def _check_crops(entries: Sequence[Entry], crop: Crop, size: int, talk: Talk) -> Iterator[Finding]:
    chosen = [entries[place] for place in evenly(len(entries), _TRIED)]
    results = list(side_by_side(lambda entry: crop_or_reason(entry, crop, size), chosen, talk.check))
    reasons = [result for result in results if isinstance(result, str)]
    small = sum(not isinstance(result, str) and result.upscaled for result in results)
    made = len(results) - len(reasons)
    if reasons and made == 0:
        yield Finding(
            "crop",
            Sentence("None of {count} pictures that were tried can be used: {reason}.",
                     count=len(chosen), reason=reasons[0]),
            Sentence("Choose another crop, or other pictures."),
        )  # fmt: skip
    elif len(reasons) > _MANY_FAIL * len(results):
        yield Finding(
            "crop",
            Sentence("{bad} of {count} pictures that were tried can't be used, such as: {reason}.",
                     bad=len(reasons), count=len(chosen), reason=reasons[0]),
            Sentence("They will be left out. Choose another crop if they should not be."),
            stops=False,
        )  # fmt: skip
    if small > _MANY_SMALL * max(made, 1):
        yield Finding(
            "crop",
            Sentence("Most pictures have fewer than {size} pixels a side and must be enlarged.", size=size),
            Sentence("A smaller model would be as sharp, and done sooner."),
            stops=False,
        )


def _check_labels(entries: Sequence[Entry], config: TrainConfig) -> Iterator[Finding]:
    try:
        labels = read_labels(config.data.labels, [entries])[0]
    except ValueError as mistake:
        yield Finding("attributes", _said(mistake))
        return
    for rule in config.attributes:
        if rule.column not in labels.columns:
            yield Finding(
                "attributes",
                Sentence("The labels have no column {column} for the slider {slider}.",
                         column=rule.column, slider=rule.name),
                Sentence("Leave the slider out, or choose another table."),
                stops=False,
            )  # fmt: skip
            continue
        read = read_rule(rule, labels)
        with_, without = int((read == 1).sum()), int((read == 0).sum())
        if min(with_, without) == 0:
            yield Finding(
                "attributes",
                Sentence("Slider {slider} has pictures of one kind only: {with_} with it, {without} without.",
                         slider=rule.name, with_=with_, without=without),
                Sentence("Leave it out, or label pictures of the other kind."),
                stops=False,
            )  # fmt: skip


def _check_output(output: Path | None, places: Sequence[str]) -> Iterator[Finding]:
    if output is None:
        yield Finding("summary", Sentence("No folder is chosen for the training."), Sentence("Choose one."))
        return
    run = RunFolder(output)
    if any(Path(place).resolve() == output.resolve() for place in places):
        yield Finding(
            "summary",
            Sentence("The training would be kept among its own pictures, in {path}.", path=str(output)),
            Sentence("Choose another folder for it."),
        )
        return
    if run.config.exists():
        yield Finding(
            "summary",
            Sentence("{path} holds a training already.", path=str(output)),
            Sentence("Give this one another name or folder."),
        )
        return
    if can_be_made(output):
        return
    there = nearest(output)
    if there in (output.absolute(), output.absolute().parent):
        yield Finding(
            "summary",
            Sentence("Nothing can be written to {path}.", path=str(there)),
            Sentence("Choose a folder of your own."),
        )
    else:
        yield Finding(
            "summary",
            Sentence("There is no {path}, and it can't be made in {there}.",
                     path=str(output.parent), there=str(there)),
            Sentence("Connect the drive that it is on, or choose a folder of your own."),
        )  # fmt: skip


def _said(problem: ValueError) -> str:
    """The error's own words, a `Sentence` where it is one."""
    return problem.args[0] if problem.args and isinstance(problem.args[0], str) else str(problem)
