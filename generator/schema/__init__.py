"""What a record may say: the models that kinds are made of, and how raw files become records."""

from generator.schema.fields.amounts import Duration, Money, Number, Percent
from generator.schema.fields.dates import Date, HalfYear, PartialDate
from generator.schema.fields.facts import Claim, Fact
from generator.schema.fields.names import (
    CountryCode,
    Language,
    LocaleCode,
    Slug,
    Text,
    Url,
    YesNo,
)
from generator.schema.fields.places import Place
from generator.schema.fields.references import Choice, Ref
from generator.schema.fields.words import Words
from generator.schema.kind import Check, Kind, Known, Layout, Section
from generator.schema.record import Facts, Record
from generator.schema.shape import Shape
from generator.schema.shared import Result, Role
from generator.schema.transfer import Transferable

__all__ = [
    "Check",
    "Choice",
    "Claim",
    "CountryCode",
    "Date",
    "Duration",
    "Fact",
    "Facts",
    "HalfYear",
    "Kind",
    "Known",
    "Language",
    "Layout",
    "LocaleCode",
    "Money",
    "Number",
    "PartialDate",
    "Percent",
    "Place",
    "Record",
    "Ref",
    "Result",
    "Role",
    "Section",
    "Shape",
    "Slug",
    "Text",
    "Transferable",
    "Url",
    "Words",
    "YesNo",
]
