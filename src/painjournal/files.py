"""Where the resources lie, in a checkout and in an installed wheel."""

from functools import cache
from pathlib import Path


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
