"""What the engine says, in the window's language: it says it in English, with its values beside it."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication, QLocale

from app.translations import translations
from core.protocol import Reply, Request
from core.sentences import Sentence, Value

_CONTEXT = "Engine"
_Content = TypeVar("_Content", bound="Request | Reply")


def translated(text: str) -> str:
    """A `Sentence` in the window's language; any other text as a whole, where it has a translation.

    Such a text is what a model says about itself.
    """
    if not isinstance(text, Sentence):
        return QCoreApplication.translate(_CONTEXT, text)
    template = QCoreApplication.translate(_CONTEXT, text.template)
    return template.format(**{name: _shown(value) for name, value in text.values.items()})


def in_our_language(content: _Content) -> _Content:
    """What came out of an envelope, with its sentences translated."""
    changed: dict[str, Any] = {}
    for field in fields(content):
        value = getattr(content, field.name)
        if isinstance(value, Sentence):
            changed[field.name] = translated(value)
        elif isinstance(value, tuple) and any(isinstance(each, Sentence) for each in value):
            changed[field.name] = tuple(
                translated(each) if isinstance(each, Sentence) else each for each in value
            )
    return replace(content, **changed) if changed else content


def _shown(value: Value) -> str:
    if isinstance(value, int):
        return QLocale(translations().language).toString(value)
    return translated(value) if isinstance(value, Sentence) else value
