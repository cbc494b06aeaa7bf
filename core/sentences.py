"""Sentences for the user that are made here and may be shown in any language. Free of torch and Qt."""

from __future__ import annotations

from functools import partial
from typing import TypeAlias

Value: TypeAlias = "str | int"


class Sentence(str):
    """English text that remembers how it was made, so that the window can say it in the user's language.

        raise PhotoError(Sentence("{file} is empty. Copy it again.", file=path.name))

    It is a string like any other to whoever prints, logs or compares it; pickled, it stays what it is, and
    `str(error)` of an error that was raised with one gives it back. The template is written out where the
    sentence is made: there the translators' tools find it. A value may be a sentence itself, which is how
    several are joined; whole numbers are grouped as the language has it.

    Attributes:
        template: the English text, with a `{name}` for each value.
        values: by name.
    """

    template: str
    values: dict[str, Value]

    def __new__(cls, template: str, /, **values: Value) -> Sentence:
        """Put `values` into `template`.

        Raises:
            KeyError: the template names a value that is not given.
        """
        shown = {name: f"{value:,}" if isinstance(value, int) else value for name, value in values.items()}
        made = super().__new__(cls, template.format(**shown))
        made.template, made.values = template, values
        return made

    def __str__(self) -> str:
        """Itself; that of `str` would be a plain copy."""
        return self

    def __reduce__(self) -> tuple[partial[Sentence], tuple[()]]:
        """How it is pickled and copied."""
        return partial(Sentence, self.template, **self.values), ()
