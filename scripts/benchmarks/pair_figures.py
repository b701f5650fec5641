"""Figures of two measures that were answered on most days of ten years."""

import time
from datetime import date, timedelta
from random import Random
from statistics import median

from painjournal.domain.correlation import associations
from painjournal.domain.days import Period
from painjournal.domain.pairs import Way, paired

DAYS = 3652


def measure(times: int) -> float:
    """Median seconds of the figures of all ways to pair the days."""
    random = Random(1)
    first = date(2016, 1, 1)
    period = Period(first, first + timedelta(days=DAYS - 1))
    one, other = (
        {day: random.randrange(11) for day in period if random.random() < 0.8} for _ in range(2)
    )
    took = []
    for _ in range(times):
        began = time.perf_counter()
        together = [paired(one, other, way, period) for way in Way]
        associations(together, one, other)
        took.append(time.perf_counter() - began)
    return median(took)
