"""Words that point elsewhere: to another record, or to an entry of a vocabulary."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Any, Generic, TypeVar, get_args

from pydantic import GetCoreSchemaHandler
from pydantic_core import core_schema

from generator.diagnostics import say
from generator.schema.fields.names import SLUG
from generator.schema.fields.written import Misread, one_text

K = TypeVar("K", bound=str)


@dataclass(frozen=True, slots=True)
class _Pointing:
    """Tells pydantic how to read a word that points to `target`."""

    make: Callable[[str, object], Any]
    target: str

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        def validate(value: object) -> Any:
            try:
                return self.make(self.target, value)
            except Misread as misread:
                raise misread.as_pydantic() from None

        return core_schema.no_info_plain_validator_function(validate)


@dataclass(frozen=True, slots=True)
class Ref(Generic[K]):
    """A record of one kind: `gori`, or a part of it: `pioneer-2017/lot-1`. Declared `Ref[L["calls"]]`."""

    kind: str
    slug: str
    part: str | None = None

    if not TYPE_CHECKING:

        def __class_getitem__(cls, kind: Any) -> Any:
            return Annotated[cls, _Pointing(cls.parse, *get_args(kind))]

    @classmethod
    def parse(cls, kind: str, value: object) -> Ref[Any]:
        """Reads `SLUG` or `SLUG/PART`; raises `Misread`."""
        if isinstance(value, Ref):
            return value
        slug, _, part = (word := one_text(value)).partition("/")
        if not SLUG.fullmatch(slug) or (part and not SLUG.fullmatch(part)):
            short = word.strip("/").removeprefix(f"{kind}/")
            raise Misread(
                "ref-form",
                say("'{value}' is not the name of a record", value=word),
                say("write it without its kind: {short}", short=short)
                if SLUG.fullmatch(short)
                else say("write the name of its file or folder in {kind}/", kind=kind),
            )
        return cls(kind, slug, part or None)

    @property
    def id(self) -> str:
        """The record it means: `calls/pioneer-2017`."""
        return f"{self.kind}/{self.slug}"

    def __str__(self) -> str:
        return f"{self.slug}/{self.part}" if self.part else self.slug


@dataclass(frozen=True, slots=True)
class Choice(Generic[K]):
    """An entry of a vocabulary. Declared `Choice[L["themes"]]`; whether it exists, the catalogue knows."""

    vocabulary: str
    key: str

    if not TYPE_CHECKING:

        def __class_getitem__(cls, vocabulary: Any) -> Any:
            return Annotated[cls, _Pointing(cls.parse, *get_args(vocabulary))]

    @classmethod
    def parse(cls, vocabulary: str, value: object) -> Choice[Any]:
        """Reads a key; raises `Misread` for what is not one word."""
        return value if isinstance(value, Choice) else cls(vocabulary, one_text(value))

    @property
    def plain(self) -> str:
        """The key as addresses write it: small, without dots."""
        return self.key.lower().replace(".", "-")

    def __str__(self) -> str:
        return self.key
