"""The program is ended in the middle of a note: what was saved while typing is there again."""

import json
import subprocess
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from tests.clocks import SetClock
from tests.e2e.family import Sitting

from painjournal.domain.people import Occupation
from painjournal.services.checks import check
from painjournal.services.journals import open_journal

SitDown = Callable[..., Sitting]

NOTE_WRITER = Path(__file__).with_name("note_writer.py")
LETTERS_LATER = 40


def test_a_note_is_kept_up_to_the_last_pause(
    tmp_path: Path, sit_down: SitDown, clock: SetClock
) -> None:
    path = tmp_path / "journal.painjournal"
    with open_journal(path, create=True) as opened:
        opened.people.add_person("Ada", Occupation.NEITHER)
    command = [sys.executable, str(NOTE_WRITER), str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        kept = json.loads(process.stdout.readline())
        for _letter in range(LETTERS_LATER):
            typed = json.loads(process.stdout.readline())
        process.kill()
        typed = [json.loads(line) for line in process.stdout if line.endswith("\n")][-1:] or [typed]
    assert kept == "Went to see the ducks."
    assert check(path).is_sound

    clock.now = datetime.now().astimezone()
    again = sit_down(path)
    found = again.text("Note")
    assert found.startswith(kept)
    assert typed[0].startswith(found)
    # The window writes on in the file that the killed one left.
    again.click("How much stress today? Some")
    again.get_up()
    assert sit_down(path).text("Note") == found
