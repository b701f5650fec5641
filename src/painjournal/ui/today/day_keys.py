"""Keys of the day form, for the list of keys."""

from painjournal.i18n import tr


def keys_of_day() -> list[tuple[str, str]]:
    """Each key with what it does."""
    return [
        ("Alt+Left", tr("The day before")),
        ("Alt+Right", tr("The day after")),
        ("Ctrl+D", tr("Choose a day")),
        ("Ctrl+T", tr("Go to today")),
        ("Ctrl+Z", tr("Undo the last change")),
        ("Ctrl+M", tr("Add more")),
        ("Esc", tr("Put away what is empty")),
        ("Ctrl+.", tr("More about this day")),
        (tr("Arrows on the body map"), tr("Go to the next place")),
        (tr("0 to 9 on the body map"), tr("Mark the place with a level")),
    ]
