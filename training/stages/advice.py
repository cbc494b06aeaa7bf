"""Says what is wrong with the examples of a slider, and what would help, to someone who knows pictures and
not classifiers.
"""

from __future__ import annotations

from core.attributes import FEWEST_EXAMPLES
from training.config import AttributeRule

FEW = 30  # examples of a kind, below which a slider deserves a warning
ALIKE = (
    50  # examples of the rarer kind with which guessing is the attribute's fault, not that of their number
)
FAIR = 0.75  # area under the ROC curve that the interval should not fall below


def absent(name: str, problem: str) -> str:
    """The rule's column is not in the table."""
    return f"No slider '{name}': {problem} Correct the column's name in the rule, or add the column."


def too_few(rule: AttributeRule, with_: int, without: int) -> str:
    """Fewer than five examples of a kind, or none."""
    unlabelled = rule.examples == "positive"
    if not with_ and not without:
        return f"No slider '{rule.name}': no picture has a value in the column '{rule.column}'."
    if not without:
        lacking = "every picture has it" if unlabelled else f"all {with_} labelled pictures have it"
        return f"No slider '{rule.name}': {lacking}, and it is learned from the difference. {_add('without')}"
    if not with_:
        lacking = "no picture has it" if unlabelled else f"none of the {without} labelled pictures has it"
        return f"No slider '{rule.name}': {lacking}, and it is learned from the difference. {_add('with')}"
    rare = "with" if with_ < without else "without"
    return (
        f"No slider '{rule.name}': {_pictures(with_)} with it and {without} without are too few; "
        f"{FEWEST_EXAMPLES} of each are the least, and 50 are better. {_add(rare)}"
    )


def one_sided(name: str, with_: int, without: int) -> str:
    """A handful against thousands."""
    rare, kind = min((with_, "with"), (without, "without"))
    return (
        f"No slider '{name}': only {rare} of {with_ + without} labelled pictures are {kind} it, as many as "
        f"may be labelled wrongly by mistake. {_add(kind)}"
    )


def chance(name: str, area: float, low: float, high: float, fewer: int) -> str:
    """The examples can't be told apart."""
    cause = (
        "The examples are too few to be sure. Label more, of varied people."
        if fewer < ALIKE
        else "Look whether the labels are right, and whether it can be seen at all in pictures of this size."
    )
    return (
        f"No slider '{name}': shown a new picture with it and one without, the model picks the right one "
        f"{_hundredths(area)} times of 100 (between {_hundredths(low)} and {_hundredths(high)} for all that "
        f"is known), and guessing would be right 50 times. {cause}"
    )


def cautions(
    rule: AttributeRule, with_: int, without: int, low: float, high: float, people: int | None
) -> tuple[str, ...]:
    """What to keep in mind of a slider that was made; `people` have it, None where nobody knows how many."""
    said = []
    if min(with_, without) < FEW:
        said.append(
            f"The slider '{rule.name}' rests on few examples ({with_} with it, {without} without): it may "
            "change other things as well. Look at several people, and label more where it does."
        )
    if low < FAIR:
        said.append(
            f"The slider '{rule.name}' may be weak: of a new picture with it and one without, the right "
            f"one is picked between {_hundredths(low)} and {_hundredths(high)} times of 100, and guessing is "
            "right 50 times."
        )
    if people is not None and people <= max(1, with_ // 10):
        said.append(
            f"The pictures with '{rule.name}' show only {_people(people)}: the slider may change people into "
            "them. Add pictures of others."
        )
    return tuple(said)


def flattered(name: str) -> str:
    """The figure is of pictures whose labels the semantic code was trained to tell."""
    return (
        f"The figures of the slider '{name}' are too good: they are from pictures whose labels the code was "
        "taught with. Give labelled pictures of other people for validation to learn the true ones."
    )


def _add(kind: str) -> str:
    return f"Label more pictures {kind} it."


def _pictures(count: int) -> str:
    return "1 picture" if count == 1 else f"{count} pictures"


def _people(count: int) -> str:
    return "1 person" if count == 1 else f"{count} people"


def _hundredths(area: float) -> str:
    return f"{100 * area:.0f}"
