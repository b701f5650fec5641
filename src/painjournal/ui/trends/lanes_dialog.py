"""Which lanes are shown and in what order, and what else is drawn with them."""

from collections.abc import Mapping

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from painjournal.domain.lane_choices import LaneChoice
from painjournal.i18n import tr
from painjournal.ui.widgets.buttons import IconButton, PrimaryButton, QuietButton
from painjournal.ui.widgets.card import Card
from painjournal.ui.widgets.check_box import CheckBox
from painjournal.ui.widgets.label import Label
from painjournal.ui.widgets.rows import Column, Row
from painjournal.ui.widgets.sheet_dialog import SheetDialog
from painjournal.ui.widgets.tab_order import tab_through

UP, DOWN = -1, 1


class LanesDialog(SheetDialog):
    """Every change is seen at once behind the dialog: `chosen`, `around` and `middles` tell it."""

    chosen = Signal(object)  # a LaneChoice
    around = Signal(bool)
    middles = Signal(bool)

    def __init__(
        self,
        names: Mapping[str, str],
        main: frozenset[str],
        choice: LaneChoice,
        *,
        around: bool,
        middles: bool,
        parent: QWidget | None = None,
    ) -> None:
        """Offer lanes by their codes, of which the `main` ones are shown at first."""
        super().__init__("painjournal", parent, widest=560, tall=640)
        self._main, self._choice = main, choice
        self._rows: dict[str, _LaneRow] = {}
        self._codes = list(names)
        self.sheet.add(Label(tr("What is shown"), "title"))
        more = Card(tr("With the lanes"))
        self._around = CheckBox(tr("Events, school year and treatments"))
        self._around.setChecked(around)
        self._around.clicked.connect(self.around)
        self._middles = CheckBox(tr("A line through the middle of seven days"))
        self._middles.setChecked(middles)
        self._middles.clicked.connect(self.middles)
        more.add(Column(self._around, self._middles, gap=0))
        self.sheet.add(more)
        lanes = Card(tr("Lanes, from top to bottom"))
        self._column = Column(gap=0)
        for code, name in names.items():
            row = _LaneRow(code, name)
            row.turned.connect(self._on_turned)
            row.moved.connect(self._on_moved)
            self._rows[code] = row
            self._column.add(row)
        lanes.add(self._column)
        self.sheet.add(lanes)
        self.sheet.add_stretch()
        done, first = PrimaryButton(tr("Done")), QuietButton(tr("As at first"))
        done.setDefault(True)
        done.clicked.connect(self.accept)
        first.clicked.connect(self._on_first_clicked)
        self.acts.addWidget(done)
        self.acts.addWidget(first)
        self._show()

    def _show(self) -> None:
        """Tick what is shown; the ends of the list cannot go further."""
        for at, code in enumerate(self._codes):
            wanted = self._choice.wants(code, at_first=code in self._main)
            self._rows[code].show_state(
                wanted=wanted, first=at == 0, last=at == len(self._codes) - 1
            )

    @Slot(bool)
    def _on_turned(self, shown: bool) -> None:
        row = self.sender()
        if isinstance(row, _LaneRow):
            self._choice = self._choice.with_lane(row.code, shown=shown)
            self.chosen.emit(self._choice)

    @Slot(int)
    def _on_moved(self, step: int) -> None:
        row = self.sender()
        if not isinstance(row, _LaneRow):
            return
        self._choice = self._choice.moved(row.code, step, self._codes)
        self._place([one for one in self._choice.order if one in self._rows])
        row.take_focus(step)
        self.chosen.emit(self._choice)

    @Slot()
    def _on_first_clicked(self) -> None:
        """Forget what was chosen."""
        self._choice = LaneChoice()
        self.chosen.emit(self._choice)
        self.accept()

    def _place(self, codes: list[str]) -> None:
        self._codes = codes
        for at, code in enumerate(codes):
            self._column.box.removeWidget(self._rows[code])
            self._column.box.insertWidget(at, self._rows[code])
        self._show()
        tab_through(self._column)


class _LaneRow(Row):
    """One lane: shown or not, and a place higher or lower."""

    turned = Signal(bool)
    moved = Signal(int)

    def __init__(self, code: str, name: str) -> None:
        super().__init__(gap=4)
        self.code = code
        self._box = CheckBox(name)
        self._movers = {
            UP: IconButton("chevron-up", tr("Move {name} up", name=name)),
            DOWN: IconButton("chevron-down", tr("Move {name} down", name=name)),
        }
        self.add(self._box, 1)
        for button in self._movers.values():
            self.add(button)
        self._box.clicked.connect(self.turned)
        self._movers[UP].clicked.connect(self._on_up_clicked)
        self._movers[DOWN].clicked.connect(self._on_down_clicked)

    def show_state(self, *, wanted: bool, first: bool, last: bool) -> None:
        """Show whether the lane is wanted, and which ways are open to it."""
        self._box.setChecked(wanted)
        self._movers[UP].setEnabled(not first)
        self._movers[DOWN].setEnabled(not last)

    def take_focus(self, step: int) -> None:
        """Keep the keyboard on the way it went, or on the other at an end."""
        button = self._movers[step]
        (button if button.isEnabled() else self._movers[-step]).setFocus()

    @Slot()
    def _on_up_clicked(self) -> None:
        self.moved.emit(UP)

    @Slot()
    def _on_down_clicked(self) -> None:
        self.moved.emit(DOWN)
