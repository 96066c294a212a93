"""Several processes share one list of work, and whoever asked may do something else meanwhile."""

from __future__ import annotations

import multiprocessing
import os
import time
from operator import itemgetter

import pytest

from generator.crew import Failed, begun, shared

HANDS = [0, 1, 2, 5]


def double(number: int) -> tuple[int, int]:
    return 2 * number, os.getpid()


@pytest.mark.parametrize("hands", HANDS)
def test_what_was_made_comes_in_the_order_of_the_list(hands: int) -> None:
    assert [made for made, _ in shared(double, range(100), hands)] == list(range(0, 200, 2))


@pytest.mark.parametrize("hands", HANDS)
def test_two_crews_at_work_at_once_do_not_take_each_others_work(hands: int) -> None:
    def slow(number: int) -> int:
        time.sleep(0.002)
        return number

    with begun(slow, range(60), hands) as first, begun(slow, range(40), hands) as second:
        assert shared(slow, range(50), 2) == list(range(50))
        assert second.done() == list(range(40))
        assert first.done() == list(range(60))


def test_with_nobody_to_help_the_work_is_done_here() -> None:
    assert {process for _, process in shared(double, range(5), 1)} == {os.getpid()}
    assert os.getpid() not in {process for _, process in shared(double, range(5), 2)}
    with begun(double, range(5), 1) as crew:
        assert os.getpid() not in {process for _, process in crew.done()}


def test_what_one_of_them_raises_is_raised() -> None:
    def stumble(number: int) -> int:
        return 10 // (number - 3)

    with pytest.raises(ZeroDivisionError), begun(stumble, range(9), 2) as crew:
        crew.done()


def test_a_process_that_is_killed_is_told() -> None:
    def vanish(_: int) -> None:
        os._exit(9)

    with pytest.raises(Failed, match="before it was done"):
        shared(vanish, range(3), 2)


def test_nobody_is_at_work_after_the_block() -> None:
    began = time.monotonic()
    with pytest.raises(LookupError), begun(lambda _: time.sleep(60), range(4), 2) as crew:
        processes = [child for child, _ in crew._hands]
        raise LookupError
    assert time.monotonic() - began < 20
    assert not any(child.is_alive() for child in processes)


@pytest.mark.parametrize("hands", [2, 3, 5, 9])
def test_pieces_of_one_sort_stay_together_and_all_are_made_once(hands: int) -> None:
    all_there = multiprocessing.get_context("fork").Barrier(hands)
    begun_here: list[int] = []  # each process has its own

    def slow(item: tuple[str, int]) -> tuple[tuple[str, int], int]:
        if not begun_here:
            begun_here.append(os.getpid())
            all_there.wait(timeout=60)  # a quick one does not take all before the last has come
        time.sleep(0.002)
        return item, os.getpid()

    items = [(sort, number) for sort in "abcdefgh" for number in range(20)]
    made = shared(slow, items, hands, itemgetter(0))
    assert [item for item, _ in made] == items
    makers = {sort: {process for (mine, _), process in made if mine == sort} for sort in "abcdefgh"}
    alone = sum(len(each) == 1 for each in makers.values())
    assert len({process for _, process in made}) == hands
    assert alone >= 8 - 2 * hands, "only what was left over is shared"
