"""Other people's words, put wherever a record takes words at all."""

from __future__ import annotations

import types
import typing
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from pydantic import BaseModel

from generator.locales import LocalText
from generator.schema import Record, Text, Url
from generator.schema.vocabulary import Vocabulary

#: Names of files are held against the files that are there; all other text is free.
_NAMES = {"file"}

_STORY = """\
## {words}

Words {words} within a line, and [a link](/projects/example-project).[^1]

Code `{words}`

Stress **{words}**

- {words} in a list

| Head {words} | Other |
|-|-|
| Cell {words} | `{words}` |

[^1]: A footnote {words}.
"""


def texts(value: Any, hint: Any = None) -> Iterator[str]:
    """All free text of a model that has no language: titles of sources, numbers of contracts."""
    match value:
        case str() if hint == Text:
            yield value
        case BaseModel():
            for name, info in type(value).model_fields.items():
                if name not in _NAMES:
                    yield from texts(getattr(value, name), _bare(info.rebuild_annotation()))
        case tuple():
            for each in value:
                yield from texts(each, _inner(hint))
        case dict():
            for each in value.values():
                yield from texts(each, _inner(hint))


def rewritten(value: Any, words: str, address: str, hint: Any = None) -> Any:
    """The same value with all free text made `words`, in every language, and all web addresses `address`."""
    match value:
        case LocalText():
            return replace(value, words=dict.fromkeys(value.words, words))
        case str() if hint == Text:
            return words
        case str() if hint == Url:
            return address
        case BaseModel():
            hints = {
                name: _bare(info.rebuild_annotation()) for name, info in type(value).model_fields.items()
            }
            new = {
                name: rewritten(getattr(value, name), words, address, hint)
                for name, hint in hints.items()
                if name not in _NAMES
            }
            return value.model_copy(update=new)
        case tuple():
            return tuple(rewritten(each, words, address, _inner(hint)) for each in value)
        case dict():
            return {key: rewritten(each, words, address, _inner(hint)) for key, each in value.items()}
    return value


def retold(record: Record, words: str, address: str) -> Record:
    """A record that says nothing but `words`, in its facts, its titles and its stories."""
    told = {
        code: replace(each, title=words, summary=words, body=each.body and _STORY.format(words=words))
        for code, each in record.words.items()
    }
    return replace(record, facts=rewritten(record.facts, words, address), words=told)


def relabelled(vocabulary: Vocabulary, words: str) -> Vocabulary:
    """A vocabulary in which everything is called and described by `words`."""
    terms = {key: rewritten(term, words, "") for key, term in vocabulary.terms.items()}
    return replace(vocabulary, terms=terms)


def _bare(hint: Any) -> Any:
    """The type without `| None`."""
    if typing.get_origin(hint) in {typing.Union, types.UnionType}:
        return next(each for each in typing.get_args(hint) if each is not type(None))
    return hint


def _inner(hint: Any) -> Any:
    """What a tuple or a dict holds: `tuple[Text, ...]`, `dict[Slug, Source]`."""
    arguments = [each for each in typing.get_args(hint) if each is not ...]
    return _bare(arguments[-1]) if arguments else None
