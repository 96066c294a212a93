"""What another town needs to know before it does the same: the transfer kit, which several kinds have."""

from __future__ import annotations

from generator.schema.fields.words import Words
from generator.schema.record import Facts


class Transferable(Facts):
    """Facts with the parts of a kit, in the order in which one needs them."""

    preconditions: tuple[Words, ...] = ()
    resources: tuple[Words, ...] = ()
    staff: tuple[Words, ...] = ()
    steps: tuple[Words, ...] = ()
    pitfalls: tuple[Words, ...] = ()
    checklist: tuple[Words, ...] = ()


#: The names of these parts.
PARTS = tuple(name for name in Transferable.model_fields if name not in Facts.model_fields)
