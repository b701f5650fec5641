"""The dialogs of the system that ask where a journal lies."""

from pathlib import Path

from PySide6 import QtWidgets
from PySide6.QtWidgets import QWidget

from painjournal.i18n import tr

_ENDING = ".painjournal"


def journal_to_open(over: QWidget, folder: Path) -> Path | None:
    """Ask which journal to open, beginning in a folder; None when nothing was chosen."""
    chosen, _filter = QtWidgets.QFileDialog.getOpenFileName(
        over, tr("Open another journal"), str(folder), f"painjournal (*{_ENDING})"
    )
    return Path(chosen) if chosen else None


def place_for_copy(over: QWidget) -> tuple[Path, bool] | None:
    """Ask where to save a copy; also says whether a file that lies there may be replaced.

    The dialog asks that about the name as it was typed. Where the ending had to be added nobody
    was asked, so nothing may be replaced. None when nothing was chosen.
    """
    name = str(Path.home() / f"painjournal copy{_ENDING}")
    typed, _filter = QtWidgets.QFileDialog.getSaveFileName(
        over, tr("Save a copy"), name, f"painjournal (*{_ENDING})"
    )
    if not typed:
        return None
    chosen = Path(typed)
    if chosen.suffix == _ENDING:
        return chosen, True
    return chosen.with_name(chosen.name + _ENDING), False


def place_for_picture(over: QWidget, name: str) -> tuple[Path, bool] | None:
    """Ask where to save a picture, under this name at first; what is told is as for a copy."""
    endings = {
        tr("Picture (*.png)"): ".png",
        tr("Page (*.pdf)"): ".pdf",
        tr("Drawing (*.svg)"): ".svg",
    }
    typed, kind = QtWidgets.QFileDialog.getSaveFileName(
        over, tr("Save the picture"), str(Path.home() / f"{name}.png"), ";;".join(endings)
    )
    if not typed:
        return None
    chosen = Path(typed)
    if chosen.suffix.lower() in endings.values():
        return chosen, True
    return chosen.with_name(chosen.name + endings.get(kind, ".png")), False
