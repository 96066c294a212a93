"""The time in which a membership was suspended: a later step ends it, and what was due outside of it counts again."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from generator.schema import PartialDate

SUSPENDED = "suspended"


@dataclass(frozen=True, slots=True)
class Suspension:
    """`now`: it lasts on the as-of day. `past`: what is over, from its first to its last possible day."""

    now: bool = False
    past: tuple[tuple[datetime.date, datetime.date], ...] = ()

    def covers(self, due: PartialDate) -> bool:
        """Whether something that was due then is not asked for: it is suspended now, or it was on that day."""
        return self.now or any(first <= due.last <= last for first, last in self.past)


def suspension(steps: Iterable[Any], as_of: datetime.date) -> Suspension:
    """What the steps of a membership say, each a `status` and, where it is known, `since` when.

    Steps are taken by their days where all have one, else as they were written. One that lies in the future
    says nothing yet; a suspension of which neither end is known covers no day once it is over.
    """
    taken = [step for step in steps if not step.since or step.since.value.first <= as_of]
    if all(step.since for step in taken):
        taken.sort(key=lambda step: step.since.value.first)
    past = tuple(
        (step.since.value.first, after.since.value.last)
        for step, after in pairwise(taken)
        if str(step.status) == SUSPENDED and str(after.status) != SUSPENDED and step.since and after.since
    )
    return Suspension(bool(taken) and str(taken[-1].status) == SUSPENDED, past)
