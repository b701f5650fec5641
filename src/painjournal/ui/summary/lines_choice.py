"""Which sections and lines stand on the page."""

from collections.abc import Iterable

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from painjournal.domain.lookback import Lookback
from painjournal.domain.measures import Section
from painjournal.domain.parts import PLACES
from painjournal.domain.summaries import BODY, SECTION_TITLES, TIMELINE, page_measures
from painjournal.domain.summary_lines import short_label
from painjournal.i18n import tr
from painjournal.ui.widgets.check_box import CheckBox
from painjournal.ui.widgets.rows import Column


class LinesChoice(Column):
    """A box for every section and every line that was written; ticked ones are on the page."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(gap=0)
        if parent is not None:
            self.setParent(parent)
        self._boxes: dict[str, CheckBox] = {}
        self._under: dict[str, str] = {}
        self._left_out: set[str] = set()

    @property
    def left_out(self) -> frozenset[str]:
        """Codes of what stays off the page, also of lines that these days do not have."""
        return frozenset(self._left_out)

    @property
    def boxes(self) -> dict[str, CheckBox]:
        """The boxes by the code of their section, line or picture."""
        return dict(self._boxes)

    def offer(self, lookback: Lookback) -> None:
        """Offer what was written in these days; boxes that stay keep their ticks and the focus."""
        wanted = list(_offered(lookback))
        if [(code, words) for code, words, _ in wanted] == [
            (code, box.text()) for code, box in self._boxes.items()
        ]:
            return
        for box in self._boxes.values():
            self.box.removeWidget(box)
            box.hide()
            box.deleteLater()
        self._boxes, self._under = {}, {}
        for code, words, section in wanted:
            box = CheckBox(words)
            box.setChecked(code not in self._left_out)
            box.toggled.connect(self._on_toggled)
            self._boxes[code] = box
            if section:
                self._under[code] = section
                box.setAccessibleDescription(tr(SECTION_TITLES[Section(section)]))
            self.add(Column(box, margins=(28, 0, 0, 0)) if section else box)
        self._enable()

    @Slot()
    def _on_toggled(self) -> None:
        for code, box in self._boxes.items():
            if box.isChecked():
                self._left_out.discard(code)
            else:
                self._left_out.add(code)
        self._enable()
        self.changed.emit()

    def _enable(self) -> None:
        for code, section in self._under.items():
            self._boxes[code].setEnabled(section not in self._left_out)


def _offered(lookback: Lookback) -> Iterable[tuple[str, str, str]]:
    """Code, words and, for a line, the section it stands under."""
    yield TIMELINE, tr("Picture of the days"), ""
    for section in Section:
        lines = [
            (one.code, short_label(one))
            for one in page_measures(lookback)
            if one.section is section
        ]
        if section is Section.PAIN and lookback.voices(PLACES):
            lines += [(PLACES, tr("Places")), (BODY, tr("Body figure"))]
        if lines:
            yield section.value, tr(SECTION_TITLES[section]), ""
            for code, words in lines:
                yield code, words, section.value
