"""Semblance for developers: one command sets everything up and runs, tests or checks the project.

    python3 dev.py run [photo ...]      open the editor; without a display, make the same edit as pictures
    python3 dev.py test [pytest ...]    lint, format, types, import contracts, tests
    python3 dev.py lint                 the same without the tests
    python3 dev.py bench [--quick]      measure how fast this machine edits and trains, and how well
    python3 dev.py translate            gather the words to translate, and build the translations
    python3 dev.py package [--check]    make what a person downloads, in dist; try it all

Needs Python 3.10 to 3.13 and nothing else. The first call makes `.venv` beside this file, which takes
minutes; later calls start at once.
"""

# Older Pythons must understand this file, too, so that they can say what is wrong: no newer syntax here.
import os
import shutil
import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).resolve().parent
sys.path.insert(0, str(PROJECT / ".ci"))  # the home of `devtools`; the top level is for the app
OLDEST, NEWEST = (3, 10), (3, 13)


def main() -> int:
    """Run the command line's command; the exit code is its own, or 2 for a mistake or a failed set-up."""
    if not OLDEST <= sys.version_info[:2] <= NEWEST:
        return complain(wrong_python())
    commands = {
        "run": run,
        "test": test,
        "lint": lint,
        "bench": bench,
        "translate": translate,
        "package": package,
    }
    words = sys.argv[1:]
    if not words or words[0] in ("-h", "--help", "help"):
        print(__doc__.strip())
        return 0 if words else 2
    if words[0] not in commands:
        return complain(f"dev.py has no command {words[0]!r}; it has: {', '.join(commands)}.")
    from devtools.words import SetupError

    try:
        return commands[words[0]](words[1:])
    except SetupError as error:
        return complain(str(error))
    except KeyboardInterrupt:
        return 130


def run(arguments: "list[str]") -> int:
    """Open the editor on the photos named, or make the edit without a window where nothing can be shown."""
    from devtools import environment, system_libraries

    python = environment.prepare(PROJECT)
    words = absolute(arguments)
    if has_display():
        system_libraries.provide(offscreen=False)
        return call(python, "-m", "app", *words)
    print("There is no display to open a window on, so the edit is made as pictures.", flush=True)
    return call(python, "-m", "core.commands.demo", *words)


def test(arguments: "list[str]") -> int:
    """All checks, the tests last."""
    from devtools import checks, environment, system_libraries

    python = environment.prepare(PROJECT)
    system_libraries.provide(offscreen=True)
    return checks.run_all(checks.static_checks(python), checks.tests(python, arguments), PROJECT, environ())


def lint(arguments: "list[str]") -> int:
    """The checks that need not run the program."""
    from devtools import checks, environment

    if arguments:
        return complain("lint takes no arguments.")
    python = environment.prepare(PROJECT)
    return checks.run_all(checks.static_checks(python), None, PROJECT, environ())


def bench(arguments: "list[str]") -> int:
    """Measure, into a report; the arguments are those of `devtools.bench`."""
    from devtools import environment, system_libraries

    python = environment.prepare(PROJECT)
    system_libraries.provide(offscreen=True)
    path = os.pathsep.join([str(PROJECT), str(PROJECT / ".ci")])
    command = [str(python), "-m", "devtools.bench", *absolute(arguments)]
    return subprocess.call(command, cwd=str(PROJECT), env={**environ(), "PYTHONPATH": path})


def translate(arguments: "list[str]") -> int:
    """Bring the translations up to date with the app's words; fails while any is left to translate."""
    from devtools import environment
    from devtools import translate as translations

    if arguments:
        return complain("translate takes no arguments.")
    return translations.update(environment.prepare(PROJECT), PROJECT, environ())


def package(arguments: "list[str]") -> int:
    """Build the packages for this system; with --check, also run the tests that install and try them."""
    from devtools import checks, environment
    from devtools.packaging import command

    if arguments not in ([], ["--check"]):
        return complain("package takes no argument but --check.")
    command.package(PROJECT, environ())
    if not arguments:
        return 0
    python = environment.prepare(PROJECT)
    tests = checks.Check("packages (pytest)", (str(python), "-m", "pytest", "tests/packaging", "-v"))
    return checks.run(tests, PROJECT, {**environ(), command.CHECK: "1"}).code


def absolute(arguments: "list[str]") -> "list[str]":
    """The arguments with absolute paths: the user's start where the user is, the command runs in `PROJECT`.

    A path is what is there, and the folder to be made that follows `--out` or `-o`.
    """
    before = ["", *arguments]
    return [
        str(Path.cwd() / word) if Path(word).exists() or before[i] in ("--out", "-o") else word
        for i, word in enumerate(arguments)
    ]


def has_display() -> bool:
    """Whether a window can be opened; only Linux can be without."""
    return not sys.platform.startswith("linux") or any(
        os.environ.get(n) for n in ("DISPLAY", "WAYLAND_DISPLAY")
    )


def environ() -> "dict[str, str]":
    """The variables for Semblance's processes: idle threads sleep, no packages come from outside `.venv`."""
    variables = dict(os.environ, PYTHONNOUSERSITE="1")
    variables.setdefault("OMP_WAIT_POLICY", "PASSIVE")
    variables.pop("PYTHONPATH", None)
    return variables


def call(*command: "str | Path") -> int:
    """Run a command in the project's folder and return its exit code."""
    return subprocess.call([str(word) for word in command], cwd=str(PROJECT), env=environ())


def wrong_python() -> str:
    """What to tell the user of a Python that is too old or too new, naming a fitting one if there is any."""
    found = ".".join(map(str, sys.version_info[:2]))
    text = f"Semblance needs Python 3.10 to 3.13; this is Python {found} ({sys.executable})."
    for minor in range(NEWEST[1], OLDEST[1] - 1, -1):
        other = shutil.which(f"python3.{minor}")
        if other:
            command = " ".join([other, "dev.py", *sys.argv[1:]])
            return text + "\nThis machine has one that fits. Run: " + command
    return (
        text
        + "\nInstall one from https://www.python.org/downloads/ or your system's packages, and try again."
    )


def complain(text: str) -> int:
    """Print an error and return the exit code for it."""
    print(text, file=sys.stderr, flush=True)
    return 2


if __name__ == "__main__":
    sys.exit(main())
