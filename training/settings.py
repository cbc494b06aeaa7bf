"""Plain JSON values to typed settings, every value checked on the way."""

from __future__ import annotations

import dataclasses
import math
import types
from collections.abc import Mapping, Sequence
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

T = TypeVar("T")


def build(kind: type[T], raw: object, name: str = "") -> T:
    """A dataclass from what `dataclasses.asdict` and JSON made of it.

    Args:
        name: of the value, for messages: as `optimisation.batch`.

    Raises:
        ValueError: a value is missing, unknown, or of another kind; says which, and what would do.
    """
    built: T = _value(kind, raw, name)
    return built


def _value(hint: Any, raw: Any, name: str) -> Any:
    origin, arguments = get_origin(hint), get_args(hint)
    if dataclasses.is_dataclass(hint) and isinstance(hint, type):
        return _dataclass(hint, raw, name)
    if origin is Literal:
        good = any(raw == choice and type(raw) is type(choice) for choice in arguments)
        return _check(raw, good, "one of " + ", ".join(map(repr, arguments)), name)
    if origin in (Union, types.UnionType):  # something, or None
        inner = next(argument for argument in arguments if argument is not type(None))
        return None if raw is None else _value(inner, raw, name)
    if origin is tuple:
        _check(raw, isinstance(raw, Sequence) and not isinstance(raw, str), "a list", name)
        return tuple(_value(arguments[0], item, f"{name}[{index}]") for index, item in enumerate(raw))
    return _plain(hint, raw, name)


def _plain(hint: type, raw: Any, name: str) -> Any:
    finite = isinstance(raw, int | float) and not isinstance(raw, bool) and math.isfinite(raw)
    good, wanted = {
        bool: (isinstance(raw, bool), "true or false"),
        int: (finite and raw == int(raw), "a whole number"),
        float: (finite, "a number"),
        str: (isinstance(raw, str), "a text"),
    }[hint]
    return hint(_check(raw, good, wanted, name))


def _dataclass(kind: type[T], raw: Any, name: str) -> T:
    _check(raw, isinstance(raw, Mapping), "a group of settings", name)
    hints = get_type_hints(kind)
    fields = {field.name: field for field in dataclasses.fields(kind)}  # type: ignore[arg-type]
    unknown = sorted(raw.keys() - fields.keys())
    if unknown:
        raise ValueError(f"there is no setting '{_joined(name, unknown[0])}'")
    missing = [
        field.name
        for field in fields.values()
        if field.name not in raw
        and field.default is dataclasses.MISSING
        and field.default_factory is dataclasses.MISSING
    ]
    if missing:
        raise ValueError(f"the setting '{_joined(name, missing[0])}' is missing")
    return kind(**{key: _value(hints[key], value, _joined(name, key)) for key, value in raw.items()})


def _check(raw: Any, good: bool, wanted: str, name: str) -> Any:
    if not good:
        raise ValueError(f"{raw!r} is no value for '{name}': it takes {wanted}")
    return raw


def _joined(name: str, part: str) -> str:
    return f"{name}.{part}" if name else part
