"""Several processes that share one list of work; each takes the next piece when it is done with the last.

Pieces of one sort, such as the pages of one language, are best made by the same process, which remembers what
they have in common: each begins with another sort, and helps the others when there is nothing left of its own.
They are forked, so that nothing has to be handed to them; what they made comes back in the order of the list.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import pickle
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import TYPE_CHECKING, Any, Generic, TypeVar

if TYPE_CHECKING:
    from multiprocessing.context import ForkProcess

T = TypeVar("T")
R = TypeVar("R")


def _alike(_: object) -> None:
    """What is all of one sort."""


class Failed(RuntimeError):
    """A process of the crew stopped for a fault of ours; the words are its own last lines."""


def shared(
    work: Callable[[T], R], items: Sequence[T], processes: int, sort: Callable[[T], object] = _alike
) -> list[R]:
    """`work` done to every item. What one of them raises is raised here, and nothing is returned."""
    with begun(work, items, processes if processes > 1 else 0, sort) as crew:
        return crew.done()


@contextmanager
def begun(
    work: Callable[[T], R], items: Sequence[T], processes: int, sort: Callable[[T], object] = _alike
) -> Iterator[Crew[T, R]]:
    """The same while we do something else. Nobody is at work any more when the block ends, however it ends.

    Without processes the work is done here, when it is asked for.
    """
    crew = Crew(work, items, min(processes, len(items)) if hasattr(os, "fork") else 0, sort)
    try:
        yield crew
    finally:
        crew.stop()


class Crew(Generic[T, R]):
    """Processes at work, or none of them: then the work is still to be done."""

    def __init__(
        self, work: Callable[[T], R], items: Sequence[T], processes: int, sort: Callable[[T], object]
    ) -> None:
        self._work, self._items = work, items
        self._hands: list[tuple[ForkProcess, Connection]] = []
        if processes < 1:
            return
        context = multiprocessing.get_context("fork")
        sorts = _sorted(items, sort)
        # Held on to as long as somebody counts by it: its memory is shared, and would be given to the next crew.
        self._taken = taken = context.Array("l", len(sorts))
        gc.freeze()  # what is there already is not looked through again in each process
        for hand in range(processes):
            mine, theirs = context.Pipe(duplex=False)
            order = _order(len(sorts), hand, processes)
            child = context.Process(target=_hand, args=(work, items, _Lists(taken, sorts, order), theirs))
            child.start()
            theirs.close()
            self._hands.append((child, mine))
        gc.unfreeze()

    def done(self) -> list[R]:
        """What was made of every item, once all of it is. Raises what one of them raised."""
        if not self._hands:
            return [self._work(item) for item in self._items]
        made: dict[int, R] = {}
        failures = []
        for child, mine in self._hands:
            done, failure = _received(mine)
            child.join()
            made.update(done)
            if failure or child.exitcode:
                failures.append(failure or Failed(f"a process ended with {child.exitcode}"))
        self._hands = []
        for failure in failures:
            raise failure
        return [made[number] for number in range(len(self._items))]

    def stop(self) -> None:
        """Sends home whoever is still at work."""
        for child, mine in self._hands:
            child.terminate()
            child.join()
            mine.close()
        self._hands = []


def _received(pipe: Connection) -> tuple[dict[int, Any], Exception | None]:
    """What one process made, and the exception that ended it. It is our own child that speaks here."""
    try:
        done, failure = pickle.loads(pipe.recv_bytes())  # noqa: S301
    except EOFError:
        return {}, Failed("a process ended before it was done")
    return done, failure


def _hand(work: Callable[[T], R], items: Sequence[T], lists: _Lists, pipe: Connection) -> None:
    """One process: takes pieces until there are none, then sends everything it made."""
    gc.disable()
    done: dict[int, R] = {}
    failure: Exception | None = None
    try:
        for number in lists.numbers(os.getppid()):
            done[number] = work(items[number])
    except Exception as error:
        done, failure = {}, _sendable(error)
    pipe.send_bytes(pickle.dumps((done, failure), pickle.HIGHEST_PROTOCOL))
    pipe.close()


def _sorted(items: Sequence[T], sort: Callable[[T], object]) -> list[list[int]]:
    """The numbers of the items of each sort."""
    found: dict[object, list[int]] = {}
    for number, item in enumerate(items):
        found.setdefault(sort(item), []).append(number)
    return list(found.values())


def _order(count: int, hand: int, hands: int) -> list[int]:
    """In which order a process takes the sorts: its own share first, then from the far end what others have left."""
    first, end = hand * count // hands, (hand + 1) * count // hands
    others = [each % count for each in range(end, first + count)]
    return [*range(first, end), *reversed(others)]


@dataclass(frozen=True, slots=True)
class _Lists:
    """The sorts of work, how much of each is `taken` by anybody, and in which order a process goes through them."""

    taken: Any
    sorts: list[list[int]]
    order: list[int]

    def numbers(self, parent: int) -> Iterator[int]:
        """The next item, again and again, until all are taken or there is nobody left to make them for."""
        for sort in self.order:
            while (number := self._next(sort)) is not None and os.getppid() == parent:
                yield number

    def _next(self, sort: int) -> int | None:
        with self.taken.get_lock():
            at = self.taken[sort]
            self.taken[sort] = at + 1
        return self.sorts[sort][at] if at < len(self.sorts[sort]) else None


def _sendable(error: Exception) -> Exception:
    """The exception itself where it can travel, with the lines that say where it came from."""
    said = "".join(traceback.format_exception(error, limit=-6))
    try:
        pickle.loads(pickle.dumps(error))  # noqa: S301
    except Exception:
        return Failed(said)
    error.add_note(said)
    return error
