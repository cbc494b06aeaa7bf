"""Reads pickles without running them.

A pickle is a program: the usual `pickle.load` imports what it names and calls it, so opening a stranger's
checkpoint is running a stranger's code. Here the instructions are only *listed* (by `pickletools`, which
never executes any) and replayed on plain values. There is no import and no call: tensors become descriptions
of tensors, and everything else that a pickle names or builds becomes a `Foreign`, which does nothing. No
torch in this file: `core/torch_zip.py` gives the descriptions their numbers.
"""

from __future__ import annotations

import pickletools
import struct
from dataclasses import dataclass

MAX_BYTES = 32 << 20
"""Larger pickles are refused: the official checkpoints' are below 1 MB, since the numbers lie elsewhere."""


class BadPickle(ValueError):
    """The pickle is damaged, or is no list of tensors; the message is a clause for a longer sentence."""


class Command(BadPickle):
    """The pickle calls for something that no checkpoint needs and that would do things on this computer.

    Attributes:
        name: of it, as "os.system".
    """

    def __init__(self, name: str) -> None:
        super().__init__(f"it calls for a command ({name}) that no checkpoint has")
        self.name = name


_COMMAND_MODULES = frozenset({
    "code", "codeop", "commands", "ctypes", "dill", "ftplib", "http", "importlib", "marshal",
    "multiprocessing", "nt", "os", "pathlib", "pdb", "_pickle", "pickle", "pip", "pkgutil", "posix", "pty",
    "pydoc", "requests", "runpy", "shutil", "smtplib", "socket", "subprocess", "sys", "telnetlib",
    "tempfile", "timeit", "urllib", "webbrowser", "xmlrpc", "zipimport",
})  # fmt: skip
_BUILTIN_COMMANDS = frozenset({
    "__import__", "breakpoint", "compile", "delattr", "eval", "exec", "execfile", "exit", "globals", "input",
    "locals", "open", "quit", "setattr", "vars",
})  # fmt: skip
_PATHS = frozenset({"pathlib.Path", "pathlib.PosixPath", "pathlib.WindowsPath", "pathlib.PurePosixPath"})


def is_command(name: str) -> bool:
    """Whether something a pickle names, as "module.name", runs programs, or opens, loads or sends things.

    Nothing is ever run here; this is to warn of files that were made to harm those who load them otherwise.
    """
    module, _, last = name.rpartition(".")
    if module in {"builtins", "__builtin__"}:
        return last in _BUILTIN_COMMANDS
    return module.partition(".")[0] in _COMMAND_MODULES and name not in _PATHS


@dataclass(frozen=True, eq=False)
class Foreign:
    """A class, a function, or an object made by one: known by name only.

    Attributes:
        name: what the file calls it, as "module.name"; objects made from it carry the same name.
    """

    name: str


@dataclass(frozen=True)
class Storage:
    """A run of numbers kept beside the pickle.

    Attributes:
        kind: torch's name for the type of the numbers, such as "FloatStorage".
        key: where it is kept.
        count: how many numbers it claims to hold.
    """

    kind: str
    key: str
    count: int


@dataclass(frozen=True)
class TensorEntry:
    """A tensor that the pickle describes; sizes are as claimed, not checked.

    Attributes:
        storage: its numbers.
        offset: where in `storage` it starts.
        shape, stride: as torch's, in numbers, not bytes; as many, and none negative.
    """

    storage: Storage
    offset: int
    shape: tuple[int, ...]
    stride: tuple[int, ...]


def unpickle(data: bytes, *, wary: bool = False) -> object:
    """The value a pickle describes.

    It is made of None, bool, int, float, str, bytes, list, tuple, dict, `Storage`, `TensorEntry` and
    `Foreign`. An ordered dictionary becomes a dict and a set a list; the attributes of objects are dropped,
    and so are dictionary entries whose key is neither a plain value nor a `Foreign`.

    Args:
        wary: whether the whole is refused when it names what `is_command` knows.

    Raises:
        Command: `wary`, and it does.
        BadPickle: it is damaged, too large, or holds instructions that no checkpoint has.
    """
    if len(data) > MAX_BYTES:
        raise BadPickle(f"its list of contents is {len(data):,} bytes long, which no checkpoint's is")
    machine = _Machine(wary)
    try:
        for opcode, argument, _ in pickletools.genops(data):  # it ends with STOP or raises ValueError
            machine.run(opcode.name, argument)
        return machine.pop()
    except (ValueError, LookupError, TypeError, EOFError, OverflowError, struct.error) as problem:
        if isinstance(problem, Command):
            raise
        detail = (
            str(problem) if isinstance(problem, BadPickle) else "its list of contents is damaged or cut short"
        )
        raise BadPickle(detail) from problem


_LITERALS = frozenset({
    "BININT", "BININT1", "BININT2", "LONG1", "LONG4", "BINFLOAT", "BINSTRING", "SHORT_BINSTRING",
    "BINUNICODE", "SHORT_BINUNICODE", "BINUNICODE8", "BINBYTES", "SHORT_BINBYTES", "BINBYTES8",
})  # fmt: skip
_CONSTANTS: dict[str, object] = {"NONE": None, "NEWTRUE": True, "NEWFALSE": False, "EMPTY_TUPLE": ()}
_SHORT_TUPLES = {"TUPLE1": 1, "TUPLE2": 2, "TUPLE3": 3}
_PUTS = frozenset({"BINPUT", "LONG_BINPUT", "PUT"})
_GETS = frozenset({"BINGET", "LONG_BINGET", "GET"})
_NOTHING = frozenset({"PROTO", "FRAME", "STOP"})
_KEYS = (str, int, float, bytes, Foreign, type(None))


class _Machine:
    """Stack and memo of the pickle language (see Python's `pickletools`), without its power to call."""

    def __init__(self, wary: bool) -> None:
        self._wary = wary
        self.stack: list[object] = []
        self.below_marks: list[list[object]] = []
        self.memo: dict[int, object] = {}

    def pop(self) -> object:
        return self.stack.pop()

    def run(self, name: str, argument: object) -> None:
        """Obey one instruction; LookupError or TypeError where the pickle is malformed."""
        if name in _LITERALS:
            self.stack.append(argument)
        elif name in _CONSTANTS:
            self.stack.append(_CONSTANTS[name])
        elif name in _PUTS:
            self.memo[_whole(argument)] = self.stack[-1]
        elif name in _GETS:
            self.stack.append(self.memo[_whole(argument)])
        elif name in _SHORT_TUPLES:
            self.stack[-_SHORT_TUPLES[name] :] = [tuple(self._top(_SHORT_TUPLES[name]))]
        elif name == "GLOBAL":
            self._name(str(argument).replace(" ", "."))
        elif name == "INST":
            self._name(str(argument).replace(" ", "."))
            raise BadPickle("its list of contents holds an instruction (INST) that no checkpoint has")
        elif name not in _NOTHING:
            handler = getattr(self, "_" + name.lower(), None)
            if handler is None:
                raise BadPickle(f"its list of contents holds an instruction ({name}) that no checkpoint has")
            handler()

    def _name(self, name: str) -> None:
        if self._wary and is_command(name):
            raise Command(name)
        self.stack.append(Foreign(name))

    def _top(self, count: int) -> list[object]:
        if len(self.stack) < count:
            raise LookupError
        return self.stack[-count:]

    def _since_mark(self) -> list[object]:
        items, self.stack = self.stack, self.below_marks.pop()
        return items

    def _mark(self) -> None:
        self.below_marks.append(self.stack)
        self.stack = []

    def _pop(self) -> None:
        self.stack.pop()

    def _pop_mark(self) -> None:
        self._since_mark()

    def _dup(self) -> None:
        self.stack.append(self.stack[-1])

    def _memoize(self) -> None:
        self.memo[len(self.memo)] = self.stack[-1]

    def _empty_dict(self) -> None:
        self.stack.append({})

    def _empty_list(self) -> None:
        self.stack.append([])

    _empty_set = _empty_list

    def _tuple(self) -> None:
        items = self._since_mark()
        self.stack.append(tuple(items))

    def _list(self) -> None:
        items = self._since_mark()
        self.stack.append(items)

    _frozenset = _list

    def _dict(self) -> None:
        items = self._since_mark()
        self.stack.append({})
        self._add_items(items)

    def _append(self) -> None:
        self._extend([self.stack.pop()])

    def _appends(self) -> None:
        self._extend(self._since_mark())

    _additems = _appends

    def _extend(self, items: list[object]) -> None:
        target = self.stack[-1]
        if isinstance(target, list):
            target += items
        elif not isinstance(target, Foreign):
            raise TypeError

    def _setitem(self) -> None:
        value, key = self.stack.pop(), self.stack.pop()
        self._add_items([key, value])

    def _setitems(self) -> None:
        self._add_items(self._since_mark())

    def _add_items(self, items: list[object]) -> None:
        target = self.stack[-1]
        if isinstance(target, dict):
            # Other keys could be nested deep enough to overflow the stack when hashed.
            target.update(
                (k, v) for k, v in zip(items[::2], items[1::2], strict=True) if isinstance(k, _KEYS)
            )
        elif not isinstance(target, Foreign):
            raise TypeError

    def _stack_global(self) -> None:
        name, module = self.stack.pop(), self.stack.pop()
        if not isinstance(name, str) or not isinstance(module, str):
            raise TypeError
        self._name(f"{module}.{name}")

    def _binpersid(self) -> None:
        match self.stack.pop():
            case ("storage", Foreign(name=kind), str(key), _, int(count), *_) if kind.startswith("torch."):
                self.stack.append(Storage(kind.removeprefix("torch."), key, count))
            case _:
                raise BadPickle("it refers to data in a way that no checkpoint does")

    def _build(self) -> None:
        self.stack.pop()  # the attributes of an object: of no use here
        if not self.stack:
            raise LookupError

    def _newobj(self) -> None:
        self.stack.pop()
        self.stack.append(self._foreign())

    def _newobj_ex(self) -> None:
        self.stack.pop()
        self._newobj()

    def _reduce(self) -> None:
        arguments, made_by = self.stack.pop(), self._foreign()
        if not isinstance(arguments, tuple):
            raise TypeError
        if made_by.name == "collections.OrderedDict":
            self.stack.append({})
            for pair in arguments[0] if arguments else ():
                self._add_items(list(pair))
        elif made_by.name in ("torch._utils._rebuild_tensor_v2", "torch._utils._rebuild_tensor"):
            self.stack.append(_tensor(arguments))
        elif made_by.name == "torch._utils._rebuild_parameter":
            self.stack.append(arguments[0])
        else:
            self.stack.append(Foreign(made_by.name))

    def _foreign(self) -> Foreign:
        value = self.stack.pop()
        if not isinstance(value, Foreign):
            raise TypeError
        return value


def _whole(value: object) -> int:
    if not isinstance(value, int):
        raise TypeError
    return value


def _sizes(value: object) -> tuple[int, ...]:
    if not isinstance(value, tuple):
        raise TypeError
    sizes = tuple(_whole(size) for size in value)
    if min(sizes, default=0) < 0:
        raise ValueError
    return sizes


def _tensor(arguments: tuple[object, ...]) -> TensorEntry:
    storage, offset, shape, stride = arguments[:4]
    if not isinstance(storage, Storage):
        raise TypeError
    (start,) = _sizes((offset,))
    entry = TensorEntry(storage, start, _sizes(shape), _sizes(stride))
    if len(entry.shape) != len(entry.stride):
        raise ValueError
    return entry
