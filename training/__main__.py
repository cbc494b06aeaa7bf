"""`semblance train`, also `python -m training`: a folder of pictures to one model file."""

from __future__ import annotations

import argparse
import math
import os
import sys
import traceback
from collections.abc import Sequence

from training.arguments import parser
from training.jobs.folder import RunFolder
from training.launch import AGAIN, launch
from training.loop import Limits
from training.new_run import changed_run, new_run
from training.presets import PRESETS
from training.run import train_run
from training.step import StartAgain


def main(argv: Sequence[str] | None = None) -> int:
    """Train; 0 when the model is made or the run was stopped, 2 for what the user can put right, 1 for
    what we must. After the word "survey": answer what the training wizard asks before a training.
    """
    words = list(sys.argv[1:] if argv is None else argv)
    if words[:1] == ["survey"]:
        from training.survey.command import main as survey

        return survey(words[1:])
    options = parser().parse_args(words)
    if options.list:
        from training.estimate import explain

        print(explain(list(PRESETS.values())))
        return 0
    try:
        return _begin(options)
    except ValueError as problem:
        return _mistake(str(problem))
    except OSError as problem:
        return _mistake(f"'{problem.filename or options.output}' can't be used ({problem.strerror}).")


def _begin(options: argparse.Namespace) -> int:
    if options.output is None:
        raise ValueError("Give a preset, --data and -o, or --resume and -o; see --help.")
    if options.queue and (math.isfinite(options.max_minutes) or math.isfinite(options.max_images)):
        raise ValueError(
            "--queue takes no --max-minutes or --max-images: a queued run may go on in several sessions. "
            "Set its length by --set optimisation.total=..."
        )
    folder = RunFolder(options.output)
    config = changed_run(folder, options) if options.resume else new_run(folder, options)
    if options.prepare:
        return 0
    if options.queue:
        return _queue(folder)
    alone = "WORLD_SIZE" not in os.environ  # else this is one of several already
    if alone and config.compute.processes > 1:
        return launch(folder, config.compute.processes, _limits_as_words(options))
    return _train(folder, Limits(60 * options.max_minutes, options.max_images))


def _train(folder: RunFolder, limits: Limits) -> int:
    # A container often grants fewer processors than there are.
    from core.device import limit_threads

    limit_threads()
    try:
        file = train_run(folder, limits)
    except StartAgain as problem:
        print(f"semblance train: {problem}", file=sys.stderr)
        return AGAIN
    except (ValueError, OSError):
        raise
    except KeyboardInterrupt:
        print(f'\nEnded at once. Go on with: semblance train --resume -o "{folder.path}"', file=sys.stderr)
        return 130
    except Exception:
        trace = traceback.format_exc()
        print(trace, file=sys.stderr)
        print(
            "semblance train: the training ended by a fault of ours. What it had learned up to its last "
            f'checkpoint is saved; go on with --resume -o "{folder.path}". If it happens again, please '
            "report the lines above.",
            file=sys.stderr,
        )
        return 1
    state = folder.read_state()
    if file is not None:
        print(f"The model is {file}")
    elif state is not None and state.status == "stopped":
        print(
            f"{state.message or 'Stopped, with everything saved.'} "
            f'Go on with: semblance train --resume -o "{folder.path}"\n'
            "For a model of what was learned so far, add --max-minutes 0."
        )
    return 0


def _queue(folder: RunFolder) -> int:
    from training.jobs.command import main as jobs

    return jobs(["add", str(folder.path)])


def _limits_as_words(options: argparse.Namespace) -> list[str]:
    words = ["--max-minutes", str(options.max_minutes)] if math.isfinite(options.max_minutes) else []
    return words + (["--max-images", str(options.max_images)] if math.isfinite(options.max_images) else [])


def _mistake(sentence: str) -> int:
    print(f"semblance train: {sentence}", file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main())
