"""Short words in several languages beside the thing they name: `{en: Fields, ka: ველები}`."""

from __future__ import annotations

from typing import Annotated

from pydantic import PlainValidator
from pydantic_core import PydanticCustomError

from generator.diagnostics import say
from generator.locales import LOCALES, LocalText
from generator.schema.fields.names import locale_code, text
from generator.schema.fields.written import Misread, one_text


def _validate(value: object) -> LocalText:
    if isinstance(value, LocalText):
        return value
    if not isinstance(value, dict) or not value:
        raise Misread(
            "value-shape",
            say("words need to say their language") if value else say("no words stand here"),
            say("write them like this: {{en: …, ka: …}}"),
        ).as_pydantic()
    words: dict[str, str] = {}
    wrong = []
    for code, word in value.items():
        try:
            words[locale_code(code)] = text(one_text(word))
        except Misread as misread:
            wrong.append({**misread.context(), "below": code})
    if wrong:
        raise PydanticCustomError("hub", "{each}", {"each": wrong})
    return LocalText({code: words[code] for code in LOCALES if code in words})


Words = Annotated[LocalText, PlainValidator(_validate)]
