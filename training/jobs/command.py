"""`semblance jobs`: the queue of training runs, and words to the runs themselves."""

from __future__ import annotations

import argparse
import io
import json
import os
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NoReturn

from training.jobs.folder import LIVE, Command, RunFolder, condition
from training.jobs.json_files import in_words
from training.jobs.listing import table
from training.jobs.queue import Place, Queue
from training.jobs.start import is_at_work, start_detached
from training.jobs.supervisor import Pace, Supervisor
from training.jobs.views import view, views

_PROGRAM = "semblance jobs"
_DESCRIPTION = """\
Training runs, one after another, in the background: they go on when the terminal
or the window is closed, and after a crash. After a reboot, `semblance jobs start`
goes on with them. Without a command: the list of jobs."""
_EPILOG = """\
N is a job's number in the list. RUN is a run's folder; it need not be in the list.
The list is kept in the user's data folder, or where SEMBLANCE_JOBS says."""
_TAIL = 16_384  # bytes of a log
_FOLLOW = 0.5  # seconds between looks at a log that is followed


def main(argv: Sequence[str] | None = None) -> int:
    """Do what the words say; returns the exit code: 0 done, 2 the user's mistake, 130 stopped with Ctrl+C."""
    for stream in (sys.stdout, sys.stderr):  # a folder's name may have letters that a terminal has not
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    try:
        options = _parser().parse_args(argv)
        code = int(options.work(options) or 0)
        sys.stdout.flush()
    except SystemExit as leaving:  # argparse has said what it had to say
        return leaving.code if isinstance(leaving.code, int) else 0
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:  # whoever read our output has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except ValueError as mistake:
        print(f"{_PROGRAM}: {mistake}", file=sys.stderr)
        return 2
    except OSError as problem:
        print(f"{_PROGRAM}: {in_words(problem)}. See that you may write there.", file=sys.stderr)
        return 2
    return code


def _list(options: argparse.Namespace) -> None:
    queue = Queue()
    jobs = views(queue)
    for path in queue.set_aside():
        print(
            f"{_PROGRAM}: a damaged list of jobs was set aside as '{path}'; its runs are not lost. Add them "
            "again, then delete that file.",
            file=sys.stderr,
        )
    at_work = is_at_work(queue)
    if options.json:
        print(json.dumps({"supervisor": at_work, "jobs": [job.as_dict() for job in jobs]}, indent=1))
        return
    if not jobs:
        print("There are no jobs. Add a run with: semblance jobs add RUN")
        return
    print(table(jobs))
    if not at_work and any(job.job.wanted == "run" for job in jobs):
        print("\nNobody is at work on them. To go on: semblance jobs start")


def _add(options: argparse.Namespace) -> None:
    queue = Queue()
    job = queue.add(options.run)
    print(f"Job {job.number} is {job.path}")
    if not options.later:
        start_detached(queue)


def _start(_: argparse.Namespace) -> None:
    queue = Queue()
    if not is_at_work(queue) and not any(job.wanted == "run" for job in queue.jobs()):
        print("No job waits. Add a run with: semblance jobs add RUN")
    elif start_detached(queue):
        print("The supervisor is at work.")
    else:
        print("A supervisor is at work already.")


def _run(options: argparse.Namespace) -> None:
    def say(sentence: str) -> None:
        print(f"{time.strftime('%Y-%m-%d %H:%M:%S')} {sentence}", flush=True)

    try:
        Supervisor(Queue(), pace=Pace(idle=options.linger), say=say).run()
    except KeyboardInterrupt:
        say("The supervisor ends; a trainer at work goes on. To look after it again: semblance jobs start")
        raise


def _send(word: Command) -> Callable[[argparse.Namespace], None]:
    """The work of a word to a run."""

    def work(options: argparse.Namespace) -> None:
        queue = Queue()
        run = _resolve(queue, options.job)
        now = condition(run)
        if now == "missing":
            raise ValueError(f"There is no run in '{run.path}'.")
        if now in LIVE:
            run.send(word)
            print(f"Told the trainer of '{run.path}': {word}")
            return
        job = next((job for job in queue.jobs() if job.path == run.path and job.wanted == "run"), None)
        if job is None or word != "resume":
            raise ValueError(_not_running(run, word, now, None if job is None else job.number))
        run.send(word)  # for the supervisor, who keeps a paused run's place
        start_detached(queue)
        print(f"Job {job.number} goes on when its turn comes.")

    return work


def _not_running(run: RunFolder, word: str, now: str, waiting: int | None) -> str:
    sentence = f"The run in '{run.path}' is not being trained now ({now})"
    if waiting is not None and word in ("stop", "pause"):
        return f"{sentence}, it waits for its turn. To take that from it: semblance jobs cancel {waiting}"
    if word == "resume":
        return (
            f'{sentence}. To go on with it: semblance jobs add "{run.path}", or, where it is in the list, '
            "semblance jobs retry N"
        )
    return f"{sentence}, so there is nobody to tell '{word}'."


def _cancel(options: argparse.Namespace) -> None:
    job = Queue().cancel(options.number)
    held = job.run.is_held()
    print(f"Job {job.number} " + ("stops within a step." if held else "will not be run."))


def _retry(options: argparse.Namespace) -> None:
    queue = Queue()
    job = queue.retry(options.number)
    start_detached(queue)
    print(f"Job {job.number} goes on when its turn comes.")


def _remove(options: argparse.Namespace) -> None:
    queue = Queue()
    job = queue.get(options.number)
    queue.remove(job.number)
    print(f"Job {job.number} is out of the list; its run stays in '{job.path}'.")


def _move(options: argparse.Namespace) -> None:
    queue = Queue()
    queue.move(options.number, options.place)
    print(table(views(queue)))


def _log(options: argparse.Namespace) -> None:
    queue = Queue()
    run = _resolve(queue, options.job)
    if not run.log.is_file():
        raise ValueError(f"'{run.path}' has no log: only runs that a supervisor started have one.")
    with run.log.open("rb") as log:
        size = log.seek(0, os.SEEK_END)
        log.seek(max(0, size - _TAIL))
        text = log.read()
        _show(text if size <= _TAIL else text[text.find(b"\n") + 1 :])
        while options.follow:
            over = not _goes_on(queue, run)  # asked before the last words are read
            text = log.read()
            _show(text)
            if over and not text:
                return
            time.sleep(0 if over else _FOLLOW)


def _show(text: bytes) -> None:
    sys.stdout.write(text.decode("utf-8", errors="replace"))
    sys.stdout.flush()


def _goes_on(queue: Queue, run: RunFolder) -> bool:
    """Whether the run's log may grow."""
    if condition(run) in LIVE:
        return True
    waiting = (view(job).status for job in queue.jobs() if job.path == run.path)
    return any(status in ("waiting", "paused") for status in waiting)


def _resolve(queue: Queue, text: str) -> RunFolder:
    """A job's number or a run's folder; a folder whose name is a number is written ./7.

    Raises:
        ValueError: there is no such thing.
    """
    if text.isdecimal():
        return queue.get(int(text)).run
    if not Path(text).is_dir():
        raise ValueError(f"There is no job and no folder '{text}'; `semblance jobs` lists the jobs.")
    return RunFolder(Path(text).absolute())


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: {message}; see '{self.prog} --help'.\n")


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog=_PROGRAM,
        description=_DESCRIPTION,
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--json", action="store_true", help="the list as one JSON object")
    parser.set_defaults(work=_list)
    words = parser.add_subparsers(title="commands", metavar="COMMAND", parser_class=_Parser)

    def word(name: str, help: str, work: Callable[[argparse.Namespace], None]) -> argparse.ArgumentParser:
        made = words.add_parser(name, help=help, description=f"{help[0].upper()}{help[1:]}.")
        made.set_defaults(work=work)
        return made

    listing = word("list", "list the jobs, as without a command", _list)
    listing.add_argument("--json", action="store_true", help="as one JSON object")
    add = word("add", "put a run at the end of the list, and have it trained when its turn comes", _add)
    add.add_argument("run", type=Path, metavar="RUN", help="folder with the run's config.json")
    add.add_argument("--later", action="store_true", help="start nothing now; `jobs start` does")
    word("start", "have the jobs trained in the background, from where they were", _start)
    run = word("run", "do the supervisor's work in this terminal, until there is no job left", _run)
    run.add_argument(
        "--linger", type=float, default=0.0, metavar="S", help="wait S seconds for another job (default: 0)"
    )
    for name, help in (
        ("stop", "end a run in order; it can be taken up again"),
        ("pause", "have a run wait, and keep its place"),
        ("resume", "go on with a paused run"),
        ("sample", "have a run draw its sample grids now"),
        ("save", "have a run write a checkpoint now"),
    ):
        word(name, help, _send(name)).add_argument("job", metavar="N|RUN")  # type: ignore[arg-type]
    for name, help, work in (
        ("cancel", "have a job not run; one in training is stopped, or after ten minutes killed", _cancel),
        ("retry", "go on with a job that is over, failed or cancelled", _retry),
        ("remove", "take a job out of the list; its run stays", _remove),
    ):
        word(name, help, work).add_argument("number", type=int, metavar="N")
    move = word("move", "change the order of the jobs", _move)
    move.add_argument("number", type=int, metavar="N")
    places: tuple[Place, ...] = ("up", "down", "first", "last")
    move.add_argument("place", choices=places)
    log = word("log", "show the end of what a run's trainer printed", _log)
    log.add_argument("job", metavar="N|RUN")
    log.add_argument("-f", "--follow", action="store_true", help="go on until the run is over")
    return parser
