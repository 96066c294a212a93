"""Several processes that share one list of work; each takes the next piece when it is done with the last.

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
from multiprocessing.connection import Connection
from typing import TYPE_CHECKING, Any, Generic, TypeVar

if TYPE_CHECKING:
    from multiprocessing.context import ForkProcess

T = TypeVar("T")
R = TypeVar("R")


class Failed(RuntimeError):
    """A process of the crew stopped for a fault of ours; the words are its own last lines."""


def shared(work: Callable[[T], R], items: Sequence[T], processes: int) -> list[R]:
    """`work` done to every item. What one of them raises is raised here, and nothing is returned."""
    with begun(work, items, processes if processes > 1 else 0) as crew:
        return crew.done()


@contextmanager
def begun(work: Callable[[T], R], items: Sequence[T], processes: int) -> Iterator[Crew[T, R]]:
    """The same while we do something else. Nobody is at work any more when the block ends, however it ends.

    Without processes the work is done here, when it is asked for.
    """
    crew = Crew(work, items, min(processes, len(items)) if hasattr(os, "fork") else 0)
    try:
        yield crew
    finally:
        crew.stop()


class Crew(Generic[T, R]):
    """Processes at work, or none of them: then the work is still to be done."""

    def __init__(self, work: Callable[[T], R], items: Sequence[T], processes: int) -> None:
        self._work, self._items = work, items
        self._hands: list[tuple[ForkProcess, Connection]] = []
        if processes < 1:
            return
        context = multiprocessing.get_context("fork")
        # Held on to as long as somebody counts by it: its memory is shared, and would be given to the next crew.
        self._following = following = context.Value("l", 0)
        gc.freeze()  # what is there already is not looked through again in each process
        for _ in range(processes):
            mine, theirs = context.Pipe(duplex=False)
            child = context.Process(target=_hand, args=(work, items, following, theirs))
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


def _hand(work: Callable[[T], R], items: Sequence[T], following: Any, pipe: Connection) -> None:
    """One process: takes pieces until there are none, then sends everything it made."""
    gc.disable()
    done: dict[int, R] = {}
    failure: Exception | None = None
    try:
        for number in _numbers(following, len(items), os.getppid()):
            done[number] = work(items[number])
    except Exception as error:
        done, failure = {}, _sendable(error)
    pipe.send_bytes(pickle.dumps((done, failure), pickle.HIGHEST_PROTOCOL))
    pipe.close()


def _numbers(following: Any, count: int, parent: int) -> Iterator[int]:
    while True:
        with following.get_lock():
            number = following.value
            following.value += 1
        if number >= count or os.getppid() != parent:
            return
        yield number


def _sendable(error: Exception) -> Exception:
    """The exception itself where it can travel, with the lines that say where it came from."""
    said = "".join(traceback.format_exception(error, limit=-6))
    try:
        pickle.loads(pickle.dumps(error))  # noqa: S301
    except Exception:
        return Failed(said)
    error.add_note(said)
    return error
