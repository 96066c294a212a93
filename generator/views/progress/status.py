"""Actions by status: a ring, and a table of every action."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from decimal import Decimal

from markupsafe import Markup

from generator.schema import Choice, Record
from generator.views.charts import Share, ring
from generator.views.progress.actions import Standing
from generator.views.progress.figure import Figure, cited
from generator.views.progress.sourced import voucher
from generator.views.reader import Reader

#: The class of an action that nobody has reported on.
UNREPORTED = "none"


def status_word(reader: Reader, status: Choice[str] | None) -> str:
    """What a status is called; an action without one is not known to the hub."""
    return reader.plain_term(status) if status else reader.standing("unknown")


def by_status(reader: Reader, plan: Record, found: Sequence[Standing]) -> Figure | None:
    """The figure, or None where no report speaks of any action."""
    if not any(each.status for each in found):
        return None
    counts = Counter(each.status for each in found)
    vocabulary = reader.catalogue.vocabularies.get("action-statuses")
    order = list(vocabulary.terms) if vocabulary else []
    known = sorted(
        (status for status in counts if status),
        key=lambda status: (order.index(status.key) if status.key in order else len(order), status.key),
    )
    statuses = [*known, *([None] if None in counts else [])]
    shares = [
        Share(
            status_word(reader, status), Decimal(counts[status]), reader.number(counts[status]),
            status.key if status else UNREPORTED,
        )
        for status in statuses
    ]  # fmt: skip
    title = reader.label("Actions by status")
    done = sum(count for status, count in counts.items() if status and status.key == "completed")
    told = "; ".join(f"{share.label}: {share.shown}" for share in shares)
    name = f"status-{plan.slug}"
    return Figure(
        name,
        title,
        ring(name, title, told, shares, f"{reader.number(done)}/{reader.number(len(found))}"),
        (reader.label("Action"), reader.label("Status"), reader.label("Last reported for")),
        tuple(_row(reader, each) for each in found),
        cited(reader, plan, ((each.report, voucher(each.report)) for each in found if each.report)),
        (reader.label("In the middle: completed actions and all actions of the plan."),),
        tuple((share.style, share.shown, share.label) for share in shares),
    )


def _row(reader: Reader, each: Standing) -> tuple[Markup | str, ...]:
    half = each.report.facts.half_year if each.report else None  # type: ignore[attr-defined]
    when: Markup | str = "–"
    if each.report and half:
        when = Markup('<a href="{}">{}</a>').format(reader.link(each.report), reader.half_year(half))
    return reader.words(each.action.title), status_word(reader, each.status), when
