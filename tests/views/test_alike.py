"""Towns like mine: the formula, and that looking only at neighbours on a few shelves loses nobody."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as some

from generator.views.alike import ENOUGH, SHOWN, Town, Towns, _ratio, compare

LARGE = Town("municipalities/large", "GE", "city", 40_000.0)


def test_two_towns_of_one_country_type_and_size_are_as_alike_as_can_be() -> None:
    match = compare(LARGE, Town("municipalities/other", "GE", "city", 44_000.0))
    assert (match.points, match.alike, match.unknown) == (8, ("size", "type", "country"), ())


def test_the_further_apart_the_sizes_the_fewer_the_points() -> None:
    sizes = (40_000, 50_000, 50_001, 64_000, 64_001, 100_000, 100_001, 160_000, 160_001)
    points = [compare(LARGE, Town("municipalities/x", None, None, float(size))).points for size in sizes]
    assert points == [4, 4, 3, 3, 2, 2, 1, 1, 0]


def test_it_says_what_it_could_not_compare() -> None:
    match = compare(LARGE, Town("municipalities/other", "GE", None, None))
    assert (match.points, match.alike, match.unknown) == (2, ("country",), ("size", "type"))


def test_a_country_alone_makes_no_towns_comparable() -> None:
    towns = Towns([LARGE, Town("municipalities/other", "GE", None, None)])
    assert towns.matches(LARGE) == ()


def test_nearer_in_size_comes_first_where_points_are_equal() -> None:
    near, far = (
        Town(f"municipalities/{name}", "GE", "city", size) for name, size in (("z", 41e3), ("a", 45e3))
    )
    assert [match.id for match in Towns([LARGE, near, far]).matches(LARGE)] == [near.id, far.id]


_towns = some.lists(
    some.tuples(
        some.sampled_from(["GE", "UA", None]),
        some.sampled_from(["city", "village", None]),
        some.sampled_from([None, 100.0, 110.0, 125.0, 200.0, 400.0, 401.0, 2_000.0]),
    ),
    max_size=60,
)


@given(_towns)
def test_looking_at_neighbours_only_finds_what_looking_at_everybody_would(
    facts: list[tuple[str, str, float]],
) -> None:
    towns = [Town(f"municipalities/t{number:02}", *each) for number, each in enumerate(facts)]
    shelves = Towns(reversed(towns))
    for mine in towns:
        everybody = [(compare(mine, each), _ratio(mine, each)) for each in towns if each is not mine]
        best = sorted(
            (item for item in everybody if item[0].points >= ENOUGH),
            key=lambda item: (-item[0].points, item[1], item[0].id),
        )
        assert shelves.matches(mine) == tuple(match for match, _ in best[:SHOWN])


@given(_towns)
def test_two_towns_say_the_same_of_each_other(facts: list[tuple[str, str, float]]) -> None:
    towns = [Town(f"municipalities/t{number:02}", *each) for number, each in enumerate(facts)]
    for one, other in pairwise(towns):
        there, back = compare(one, other), compare(other, one)
        assert (there.points, there.alike, there.unknown) == (back.points, back.alike, back.unknown)
