"""The floor: an empty window of the toolkit, quit as soon as it is painted."""

import sys

from PySide6.QtWidgets import QApplication, QMainWindow

from benchmarks.painted import Painted, tell


def main() -> None:
    """Show the window and tell when it was painted."""
    app = QApplication(sys.argv[:1])
    window = QMainWindow()
    window.resize(1280, 800)

    def on_painted(moment: float) -> None:
        tell(painted=moment)
        app.quit()

    Painted(window, on_painted)
    window.show()
    app.exec()


if __name__ == "__main__":
    main()
