"""A law that several kinds share: exact parts make the exact whole."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from generator.diagnostics import Diagnostic, Span, complain, say
from generator.schema.fields.amounts import Money
from generator.schema.fields.facts import Fact

#: Rounded figures may miss the sum by as much, in units of the currency or in points of a percentage.
TOLERANCE = Decimal(1)


def adds_up(
    parts: Iterable[Fact[Money] | None], whole: Fact[Money] | None, place: Span
) -> Iterator[Diagnostic]:
    """Exact parts in one currency that do not make the exact whole; anything less exact is let pass."""
    amounts = list(parts)
    if whole is None or not amounts or any(part is None or not part.value.exact for part in amounts):
        return
    values = [part.value for part in amounts if part]
    total = whole.value
    if not total.exact or any(value.currency != total.currency for value in values):
        return
    found = sum((value.low for value in values), Decimal(0))
    if abs(found - total.low) > TOLERANCE:
        yield complain(
            "sum-wrong",
            place,
            say(
                "the parts make {found} {currency}, the whole is {total}",
                found=f"{found:f}",
                currency=total.currency,
                total=f"{total.low:f}",
            ),
            hint=say("correct a part, or mark what is approximate with ≈"),
        )
