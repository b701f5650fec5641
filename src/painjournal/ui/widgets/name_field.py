"""A field for the name somebody goes by in the journal."""

from PySide6.QtWidgets import QLineEdit, QWidget

_LONGEST = 60


class NameField(QLineEdit):
    """One line for a name; marked when the name cannot be kept."""

    def __init__(self, name: str, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setAccessibleName(name)
        self.setMaxLength(_LONGEST)

    def show_refused(self, refused: bool) -> None:
        """Mark the field, or take the mark away."""
        if bool(self.property("refused")) != refused:
            self.setProperty("refused", refused)
            self.style().unpolish(self)
            self.style().polish(self)
