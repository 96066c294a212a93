"""Short words in several languages beside the thing they name: `{en: Fields, ka: ველები}`."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import PlainValidator
from pydantic_core import PydanticCustomError

from generator.diagnostics import say
from generator.locales import LOCALES, LocalText
from generator.schema.fields.names import locale_code, text
from generator.schema.fields.written import Misread


def _validate(value: object) -> LocalText:
    if isinstance(value, LocalText):
        return value
    if not isinstance(value, dict):
        raise Misread(
            "value-shape", say("words need to say their language"),
            say("write them like this: {{en: …, ka: …}}"),
        ).as_pydantic()
    words: dict[str, str] = {}
    for code, word in value.items():
        try:
            if not isinstance(word, str):
                raise Misread("value-shape", say("a list or a map stands where one value is expected"))
            words[locale_code(code)] = text(word)
        except Misread as misread:
            raise PydanticCustomError("hub", "{code}", {**misread.context(), "below": code}) from None
    return LocalText({code: words[code] for code in LOCALES if code in words})


Words = Annotated[LocalText, PlainValidator(_validate)]

