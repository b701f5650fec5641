"""A clock that a test sets, the only thing that tests ever replace."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

BERLIN = ZoneInfo("Europe/Berlin")


class SetClock:
    """Stands still until it is set or moved on."""

    def __init__(self, now: datetime | None = None) -> None:
        self.now = now or datetime(2025, 11, 18, 19, 4, tzinfo=BERLIN)

    def __call__(self) -> datetime:
        return self.now

    def move(self, by: timedelta) -> None:
        self.now += by
