"""The way of the Tab key through parts that were not put together in the order of reading."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget


def tab_through(*parts: QWidget) -> None:
    """Let Tab go through the parts one after the other, within each as it is laid out."""
    stops = [stop for part in parts for stop in _stops(part)]
    for before, after in pairwise(stops):
        QWidget.setTabOrder(before, after)


def tab_before(stop: QWidget, part: QWidget) -> None:
    """Let Tab reach a part that came later just before a stop."""
    before = stop.previousInFocusChain()
    while before not in (None, stop) and before.focusPolicy() == Qt.FocusPolicy.NoFocus:
        before = before.previousInFocusChain()
    first = [] if before in (None, stop) else [before]
    for one, following in pairwise((*first, *_stops(part), stop)):
        QWidget.setTabOrder(one, following)


def _stops(part: QWidget) -> Iterator[QWidget]:
    """What can have the keyboard; a part that no layout holds, such as a card's (i), comes last."""
    if part.focusPolicy() != Qt.FocusPolicy.NoFocus:
        yield part
        if not isinstance(part, QScrollArea):
            return
    inside = part.widget() if isinstance(part, QScrollArea) else part
    if inside is None:
        return
    laid_out = list(_laid_out(inside.layout()))
    others = [
        child
        for child in inside.children()
        if isinstance(child, QWidget) and not child.isWindow() and child not in laid_out
    ]
    for child in (*laid_out, *others):
        yield from _stops(child)


def _laid_out(layout: QLayout | None) -> Iterator[QWidget]:
    if layout is None:
        return
    for at in range(layout.count()):
        item = layout.itemAt(at)
        if item is None:
            continue
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            yield widget
        elif inner is not None:
            yield from _laid_out(inner)
