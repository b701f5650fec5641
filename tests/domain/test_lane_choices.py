from painjournal.domain.lane_choices import LaneChoice


def test_nothing_chosen_shows_what_is_shown_at_first() -> None:
    assert LaneChoice().wants("stress", at_first=True)
    assert not LaneChoice().wants("mood", at_first=False)


def test_a_lane_is_shown_or_hidden_by_choice_and_back_again() -> None:
    chosen = LaneChoice().with_lane("mood", shown=True).with_lane("stress", shown=False)
    assert chosen.wants("mood", at_first=False)
    assert not chosen.wants("stress", at_first=True)
    back = chosen.with_lane("mood", shown=False).with_lane("stress", shown=True)
    assert not back.wants("mood", at_first=False)
    assert back.wants("stress", at_first=True)


def test_a_lane_moves_among_those_that_stand_there() -> None:
    chosen = LaneChoice().moved("b", -1, ["a", "b", "c"])
    assert chosen.order == ("b", "a", "c")
    assert chosen.moved("b", -1, ["b", "a", "c"]).order == ("b", "a", "c")
    assert chosen.moved("b", 2, ["b", "a", "c"]).order == ("a", "c", "b")


def test_the_place_of_lanes_that_are_not_there_now_is_kept() -> None:
    assert LaneChoice(order=("own-x", "a", "b")).moved("b", -1, ["a", "b"]).order == (
        "b",
        "a",
        "own-x",
    )
