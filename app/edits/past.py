"""The undo history of a document as values: to be saved, and to be put back so that undo goes on."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from app.edits.commands import ChangeState
from app.edits.document import Document
from app.edits.edit_state import EditState
from app.edits.state_json import Masks, state_from_json, state_to_json, whole

FORMAT = 1
_MOST_STEPS = 10_000
_LONGEST_TEXT = 500


@dataclass(frozen=True)
class Past:
    """The steps of a history.

    Attributes:
        first: what was set before the first step.
        steps: (name, what was set after it), the oldest first.
        position: how many of them are done; those after it can be redone.
    """

    first: EditState = field(default_factory=EditState)
    steps: tuple[tuple[str, EditState], ...] = ()
    position: int = 0

    @property
    def state(self) -> EditState:
        """What is set at the position."""
        return self.steps[self.position - 1][1] if self.position else self.first

    def only(self, attributes: Iterable[str]) -> Past:
        """The same, without what a model with these attributes cannot do."""
        known = set(attributes)
        return self.mapped(lambda state: state.only(known))

    def mapped(self, change: Callable[[EditState], EditState]) -> Past:
        """The same with `change` done to every state."""
        steps = tuple((text, change(state)) for text, state in self.steps)
        return Past(change(self.first), steps, self.position)


def past_of(document: Document) -> Past:
    """The history of an open photo."""
    stack = document.undo_stack
    steps = [command for n in range(stack.count()) if isinstance(command := stack.command(n), ChangeState)]
    if len(steps) != stack.count():
        return Past(document.state)  # steps of a kind that cannot be saved
    first = steps[0].before if steps else document.state
    return Past(first, tuple((step.text(), step.after) for step in steps), stack.index())


def put_back(document: Document, past: Past) -> None:
    """Give a document this history; its listeners hear of the last state only."""
    stack = document.undo_stack
    before = document.state
    blocked = document.blockSignals(True)
    try:
        stack.clear()
        document.set_state(past.first)
        for text, state in past.steps:
            stack.push(ChangeState(document, state, text))
        stack.setIndex(past.position)
    finally:
        document.blockSignals(blocked)
    if document.state != before:
        document.changed.emit(document.state)


def past_to_text(past: Past) -> str:
    """As JSON."""
    masks = Masks()
    stored: dict[str, Any] = {
        "semblance_history": FORMAT,
        "first": state_to_json(past.first, masks),
        "steps": [{"text": text} | state_to_json(state, masks) for text, state in past.steps],
        "position": past.position,
        "masks": masks.stored,
    }
    return json.dumps(stored, separators=(",", ":"))


def past_from_text(text: str, state: EditState) -> Past:
    """Back again; a history that is damaged, or does not lead to `state`, is one without steps."""
    try:
        stored = json.loads(text)
        if stored["semblance_history"] > FORMAT:
            return Past(state)
        masks = Masks(stored["masks"])
        steps = tuple(
            (str(step.get("text", ""))[:_LONGEST_TEXT], state_from_json(step, masks))
            for step in stored["steps"][-_MOST_STEPS:]
        )
        first = state_from_json(stored["first"], masks)
        past = Past(first, steps, whole(stored["position"], 0, len(steps), len(steps)))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return Past(state)
    return past if past.state == state else Past(state)
