"""The labels that the semantic code is taught: one table for the whole of a run, whatever becomes of the file
it was read from.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from training.config import AttributeRule
from training.data.labels import Labels
from training.kept import read_kept, write_kept
from training.stages.attributes import default_rules, read_rule


@dataclass(frozen=True)
class Taught:
    """Which pictures have which attributes.

    Attributes:
        names: of the K attributes.
        has: [N,K] of the N pictures: 1 has it, 0 has it not, NaN unknown.
    """

    names: tuple[str, ...]
    has: Tensor

    @staticmethod
    def of(rules: Sequence[AttributeRule], labels: Labels) -> Taught:
        """As the rules read the labels; `default_rules` where there are none.

        Left out are attributes whose column is missing, that all labelled pictures have or none has, and
        those of which only positives are labelled: what is not labelled there may have them.
        """
        binary = (rule for rule in rules or default_rules(labels) if rule.examples == "binary")
        read = {rule.name: read_rule(rule, labels) for rule in binary if rule.column in labels.columns}
        both = {name: values for name, values in read.items() if {0, 1} <= set(values.tolist())}
        table = np.stack(list(both.values()), axis=1) if both else np.empty((len(labels), 0))
        return Taught(tuple(both), torch.from_numpy(table).float())

    def save(self, path: Path, parent: str) -> None:
        """Write, atomically; `parent` says which pictures they are of.

        Raises:
            OSError: no space, or not allowed.
        """
        write_kept(path, "labels", {"has": self.has}, parent, {"names": self.names})

    @staticmethod
    def load(path: Path, parent: str) -> Taught | None:
        """What `save` wrote; None where it is missing, damaged, or of other pictures."""
        kept = read_kept(path, "labels", parent)
        if kept is None:
            return None
        tensors, header = kept
        return Taught(tuple(header["names"]), tensors["has"])
