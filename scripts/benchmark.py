"""Measures start, saving, keystrokes, trends and memory against floors in the same run.

`python scripts/benchmark.py [--rounds N]`. Milliseconds depend on the computer and on what else it
does; the ratios hold, because ours and the floor take turns.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from statistics import median

from benchmarks import pair_figures, saving
from benchmarks.journals_to_measure import write_one_year, write_ten_years, write_thirty_years

SCRIPTS = Path(__file__).resolve().parent
PAGE_TEXT = "{what:<48}{ours:>10}{floor:>10}{ratio:>8}{aim:>14}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One measured thing: ours, the floor where there is one, and what is aimed at."""

    what: str
    ours: float
    floor: float | None = None
    unit: str = "ms"
    aim: float

    @property
    def within(self) -> bool:
        """Whether the aim is reached: a ratio where there is a floor, else the figure itself."""
        return (self.ours / self.floor if self.floor else self.ours) <= self.aim

    def __str__(self) -> str:
        return PAGE_TEXT.format(
            what=self.what,
            ours=f"{self.ours:.1f} {self.unit}",
            floor=f"{self.floor:.1f} {self.unit}" if self.floor else "",
            ratio=f"{self.ours / self.floor:.2f}" if self.floor else "",
            aim=(f"≤ {self.aim:g}" + ("×" if self.floor else f" {self.unit}"))
            + ("  " if self.within else " !"),
        )


def told_by(program: str, *arguments: object, environment: Mapping[str, str]) -> dict[str, float]:
    """What one run of a program told."""
    command = [sys.executable, "-m", f"benchmarks.{program}", *map(str, arguments)]
    done = subprocess.run(
        command, env=environment, check=False, capture_output=True, text=True, timeout=60
    )
    if done.returncode or not done.stdout:
        raise SystemExit(f"{program} failed:\n{done.stderr}")
    told: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return told


def started(program: str, *arguments: Path, environment: Mapping[str, str]) -> dict[str, float]:
    """What one run of a program told: milliseconds since it was started, and its peak in MiB."""
    began = time.monotonic()
    told = told_by(program, *arguments, environment=environment)
    peak = told.pop("peak")
    return {name: (moment - began) * 1000 for name, moment in told.items()} | {"peak": peak / 1024}


def own_environment(folder: Path) -> dict[str, str]:
    """The user's environment with folders of our own, no screen, and compiled modules kept."""
    folders = {
        f"XDG_{name}_HOME": str(folder / name.lower())
        for name in ("CONFIG", "DATA", "STATE", "CACHE")
    }
    environment = os.environ | folders | {"QT_QPA_PLATFORM": "offscreen"}
    # An installed program has its modules compiled; a checkout gets the same, outside of it.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    environment["PYTHONPYCACHEPREFIX"] = str(folder / "compiled")
    environment["PYTHONPATH"] = str(SCRIPTS)
    return environment


def starts(folder: Path, rounds: int) -> Iterator[Line]:
    """First paint, filled form and peak memory, ours and the bare window in turns."""
    environment = own_environment(folder)
    journal = folder / "one year.painjournal"
    write_one_year(journal)
    ours, bare = [], []
    for n in range(rounds + 1):
        floor = started("bare_window", environment=environment)
        own = started("our_window", journal, environment=environment)
        # The first round compiles the modules and fills the disk's cache.
        if n:
            ours.append(own)
            bare.append(floor)

    def middle(runs: list[dict[str, float]], name: str) -> float:
        return median(one[name] for one in runs)

    painted = middle(bare, "painted")
    yield Line(what="start to first paint", ours=middle(ours, "painted"), floor=painted, aim=1.3)
    yield Line(what="start to today filled", ours=middle(ours, "filled"), floor=painted, aim=2.5)
    yield Line(
        what="peak memory with today filled",
        ours=middle(ours, "peak"),
        floor=middle(bare, "peak"),
        unit="MiB",
        aim=2.0,
    )


def saves(folder: Path, rounds: int) -> Iterator[Line]:
    """Saving one changed answer."""
    write_one_year(folder / "saving.painjournal")
    ours, raw = saving.measure(folder, 20 * rounds)
    yield Line(what="save one changed answer", ours=ours * 1000, floor=raw * 1000, aim=2.0)


def keystrokes(folder: Path, rounds: int) -> Iterator[Line]:
    """A digit until its answer is kept and painted: after thirty years, and after one."""
    short, long = folder / "one year to write.painjournal", folder / "thirty years.painjournal"
    write_one_year(short)
    write_thirty_years(long)
    environment = own_environment(folder)
    runs: list[tuple[dict[str, float], dict[str, float]]] = []
    for _ in range(rounds):
        one, thirty = (
            told_by("keystrokes", path, 30, environment=environment) for path in (short, long)
        )
        runs.append((thirty, one))
    for name, what in (("kept", "digit to kept answer"), ("painted", "digit to painted answer")):
        thirty_years, one_year = (median(run[n][name] for run in runs) for n in range(2))
        yield Line(
            what=f"{what}, 30 years (floor: 1)",
            ours=thirty_years * 1000,
            floor=one_year * 1000,
            aim=1.2,
        )


def trends(folder: Path, rounds: int) -> Iterator[Line]:
    """Trends over ten years of three people: to open them, then to show everything."""
    journal = folder / "ten years.painjournal"
    write_ten_years(journal)
    environment = own_environment(folder)
    runs = [
        started("everything_in_trends", journal, environment=environment)
        for _ in range(max(1, rounds // 2))
    ]
    opened = median(one["opened"] - one["asked"] for one in runs)
    everything = median(one["shown"] - one["chosen"] for one in runs)
    yield Line(what="Trends opened, ten years of three people", ours=opened, aim=150)
    yield Line(what="then everything shown", ours=everything, aim=150)


def pens(folder: Path, rounds: int) -> Iterator[Line]:
    """Three months drawn by us and by two well-known libraries, where they are installed."""
    if find_spec("pyqtgraph") is None or find_spec("matplotlib") is None:
        print("For other pens: pip install -e .[benchmark]")
        return
    journal = folder / "three months.painjournal"
    write_one_year(journal)
    environment = own_environment(folder)
    ours = told_by("other_pens", journal, "ours", rounds, environment=environment)
    for name in ("pyqtgraph", "matplotlib"):
        other = told_by("other_pens", journal, name, rounds, environment=environment)
        yield Line(
            what=f"three months drawn (floor: {name})",
            ours=ours["again"] * 1000,
            floor=other["again"] * 1000,
            aim=1.0,
        )


def pairs(_folder: Path, rounds: int) -> Iterator[Line]:
    """Figures of two measures, for all ways to pair ten years of days."""
    yield Line(
        what="figures of two measures, ten years",
        ours=pair_figures.measure(rounds) * 1000,
        aim=100,
    )


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=7, help="how often each is measured")
    rounds = max(1, parser.parse_args().rounds)
    print(PAGE_TEXT.format(what="", ours="ours", floor="floor", ratio="ratio", aim="aim  "))
    with tempfile.TemporaryDirectory(prefix="painjournal-benchmark-") as name:
        for part in (starts, saves, keystrokes, trends, pens, pairs):
            for line in part(Path(name), rounds):
                print(line, flush=True)
    print("Medians. “!” marks what is over its aim.")


if __name__ == "__main__":
    main()
