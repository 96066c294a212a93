"""By what a listing narrows: each kind declares its facets, and their type says where values come from.

A facet's `key` and the keys of its values stand in addresses for ever, so both are small ASCII words.
`field` is a path through the record: `scheme`, `evaluation.outcome`, `municipality.population`; it leads
through lists, maps and references. `label` is an English gettext message; the field's own where empty.
Values stand in the order of their vocabulary, or with `by_name` in that of the reader's alphabet.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Facet:
    """What all facets have."""

    key: str
    field: str = ""
    label: str = ""
    by_name: bool = False

    @property
    def path(self) -> tuple[str, ...]:
        """The steps to its values."""
        return tuple((self.field or self.key.replace("-", "_")).split("."))

    @property
    def named_after(self) -> str:
        """The field by whose label it is called."""
        return self.path[-1]


@dataclass(frozen=True, slots=True)
class Chosen(Facet):
    """A word of a vocabulary, or several. With `latest` only the last of a list counts, as a state does."""

    latest: bool = False


@dataclass(frozen=True, slots=True)
class Countries(Facet):
    """The countries a record belongs to: its own, else those of what it is about."""


@dataclass(frozen=True, slots=True)
class Years(Facet):
    """Every year in which something went on, from `field` to the end `until` where that is known."""

    until: str = ""


@dataclass(frozen=True, slots=True)
class Banded(Facet):
    """A number in bands, which are a vocabulary whose words say from which number on they hold.

    With `currency` only amounts in it count: the hub converts nothing without a rate and its day.
    """

    bands: str = ""
    currency: str = ""


@dataclass(frozen=True, slots=True)
class Spoken(Facet):
    """Languages: those in which a record's words really exist, or those that a field names."""


@dataclass(frozen=True, slots=True)
class Reviewed(Facet):
    """How far a record was reviewed."""


#: Facets that kinds share.
COUNTRY = Countries("country", label="Country", by_name=True)
THEME = Chosen("theme", "themes", by_name=True)
CHANNEL = Chosen("channel", "channels")
AUDIENCE = Chosen("audience", "audiences")
LANGUAGE = Spoken("language", label="Available in")
REVIEW = Reviewed("review", "curation", "Review")
#: What every kind can be narrowed by, after its own.
COMMON = (CHANNEL, AUDIENCE, LANGUAGE, REVIEW)


def population(towns: str = "municipality") -> Banded:
    """How large the town is, or the towns, that a field refers to."""
    return Banded("population", f"{towns}.population", "Population of the town", bands="population-bands")


def cost(amount: str) -> Banded:
    """The total cost in bands, where a source gives it in euros."""
    return Banded("cost", amount, "Cost band", bands="cost-bands", currency="EUR")


def years(starts: str = "starts", ends: str = "ends") -> Years:
    """The years of a period; both ends the same field for what happens on a day."""
    return Years("year", starts, "Year", until=ends)
