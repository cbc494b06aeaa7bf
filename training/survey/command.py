"""`python -m training survey`: what the training wizard asks before a training, also for scripts.

    python -m training survey pictures --data my-portraits
    python -m training survey check -- portrait64 --data my-portraits -o runs/mine

Each answer is a number of lines, a JSON object a line with a `kind`. The last is of the kind "result", or
"error" with a `text` that says what is wrong and what to do.
"""

from __future__ import annotations

import argparse
import traceback
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NoReturn

from training.jobs.json_files import in_words
from training.survey.talk import Printer, Talk, Unwanted

MOST_SHOWN = 60  # pictures of a contact sheet


class _Mistake(ValueError):
    """The words make no sense."""


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise _Mistake(f"{self.prog}: {message}")


def main(words: Sequence[str]) -> int:
    """Answer one question, or any number of them; 0, or 2 where there is no answer."""
    import torch

    if list(words) == ["serve"]:
        from training.survey.serve import serve

        torch.set_num_threads(1)  # pictures are looked at side by side
        serve()
        return 0
    from core.device import limit_threads

    limit_threads()
    return 0 if answer(words, Talk(Printer())) else 2


def answer(words: Sequence[str], talk: Talk) -> bool:
    """Answer the question that `words` are; False where there is no answer, and `talk` was told why."""
    try:
        options = _parser().parse_args(list(words))
        work: Callable[[argparse.Namespace, Talk], None] = options.work
        work(options, talk)
        return True
    except Unwanted:
        talk.say("error", text="")
    except OSError as problem:
        talk.say("error", text=f"{in_words(problem)}.")
    except ValueError as problem:
        talk.say("error", text=problem.args[0] if problem.args else str(problem))
    except Exception as problem:  # whatever it is, who asked must not wait for ever
        text = f"{type(problem).__name__}: {problem}"
        talk.say("error", text=text, details=traceback.format_exc())
    return False


def _pictures(options: argparse.Namespace, talk: Talk) -> None:
    from training.survey.pictures import look_at_pictures

    look_at_pictures(options.data, options.sheet, talk, shown=options.shown)


def _crops(options: argparse.Namespace, talk: Talk) -> None:
    from training.survey.crops import show_crops

    show_crops(options.data, options.crop, options.size, options.sheet, talk, shown=options.shown)


def _labels(options: argparse.Namespace, talk: Talk) -> None:
    from training.survey.labels import look_at_labels

    look_at_labels(options.data, options.labels, talk)


def _machine(options: argparse.Namespace, talk: Talk) -> None:
    from training.survey.kinds import explain_kinds
    from training.survey.machine import describe_machine

    describe_machine(options.folder, talk)
    explain_kinds(talk)
    talk.say("result")


def _check(options: argparse.Namespace, talk: Talk) -> None:
    from training.survey.checks import check_plan

    check_plan(options.words, talk)


def _needs(options: argparse.Namespace, talk: Talk) -> None:
    from training.survey.needs import explain_needs

    explain_needs(options.words, talk)


def _trial(options: argparse.Namespace, talk: Talk) -> None:
    from training.survey.trial import try_out

    try_out(options.words, talk, steps=options.steps)


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="survey", description=__doc__, allow_abbrev=False)
    kinds = parser.add_subparsers(title="questions", required=True, parser_class=_Parser)

    def question(
        name: str, help: str, work: Callable[[argparse.Namespace, Talk], None]
    ) -> argparse.ArgumentParser:
        made = kinds.add_parser(name, help=help, allow_abbrev=False)
        made.set_defaults(work=work)
        return made

    def of_pictures(made: argparse.ArgumentParser, *, sheet: bool) -> None:
        made.add_argument("--data", action="append", required=True, metavar="PLACE")
        if sheet:
            made.add_argument("--sheet", type=Path, metavar="FOLDER", help="thumbnails are written there")
            made.add_argument("--shown", type=int, default=MOST_SHOWN, metavar="N", help="of them at most")

    of_pictures(question("pictures", "counts, damage, repeats, faces", _pictures), sheet=True)
    crops = question("crops", "some pictures as they would be trained on", _crops)
    of_pictures(crops, sheet=True)
    crops.add_argument("--crop", choices=("centre", "celeba", "face"), required=True)
    crops.add_argument("--size", type=int, required=True, metavar="PIXELS")
    labels = question("labels", "which sliders a table could make", _labels)
    of_pictures(labels, sheet=False)
    labels.add_argument("--labels", required=True, metavar="TABLE")
    machine = question("machine", "what this computer has, and what each preset would take on it", _machine)
    machine.add_argument("--folder", type=Path, required=True, help="on the disk that runs are kept on")
    words = {"nargs": "*", "metavar": "WORD", "help": "of `semblance train`, after --"}
    question("check", "what is wrong with a training to be", _check).add_argument("words", **words)  # type: ignore[arg-type]
    needs = question("needs", "what a training to be would take on this computer", _needs)
    needs.add_argument("words", **words)  # type: ignore[arg-type]
    trial = question("trial", "a few steps of a training, measured", _trial)
    trial.add_argument("--steps", type=int, default=10, metavar="N")
    trial.add_argument("words", **words)  # type: ignore[arg-type]
    return parser
