"""A value that authors write as one piece of text."""

from __future__ import annotations

from typing import Any, ClassVar, Self

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import PydanticCustomError, core_schema

from generator.diagnostics import Message, say


class Misread(Exception):
    """What an author wrote is not such a value. Carries the diagnostic's code, words and hint."""

    def __init__(self, code: str, message: Message, hint: Message | None = None) -> None:
        super().__init__(message.read())
        self.code, self.message, self.hint = code, message, hint

    def as_pydantic(self) -> PydanticCustomError:
        """The same as pydantic passes it on; the words travel in the error's context."""
        return PydanticCustomError("hub", "{code}", self.context())

    def context(self) -> dict[str, Any]:
        return {"code": self.code, "said": self.message, "hint": self.hint}


def one_text(value: object, example: str = "") -> str:
    """What stands as one value, without the spaces around it; raises `Misread` for lists and maps."""
    if isinstance(value, str):
        return value.strip()
    raise Misread(
        "value-shape",
        say("a list stands where one value is expected")
        if isinstance(value, list)
        else say("a map stands where one value is expected"),
        say("write it like this: {example}", example=example)
        if example
        else say("write one text, without brackets"),
    )


class Written:
    """Base of values with one written form: a subclass gives `parse` and an `example`."""

    __slots__ = ()
    example: ClassVar[str] = ""

    @classmethod
    def parse(cls, text: str) -> Self:
        """Reads the written form; raises `Misread`."""
        raise NotImplementedError

    @classmethod
    def _validate(cls, value: object) -> Self:
        if isinstance(value, cls):
            return value
        try:
            return cls.parse(one_text(value, cls.example))
        except Misread as misread:
            raise misread.as_pydantic() from None

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: Any, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        return core_schema.no_info_plain_validator_function(cls._validate)

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return {"type": "string", "examples": [cls.example]} if cls.example else {"type": "string"}
