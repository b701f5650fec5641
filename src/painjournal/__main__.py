"""Starts painjournal by `python -m painjournal`."""

import sys

from painjournal.cli import main

if __name__ == "__main__":
    sys.exit(main())
