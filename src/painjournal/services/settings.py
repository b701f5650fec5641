"""Choices of whoever sits at this computer: how the window looks and which journal it opens.

Nothing that was written in a journal ever stands here. Read before the first paint: this module
imports nothing of the database.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import platformdirs

from painjournal.domain.lane_choices import LaneChoice
from painjournal.files import replacing

APP = "painjournal"

THEMES = ("system", "light", "dark", "contrast")


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """All choices; `text_size` is a percentage from 100 to 200, `person` and `writer` are ids.

    Of Trends `trend` is how long a period they show, `around` whether what lay around it,
    `middles` whether the middle of seven days, and `lanes`, by a person's number, which lanes:
    codes alone, which say nothing of what was written and name no question of the family's own.
    """

    theme: str = "system"
    text_size: int = 100
    emergency_number: str = ""
    journal: Path | None = None
    person: int = 0
    writer: int = 0
    trend: str = "three months"
    around: bool = True
    middles: bool = False
    lanes: Mapping[int, LaneChoice] = field(default_factory=dict)


def default_journal() -> Path:
    """Where a journal lies unless somebody chooses another place."""
    return platformdirs.user_data_path(APP, appauthor=False) / "journal.painjournal"


def settings_path() -> Path:
    """Where the choices are kept."""
    return platformdirs.user_config_path(APP, appauthor=False) / "settings.json"


def load(path: Path | None = None) -> Settings:
    """Choices as they were kept; whatever is absent or cannot be is the default."""
    kept = _kept(path or settings_path()) or {}
    plain = Settings()
    text_size = _number(kept.get("text_size"), plain.text_size)
    theme = _text(kept.get("theme"), plain.theme)
    journal = _text(kept.get("journal"), "")
    return Settings(
        theme=theme if theme in THEMES else plain.theme,
        text_size=text_size if 100 <= text_size <= 200 else plain.text_size,
        emergency_number=_text(kept.get("emergency_number"), plain.emergency_number),
        journal=Path(journal) if journal else None,
        person=_number(kept.get("person"), plain.person),
        writer=_number(kept.get("writer"), plain.writer),
        trend=_text(kept.get("trend"), plain.trend),
        around=kept.get("around") is not False,
        middles=kept.get("middles") is True,
        lanes=_lanes(kept.get("lanes")),
    )


def save(settings: Settings, path: Path | None = None) -> None:
    """Keep the choices in one step, and with them what another version wrote there.

    A file that cannot be read is kept beside the new one. Raises OSError.
    """
    path = path or settings_path()
    path.parent.mkdir(parents=True, exist_ok=True)
    kept = _kept(path)
    if kept is None and path.exists():
        path.replace(path.with_name(f"{path.stem} unreadable{path.suffix}"))
    choices = {
        "theme": settings.theme,
        "text_size": settings.text_size,
        "emergency_number": settings.emergency_number,
        "journal": str(settings.journal) if settings.journal else None,
        "person": settings.person,
        "writer": settings.writer,
        "trend": settings.trend,
        "around": settings.around,
        "middles": settings.middles,
        "lanes": {
            str(person): {
                "order": list(one.order),
                "shown": sorted(one.shown),
                "hidden": sorted(one.hidden),
            }
            for person, one in settings.lanes.items()
        },
    }
    with replacing(path) as part:
        text = json.dumps((kept or {}) | choices, ensure_ascii=False, indent=2)
        part.write_text(text + "\n", encoding="utf-8", newline="\n")


def _kept(path: Path) -> dict[str, object] | None:
    """What stands in the file, None when there is none or it cannot be read."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return found if isinstance(found, dict) else None


def _number(value: object, default: int) -> int:
    return value if type(value) is int and value >= 0 else default


def _lanes(value: object) -> dict[int, LaneChoice]:
    """Choices of lanes by a person's number; what cannot be one is left out."""
    if not isinstance(value, dict):
        return {}
    return {
        int(person): LaneChoice(
            order=tuple(dict.fromkeys(_codes(one.get("order")))),
            shown=frozenset(_codes(one.get("shown"))),
            hidden=frozenset(_codes(one.get("hidden"))),
        )
        for person, one in value.items()
        if isinstance(one, dict) and _PERSON.fullmatch(person)
    }


_PERSON = re.compile("[1-9][0-9]{0,8}")
_CODE = re.compile("[a-z0-9_-]{1,64}")


def _codes(value: object) -> list[str]:
    found = value if isinstance(value, list) else []
    return [one for one in found if isinstance(one, str) and _CODE.fullmatch(one)]


def _text(value: object, default: str) -> str:
    return value if isinstance(value, str) else default
