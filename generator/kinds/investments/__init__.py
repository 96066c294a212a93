"""Investment projects that a plan prepares and that look for money."""

from __future__ import annotations

from typing import Literal as L

from generator.schema import Choice, Fact, Facts, Kind, Money, Ref
from generator.schema.facet import COMMON, COUNTRY, THEME, Chosen, cost, population


class Investment(Facts):
    """What is to be built or bought, and how much is sought for it."""

    municipality: Ref[L["municipalities"]]
    action: Ref[L["plans"]] | None = None
    amount: Fact[Money] | None = None
    stage: Choice[L["investment-stages"]] | None = None


KIND = Kind(
    Investment,
    one="Investment project",
    many="Investment projects",
    intro="Projects that towns have prepared and for which they look for money.",
    group="Projects",
    rank=2,
    schema_org="Project",
    order="title",
    facets=(
        COUNTRY,
        THEME,
        Chosen("stage"),
        cost("amount"),
        population(),
        *COMMON,
    ),
    card=("municipality", "amount", "stage"),
)
