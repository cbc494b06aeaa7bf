"""Nothing in a pickle is ever executed, whatever it holds, and damage ends in words."""

from __future__ import annotations

import builtins
import io
import os
import pickle
import random
import zipfile
from collections import OrderedDict
from collections.abc import Callable
from pathlib import Path

import pytest
import torch

from core.unpickle import MAX_BYTES, BadPickle, Foreign, Storage, TensorEntry, unpickle


class Calls:
    """Pickles into a call of `function` with `arguments` when it is loaded."""

    def __init__(self, function: Callable[..., object], *arguments: object) -> None:
        self.call = (function, arguments)

    def __reduce__(self) -> tuple[object, ...]:
        return self.call


class ActsWhenRestored:
    """Does its mischief in `__setstate__`, which the BUILD instruction calls."""

    def __init__(self, mark: str) -> None:
        self.mark = mark

    def __setstate__(self, state: dict[str, str]) -> None:
        Path(state["mark"]).mkdir()


def short(text: str) -> bytes:
    """The instruction that pushes a text."""
    return b"\x8c" + bytes([len(text)]) + text.encode()


def by_memo(mark: str) -> bytes:
    """A harmless function is memoised, the harmful one takes its number, and is called by it."""
    return b"\x80\x02ccollections\nOrderedDict\nq\x000cos\nmkdir\nq\x000h\x00" + short(mark) + b"\x85R."


def attacks(mark: Path) -> dict[str, bytes]:
    """Pickles that make the folder `mark` when Python loads them."""
    name = str(mark)
    make = Calls(os.mkdir, name)
    code = f"__import__('os').mkdir({name!r})"
    return {
        "os.system": pickle.dumps(Calls(os.system, f'mkdir "{name}"'), 2),
        "eval": pickle.dumps(Calls(builtins.eval, code), 2),
        "exec": pickle.dumps(Calls(builtins.exec, code), 2),
        "stack global, protocol 4": pickle.dumps(make, 4),
        "stack global, protocol 5": pickle.dumps(make, 5),
        "nested": pickle.dumps({"state_dict": [(1, [{"a": (make,)}])]}, 2),
        "in an ordered dictionary": pickle.dumps(OrderedDict(a=make), 2),
        "as a key": pickle.dumps({"callbacks": {Calls(os.mkdir, name): 1}}, 2),
        "setstate": pickle.dumps(ActsWhenRestored(name), 2),
        "memo": by_memo(name),
        "instance instruction": b"(S'" + name.encode() + b"'\nios\nmkdir\n.",
    }


NAMES = list(attacks(Path("x")))


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_executed(name: str, tmp_path: Path) -> None:
    mark = tmp_path / "mark"
    attack = attacks(mark)[name]
    try:
        value = unpickle(attack)
    except BadPickle:
        value = None
    assert not mark.exists()
    assert all(type(part) in (Foreign, dict, list, tuple, int, str, type(None)) for part in parts(value))
    pickle.loads(attack)  # the attack is real: Python's own reader falls for it
    assert mark.exists()


def parts(value: object) -> list[object]:
    """A value and all that it holds."""
    if isinstance(value, dict):
        return [value, *(p for key, item in value.items() for p in parts(key) + parts(item))]
    if isinstance(value, list | tuple):
        return [value, *(p for item in value for p in parts(item))]
    return [value]


def test_what_runs_elsewhere_is_only_a_name_here() -> None:
    assert unpickle(b"\x80\x02cos\nsystem\n.") != os.system
    value = unpickle(pickle.dumps(Calls(os.system, "exit 1"), 4))
    assert isinstance(value, Foreign)
    assert value.name.endswith(".system")
    value = unpickle(b"\x80\x02ctorch.serialization\nload\n" + short("evil.pt") + b"\x85R.")
    assert isinstance(value, Foreign)
    assert value.name == "torch.serialization.load"


def test_harmless_state_that_imitates_ours_changes_nothing() -> None:
    """BUILD on what the reader itself hands out: a dictionary, a name, a described tensor."""
    described = b"ctorch._utils\n_rebuild_tensor_v2\n((X\x07\x00\x00\x00storagectorch\nFloatStorage\n" + (
        short("0") + short("cpu") + b"K\x04tQK\x00K\x04\x85K\x01\x85\x89}tR"
    )
    expected = TensorEntry(Storage("FloatStorage", "0", 4), 0, (4,), (1,))
    assert unpickle(b"\x80\x02" + described + b".") == expected
    for thing in (described, b"ccollections\nOrderedDict\n)R", b"cos\nsystem\n"):
        before = unpickle(b"\x80\x02" + thing + b".")
        after = unpickle(b"\x80\x02" + thing + b"}" + short("shape") + b"K\x09sb.")
        assert type(after) is type(before)
        assert after == before or isinstance(after, Foreign)


@pytest.mark.parametrize("protocol", [2, 3, 4, 5])
def test_plain_values_are_read(protocol: int) -> None:
    many: list[object] = [
        1,
        -1,
        2**40,
        2**100,
        True,
        None,
        0.25,
        "text",
        "é" * 300,
        (),
        (1,),
        (1, 2),
        (1, 2, 3, 4),
    ]
    if protocol > 2:  # for want of bytes, protocol 2 has a call of `_codecs.encode`
        many.append(b"bytes")
    value = {"a": many, 3: OrderedDict(x=1, y=[]), None: {}, "again": many}
    assert unpickle(pickle.dumps(value, protocol)) == value


def test_a_class_may_be_a_key() -> None:
    value = unpickle(pickle.dumps({"callbacks": {OrderedDict: {"best": 1}}}, 2))
    assert isinstance(value, dict)
    ((key, state),) = value["callbacks"].items()
    assert isinstance(key, Foreign)
    assert key.name == "collections.OrderedDict"
    assert state == {"best": 1}


def test_deep_keys_do_not_overflow_the_stack() -> None:
    """Hashing this key would end the process."""
    assert unpickle(b"\x80\x02})" + b"\x85" * 200_000 + b"K\x01s.") == {}


def test_huge_memo_numbers_take_no_memory() -> None:
    """Python's own reader would reserve 32 gigabytes for this."""
    assert unpickle(b"\x80\x02Nr\xff\xff\xff\x7f.") is None


def test_large_pickles_are_refused() -> None:
    with pytest.raises(BadPickle, match="bytes long"):
        unpickle(bytes(MAX_BYTES + 1))


@pytest.mark.parametrize(
    "pickled",
    [
        b"\x80\x04\x8e\xff\xff\xff\xff\xff\xff\xff\x7fabc.",  # a text of 9 exabytes
        b"\x80\x05\x96\xff\xff\xff\xff\xff\xff\xff\x7f.",  # a byte array of the same size
        b"\x80\x02h\x07.",  # nothing was put there
        b"\x80\x02R.",
        b"\x80\x02t.",
        b"\x80\x02]K\x01K\x02s.",
        b"\x80\x02K\x01)R.",  # calling a number
        b"\x80\x02\x82\x01.",  # a registered extension
        b"\x80\x02N",
        b"not a pickle",
        b"",
    ],
)
def test_malformed_pickles_are_refused(pickled: bytes) -> None:
    with pytest.raises(BadPickle) as caught:
        unpickle(pickled)
    assert "list of contents" in str(caught.value)


def sample() -> bytes:
    """The list of contents of a small checkpoint."""
    buffer = io.BytesIO()
    torch.save({"state_dict": OrderedDict(w=torch.zeros(2, 3), b=torch.nn.Parameter(torch.ones(2)))}, buffer)
    with zipfile.ZipFile(buffer) as archive:
        return archive.read("archive/data.pkl")


def test_every_truncation_is_refused() -> None:
    whole = sample()
    for length in range(len(whole)):
        with pytest.raises(BadPickle):
            unpickle(whole[:length])


@pytest.mark.filterwarnings("ignore:invalid escape sequence:DeprecationWarning")  # in a damaged name
def test_damage_never_ends_in_another_error() -> None:
    whole, dice = sample(), random.Random(0)
    refused = 0
    for _ in range(3000):
        damaged = bytearray(whole)
        for _ in range(dice.randint(1, 4)):
            damaged[dice.randrange(len(damaged))] = dice.randrange(256)
        try:
            unpickle(bytes(damaged))
        except BadPickle:
            refused += 1
    assert 0 < refused < 3000
