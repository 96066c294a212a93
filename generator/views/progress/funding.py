"""A plan's money by who gives it."""

from __future__ import annotations

from decimal import Decimal

from markupsafe import Markup

from generator.schema import Record
from generator.views.charts import Share, stack
from generator.views.progress.figure import Figure, cited
from generator.views.progress.money import Split, portion, split
from generator.views.reader import Reader

#: The classes of the parts in their order; there are as many as sources of money in the vocabulary.
STYLES = "abcdefg"


def funding(reader: Reader, plan: Record) -> Figure | None:
    """The figure, or None where nobody says anything of it; a table alone where the parts make no whole."""
    found = split(plan, reader.catalogue)
    if found is None:
        return None
    values = found.measured
    whole = sum(values, Decimal(0))
    title = reader.label("Money by source")
    name = f"money-{plan.slug}"
    shares = [
        Share(
            reader.plain_term(part.source),
            value,
            _shown(reader, found, number, whole),
            STYLES[number % len(STYLES)],
        )
        for number, (part, value) in enumerate(zip(found.parts, values, strict=False))
    ]
    told = "; ".join(f"{share.label}: {share.shown}" for share in shares)
    return Figure(
        name,
        title,
        stack(name, title, told, shares) if whole > 0 else Markup(),
        (reader.label("From"), reader.label("Amount"), reader.label("Share")),
        tuple(
            (
                reader.term(part.source),
                reader.amount(part.amount.value) if part.amount else "–",
                _share(reader, found, number, whole) or "–",
            )
            for number, part in enumerate(found.parts)
        ),
        cited(
            reader, plan,
            ((plan, entry.source) for part in found.parts for entry in (part.amount, part.share) if entry),
        ),
        (
            reader.label("Added up from the {some} of {all} actions that name their funding.").format(
                some=reader.number(found.actions[0]), all=reader.number(found.actions[1])
            ),
        )
        if found.actions
        else (),
    )  # fmt: skip


def _share(reader: Reader, found: Split, number: int, whole: Decimal) -> str:
    """The share as it was said, else as it follows from the amounts."""
    part = found.parts[number]
    if part.share:
        return reader.amount(part.share.value)
    return reader.amount(portion(found.measured[number], whole)) if whole > 0 else ""


def _shown(reader: Reader, found: Split, number: int, whole: Decimal) -> str:
    amount = found.parts[number].amount
    share = _share(reader, found, number, whole)
    return f"{reader.amount(amount.value)} ({share})" if amount else share
