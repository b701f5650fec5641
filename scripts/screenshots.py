"""Takes pictures of every page: `python scripts/screenshots.py FOLDER [--page trends] [...]`.

Without options every page is taken in every theme, at both sizes of the window and of the text,
with the sample family and with a journal of one person in which nothing is written yet. Files are
called page-journal-theme-size-text.png. Settings and journals lie in a folder made for the run.
"""

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from painjournal.app.desk import Desk

THEMES = ("light", "dark", "contrast")
SIZES = {"1280x800": (1280, 800), "800x520": (800, 520)}
TEXTS = (100, 200)
PLACES = ("today", "calendar", "trends", "summary", "reading", "settings", "help")
PAGES = (*PLACES, "card", "first-start")
CARD = "sleep-and-pain"
PATIENCE = 20.0
TURNS = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """One look at the window."""

    theme: str
    size: str
    text: int

    def file(self, page: str, journal: str) -> str:
        """Name of the picture of a page in this look."""
        return f"{page}-{journal}-{self.theme}-{self.size}-{self.text}.png"


class Camera:
    """Puts the window into a look, goes to a page, waits until it stands still, and takes it."""

    def __init__(self, app: "QApplication", desk: "Desk", folder: Path) -> None:
        self._app, self._desk, self._folder = app, desk, folder

    def wear(self, wish: Wish) -> None:
        """Put on theme, size and text size."""
        from painjournal.ui import theme

        theme.choose(self._app, wish.theme, wish.text / 100)
        self._desk.window.resize(*SIZES[wish.size])
        self.settle()

    def go(self, page: str) -> None:
        """Show a page."""
        window = self._desk.window
        if page == "card":
            window.show_place("reading")
            window.page("reading").show_card(CARD)  # type: ignore[attr-defined]
            return
        shown = "today" if page == "first-start" else page
        window.show_place(shown)
        back = getattr(window.page(shown), "show_list", None)
        if back is not None:
            back()

    def settle(self) -> None:
        """Wait until nothing is under way beside the window and no pause is being waited for."""
        self.wait_for(lambda: not self._is_moving())
        # What is laid out anew may lay out what is around it, one turn later.
        for _ in range(TURNS):
            self._app.processEvents()
            time.sleep(0.005)

    def wait_for(self, there: Callable[[], bool]) -> None:
        """Let the program run until something is there; give up after a while."""
        end = time.monotonic() + PATIENCE
        self._app.processEvents()
        while not there():
            if time.monotonic() > end:
                raise SystemExit("The window does not come to rest.")
            self._app.processEvents()
            time.sleep(0.005)

    def take(self, page: str, journal: str, wish: Wish) -> None:
        """Keep the window as it is now."""
        self.go(page)
        self.settle()
        file = self._folder / wish.file(page, journal)
        if not self._desk.window.grab().save(str(file)):
            raise SystemExit(f"{file} could not be written.")
        print(file.name, flush=True)

    def _is_moving(self) -> bool:
        from PySide6.QtCore import QTimer

        from painjournal.ui import background

        pauses = self._desk.window.findChildren(QTimer)
        return background.busy() or any(one.isActive() and one.isSingleShot() for one in pauses)


def journals(folder: Path, pages: Sequence[str]) -> Iterator[tuple[str, Path, list[str]]]:
    """Journals to look at, each with its name and the pages it is good for."""
    from painjournal.domain.people import Occupation
    from painjournal.services.journals import open_journal
    from painjournal.services.samples import write_sample

    places = [one for one in pages if one != "first-start"]
    if places:
        sample = folder / "sample.painjournal"
        write_sample(sample)
        yield "sample", sample, places
        empty = folder / "empty.painjournal"
        with open_journal(empty, create=True) as journal:
            journal.people.add_person("Maya", Occupation.SCHOOL)
        yield "empty", empty, places
    if "first-start" in pages:
        new = folder / "new.painjournal"
        open_journal(new, create=True).close()
        yield "new", new, ["first-start"]


def take_all(folder: Path, wishes: Sequence[Wish], pages: Sequence[str]) -> None:
    """Take every page in every look."""
    from painjournal import app as program

    app = program.application()
    with tempfile.TemporaryDirectory(prefix="painjournal-screenshots-") as name:
        for journal, path, good_for in journals(Path(name), pages):
            desk = program.lay_out(app, path)
            camera = Camera(app, desk, folder)
            desk.window.show()
            camera.wait_for(lambda desk=desk: desk.journal is not None)  # type: ignore[misc]
            for wish in wishes:
                camera.wear(wish)
                for page in good_for:
                    camera.take(page, journal, wish)
            desk.window.close()
            desk.close()


def use_folders_of_our_own(folder: Path) -> None:
    """Let the program find its settings in a folder made for the run, and need no screen."""
    for name in ("CONFIG", "DATA", "STATE", "CACHE"):
        os.environ[f"XDG_{name}_HOME"] = str(folder / name.lower())
    for name in ("APPDATA", "LOCALAPPDATA"):
        os.environ[name] = str(folder)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"


def main() -> int:
    """Read the options and take the pictures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--theme", action="append", choices=THEMES)
    parser.add_argument("--size", action="append", choices=tuple(SIZES))
    parser.add_argument("--text", action="append", type=int, choices=TEXTS)
    parser.add_argument("--page", action="append", choices=PAGES)
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    wishes = [
        Wish(theme=theme, size=size, text=text)
        for theme in options.theme or THEMES
        for size in options.size or SIZES
        for text in options.text or TEXTS
    ]
    with tempfile.TemporaryDirectory(prefix="painjournal-home-") as home:
        use_folders_of_our_own(Path(home))
        take_all(options.folder, wishes, options.page or PAGES)
    return 0


if __name__ == "__main__":
    sys.exit(main())
