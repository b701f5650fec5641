"""What the timeline asks in a window of its own; the page opens without either."""

from collections.abc import Set as AbstractSet
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from painjournal.domain.lane_choices import LaneChoice
from painjournal.domain.lookback import Lookback
from painjournal.pictures.lanes import main_lanes, offered

if TYPE_CHECKING:
    from painjournal.ui.trends.lanes_dialog import LanesDialog
    from painjournal.ui.widgets.date_popup import DatePopup


def day_popup(over: QWidget, days: AbstractSet[date], earliest: date, today: date) -> "DatePopup":
    """Months to pick a day from; the written ones have a dot."""
    from painjournal.ui.widgets.date_popup import DatePopup

    popup = DatePopup(
        over,
        lambda year, month: {one for one in days if (one.year, one.month) == (year, month)},
        today,
        earliest=earliest,
    )
    popup.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return popup


def lanes_dialog(
    over: QWidget, lookback: Lookback, choice: LaneChoice, *, around: bool, middles: bool
) -> "LanesDialog":
    """The choice of lanes that have anything to show in a look back."""
    from painjournal.ui.trends.lanes_dialog import LanesDialog

    return LanesDialog(
        offered(lookback, choice.order),
        main_lanes(lookback),
        choice,
        around=around,
        middles=middles,
        parent=over,
    )
