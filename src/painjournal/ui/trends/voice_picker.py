"""Whose notes the timeline draws: at first the person's own."""

from PySide6.QtCore import Slot

from painjournal.domain.lookback import Lookback
from painjournal.i18n import tr
from painjournal.ui.widgets.picker import Picker

_EVERYBODY = 0
"""In place of a writer's id: every writer's notes, each in rows of their own."""


class VoicePicker(Picker):
    """Those whose answers may be seen, and everybody; not there where only one wrote."""

    def __init__(self) -> None:
        super().__init__(tr("Whose notes"))
        self._voice: int | None = None
        self.picked.connect(self._on_picked)

    def forget(self) -> None:
        """Begin with the person's own notes again."""
        self._voice = None

    def show_voices(self, lookback: Lookback) -> int | None:
        """Offer who wrote in a look back; gives whose notes to draw, None for everybody's."""
        writers = [one for one in lookback.writers if one.id not in lookback.hidden_writers]
        chosen = self._voice
        if chosen is None:
            own = (one.id for one in writers if one.is_self(lookback.person))
            chosen = next(own, _EVERYBODY)
        if chosen not in {one.id for one in writers}:
            chosen = _EVERYBODY
        by = [(tr("Notes by {name}", name=one.name), one.id) for one in writers]
        self.set_choices([*by, (tr("Notes by everybody"), _EVERYBODY)])
        self.choose(chosen)
        self.setVisible(len(writers) > 1)
        return None if chosen == _EVERYBODY else chosen

    @Slot(object)
    def _on_picked(self, writer_id: object) -> None:
        if isinstance(writer_id, int):
            self._voice = writer_id
