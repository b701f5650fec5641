"""Where the resources lie, in a checkout and in an installed wheel; files put in place whole."""

import errno
import os
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache
from glob import escape
from pathlib import Path

LEFT_BEHIND_AFTER = 600.0
"""Seconds after which nobody can still be writing a file that is not in its place yet."""


@cache
def resources() -> Path:
    """Folder of the shipped resources: beside the package (wheel), else at the top of the checkout.

    Raises FileNotFoundError when neither place holds it.
    """
    package = Path(__file__).resolve().parent
    for folder in (package / "resources", package.parents[1] / "resources"):
        if folder.is_dir():
            return folder
    raise FileNotFoundError("the resources folder of painjournal")


def resource(*parts: str) -> Path:
    """Path of one shipped file, named by its parts below the resources folder."""
    return resources().joinpath(*parts)


def behind_links(path: Path) -> Path:
    """File that a path stands for: where its links lead, else the path itself."""
    # Unlike that of a Path, this question has an answer for a name that is too long.
    is_link = os.path.islink(path)  # noqa: PTH114
    return Path(os.path.realpath(path)) if is_link else path


@contextmanager
def replacing(target: Path) -> Iterator[Path]:
    """Temporary sibling to be written, which then takes the place of `target` in one step.

    Whoever opens `target` sees the old file or the whole new one. After an error the old file is
    there as before and the sibling is gone. A link stays a link: what it leads to is replaced.
    Raises OSError when the folder cannot be written or `target` is there and no ordinary file.
    """
    target = behind_links(target)
    if target.exists() and not target.is_file():
        # A device or a pipe that other programs use would be gone.
        raise OSError(errno.EINVAL, "no ordinary file", str(target))
    clear_left_behind(target)
    # A name of its own: two programs that write the same file must not take each other's part.
    part = target.with_name(f".{target.name}.{os.urandom(4).hex()}.part")
    try:
        yield part
        with part.open("rb+") as written:
            os.fsync(written.fileno())
        if target.exists():
            shutil.copymode(target, part)
        part.replace(target)
        _sync_folder(target.parent)
    finally:
        part.unlink(missing_ok=True)


def clear_left_behind(target: Path) -> None:
    """Remove what killed programs left beside a file, but nothing that may still be written."""
    for left in target.parent.glob(f".{escape(target.name)}.{'[0-9a-f]' * 8}.part*"):
        with suppress(FileNotFoundError):
            if time.time() - left.stat().st_mtime > LEFT_BEHIND_AFTER:
                left.unlink()


def _sync_folder(folder: Path) -> None:
    """Make a new name in a folder survive a power cut, where the system can."""
    if os.name == "posix":
        opened = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)
