"""What all editors share: the lines of a list, and in their place the form of one of them."""

from abc import abstractmethod
from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import QWidget

from painjournal.domain.changes import Change
from painjournal.domain.errors import JournalError
from painjournal.i18n import tr
from painjournal.ui.lists.line import Line
from painjournal.ui.lists.line_form import LineForm
from painjournal.ui.lists.line_row import LineRow
from painjournal.ui.widgets.buttons import LinkButton, PrimaryButton, QuietButton
from painjournal.ui.widgets.fold import Fold
from painjournal.ui.widgets.label import Label
from painjournal.ui.widgets.rows import Column
from painjournal.ui.widgets.sheet_dialog import SheetDialog
from painjournal.ui.widgets.tab_order import tab_through


class ListDialog(SheetDialog):
    """A list to look at; a line opens its form, and Keep or Cancel leads back to the list.

    Escape goes one step back, and never past something typed without a word.
    """

    def __init__(
        self,
        title: str,
        about: str,
        *,
        add: str,
        none_yet: str,
        past: str,
        changed: Callable[[Change], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(tr("Lists"), parent)
        self._changed = changed
        self._none_yet, self._past = none_yet, past
        self._form: LineForm | None = None
        self._rows: dict[str, LineRow] = {}
        self._past_fold: Fold | None = None
        self.add_button = QuietButton(add, icon="plus")
        self.head = Column(Label(title, "title"), gap=4)
        if about:
            self.head.add(Label(about, "help"))
        self._lines = Column(gap=8)
        self._problem = Label("", "problem")
        self._problem.hide()
        self._list = Column(self.head, self._lines, self._problem, gap=16)
        self._said = Label("", "help", wrap=False)
        self._undo = LinkButton(tr("Undo"), icon="undo")
        self._undo_act: Callable[[], Change] | None = None
        self._done = PrimaryButton(tr("Done"))
        self.sheet.add(self._list)
        self.sheet.add_stretch()
        for part in (self._done, self.add_button, self._said, self._undo):
            self.acts.addWidget(part)
        self.add_button.clicked.connect(self._on_add_clicked)
        self._done.clicked.connect(self.reject)
        self._undo.clicked.connect(self._on_undo_clicked)
        self._say("")

    @abstractmethod
    def lines(self) -> Sequence[Line]:
        """The lines as they are kept, in their order."""

    @abstractmethod
    def form(self, code: str) -> LineForm:
        """Form of a line, or with "" of a new one."""

    def step_line(self, code: str, step: int) -> None:
        """Put a line one place up or down, in a list that has an order of its own."""

    @property
    def is_ordered(self) -> bool:
        """Whether lines can be moved."""
        return False

    def open_line(self, code: str) -> None:
        """Show the form of a line, or with "" of a new one, in place of the list."""
        self._say("")
        form = self.form(code)
        self._form = form
        form.kept.connect(self._on_kept)
        form.left.connect(self._on_left)
        self._list.hide()
        self.sheet.body.insertWidget(0, form)
        # Shown now and not with the next layout, else no field could take the keyboard yet.
        form.show()
        for part in (self._done, self.add_button):
            part.hide()
        for button in (form.keep_button, form.cancel_button, *form.more):
            self.acts.addWidget(button)
            button.show()
        form.keep_button.setDefault(True)
        tab_through(self.sheet, form.keep_button, form.cancel_button, *form.more)
        self.sheet.verticalScrollBar().setValue(0)
        form.take_focus()

    def show_lines(self, focus: str = "") -> None:
        """Show the list anew, with the keyboard on a line."""
        unfolded = self._past_fold is not None and self._past_fold.open
        for old in self._parts():
            self._lines.box.removeWidget(old)
            old.hide()
            old.deleteLater()
        lines = self.lines()
        now = [one for one in lines if not one.past]
        past = [one for one in lines if one.past]
        self._rows = {}
        for one in now:
            self._lines.add(self._row(one, now))
        if not lines:
            self._lines.add(Label(self._none_yet))
        self._past_fold = None
        if past:
            self._past_fold = Fold(
                tr("{words} ({n})", words=self._past, n=len(past)),
                lambda: Column(*(self._row(one, past, ordered=False) for one in past), gap=8),
            )
            self._past_fold.open = unfolded or focus in {one.code for one in past}
            self._lines.add(self._past_fold)
        if self.isVisible():
            for part in self._parts():
                part.show()
        tab_through(self.sheet, self._done, self.add_button, self._undo)
        self._focus(focus)

    def act(self, work: Callable[[], Change], said: str, undo: Callable[[], Change] | None) -> bool:
        """Do something that needs no form; says what was done, or why it is not possible."""
        self._problem.hide()
        try:
            change = work()
        except JournalError as trouble:
            self._problem.setText(trouble.sentence)
            self._problem.show()
            return False
        self._changed(change)
        self.show_lines(change.code)
        self._say(said, undo)
        return True

    def reject(self) -> None:
        """One step back: from a form to the list, from the list to the window."""
        if self._form is not None:
            self._form.leave()
        else:
            super().reject()

    def leave_form(self, focus: str = "") -> None:
        """Show the list in place of the form."""
        form, self._form = self._form, None
        if form is None:
            return
        for button in (form.keep_button, form.cancel_button, *form.more):
            self.acts.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.sheet.body.removeWidget(form)
        form.hide()
        form.deleteLater()
        self._list.show()
        for part in (self._done, self.add_button):
            part.show()
        self.show_lines(focus)

    def _row(self, one: Line, all_lines: Sequence[Line], *, ordered: bool = True) -> LineRow:
        at = [line.code for line in all_lines].index(one.code)
        row = LineRow(one, ordered=ordered and self.is_ordered and len(all_lines) > 1)
        row.show_place(first=at == 0, last=at == len(all_lines) - 1)
        row.opened.connect(self.open_line)
        row.moved.connect(self._on_moved)
        self._rows[one.code] = row
        return row

    def _parts(self) -> list[QWidget]:
        items = [self._lines.box.itemAt(at) for at in range(self._lines.box.count())]
        return [widget for item in items if item is not None and (widget := item.widget())]

    def _focus(self, code: str) -> None:
        row = self._rows.get(code)
        part = row.tile if row is not None else self.add_button
        part.setFocus(Qt.FocusReason.OtherFocusReason)
        if row is not None:
            # Only then is the list laid out.
            QTimer.singleShot(0, row, lambda: self.sheet.show_widget(row))

    def _say(self, sentence: str, undo: Callable[[], Change] | None = None) -> None:
        self._said.setText(sentence)
        self._said.setVisible(bool(sentence))
        self._undo_act = undo
        self._undo.setVisible(undo is not None)

    @Slot()
    def _on_add_clicked(self) -> None:
        self.open_line("")

    @Slot(str, int)
    def _on_moved(self, code: str, step: int) -> None:
        self._problem.hide()
        try:
            self.step_line(code, step)
        except JournalError as trouble:
            self._problem.setText(trouble.sentence)
            self._problem.show()
            return
        self.show_lines(code)
        self._rows[code].take_mover(step)

    @Slot(object)
    def _on_kept(self, change: Change) -> None:
        self._changed(change)
        self.leave_form(change.code)
        self._say(tr("Saved"))

    @Slot()
    def _on_left(self) -> None:
        self.leave_form()

    @Slot()
    def _on_undo_clicked(self) -> None:
        if self._undo_act is not None:
            self.act(self._undo_act, tr("As it was before"), None)
