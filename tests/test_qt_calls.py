"""A long day of use does not end the program: Qt's calls that return nothing stay harmless."""

import subprocess
import sys

MANY_CALLS = """
import sys
from PySide6.QtCore import QObject

one = QObject()
before = sys.getrefcount(None)
for _ in range(20_000):
    one.setObjectName("day")
print(before - sys.getrefcount(None))
"""


def test_twenty_thousand_calls_that_return_nothing() -> None:
    """One release of PySide6 lost a reference to None at each and ended the process in the end."""
    done = subprocess.run(
        [sys.executable, "-c", MANY_CALLS], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    # Since Python 3.12 None is immortal and its count means nothing; a loss would be 20,000.
    assert abs(int(done.stdout)) < 1000
