"""The look of the window: named colours, lengths that grow with the text, putting both on."""

import tomllib
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from functools import cache
from string import Template

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

from painjournal.files import resource
from painjournal.ui import fonts

NAMES = ("system", "light", "dark", "contrast")
SMALLEST, LARGEST = 1.0, 2.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """One set of colours, each "#rrggbb" under the role it plays."""

    name: str
    paper: str
    side: str
    card: str
    card_border: str
    field: str
    field_border: str
    ink: str
    ink_soft: str
    ink_faint: str
    accent: str
    accent_hover: str
    accent_ink: str
    accent_soft: str
    accent_text: str
    focus: str
    line: str
    choice: str
    choice_border: str
    choice_hover: str
    notice: str
    notice_border: str
    notice_ink: str
    problem: str
    mark: str
    mark_2: str
    mark_soft: str
    gap: str
    strip: str
    grid: str
    figure: str
    figure_line: str
    scroll: str

    @property
    def dark(self) -> bool:
        """Whether light text stands on a dark ground."""
        return contrast("#000000", self.paper) < contrast("#ffffff", self.paper)

    def colour(self, role: str) -> QColor:
        """The colour of a role, for a painter."""
        return QColor(str(getattr(self, role)))

    def shade(self, part: float) -> tuple[QColor, QColor]:
        """One-hue shade for 0 (faint) to 1 (full), and the ink that can be read on it."""
        ground = mix(self.accent_soft, self.accent, min(1.0, max(0.0, part)))
        # Half-way neither ink of the theme may do; black or white always reaches 4.5.
        inks = (self.ink, self.accent_ink, "#000000", "#ffffff")
        ink = next(one for one in inks if contrast(one, ground) >= 4.5)
        return QColor(ground), QColor(ink)


@dataclass(frozen=True, slots=True, kw_only=True)
class Metrics:
    """Lengths in pixels for one text size: text grows fully, the space around it half as fast."""

    scale: float

    def text(self, pixels: float) -> int:
        """A length that grows as the text does."""
        return round(pixels * self.scale)

    def space(self, pixels: float) -> int:
        """A length around text, growing half as fast as the text."""
        return round(pixels * (1 + (self.scale - 1) / 2))

    @property
    def unit(self) -> int:
        """The step of the grid, 8 at 100 %."""
        return self.space(8)

    @property
    def control(self) -> int:
        """Least height of what can be pressed, 44 at 100 %."""
        return round(44 * (0.45 + 0.55 * self.scale))

    @property
    def icon(self) -> int:
        """Side of a picture beside text, 20 at 100 %."""
        return round(20 * (0.4 + 0.6 * self.scale))

    @property
    def radius(self) -> int:
        """Corner of a card."""
        return 12

    @property
    def corner(self) -> int:
        """Corner of a button or a field."""
        return 9


_TEXT = {
    "display": 28,
    "title": 22,
    "lead": 18,
    "heading": 17,
    "reading": 17,
    "question": 15,
    "body": 15,
    "help": 13,
    "small": 12,
}
_WEIGHT = {
    "display": QFont.Weight.DemiBold,
    "title": QFont.Weight.DemiBold,
    "heading": QFont.Weight.DemiBold,
    "question": QFont.Weight.Medium,
    "strong": QFont.Weight.DemiBold,
}


def contrast(one: str, other: str) -> float:
    """Contrast of two "#rrggbb" colours, 1 to 21 (WCAG 2.2, relative luminance)."""

    def luminance(colour: str) -> float:
        parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
        red, green, blue = (
            p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts
        )
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def mix(one: str, other: str, part: float) -> str:
    """The colour `part` of the way (0 to 1) from one "#rrggbb" to the other."""
    pairs = ((int(one[at : at + 2], 16), int(other[at : at + 2], 16)) for at in (1, 3, 5))
    return "#" + "".join(f"{round(a + (b - a) * part):02x}" for a, b in pairs)


@cache
def _declared() -> Mapping[str, Theme]:
    with resource("theme", "colours.toml").open("rb") as file:
        return {name: Theme(name=name, **roles) for name, roles in tomllib.load(file).items()}


def load(name: str) -> Theme:
    """The theme of that name; "system" follows the desktop (light when it does not say).

    Raises KeyError for a name that is not one of NAMES.
    """
    if name == "system":
        name = _name_of(QApplication.styleHints().colorScheme())
    return _declared()[name]


def _name_of(scheme: Qt.ColorScheme) -> str:
    return "dark" if scheme == Qt.ColorScheme.Dark else "light"


class _Wearing(QObject):
    """What the program wears now, and whether it follows the desktop."""

    def __init__(self) -> None:
        super().__init__()
        self.theme: Theme | None = None
        self.metrics = Metrics(scale=1.0)
        self.fonts: dict[str, QFont] = {}
        self.follows = False

    @Slot(Qt.ColorScheme)
    def on_scheme_changed(self, scheme: Qt.ColorScheme) -> None:
        app = QApplication.instance()
        if self.follows and isinstance(app, QApplication):
            apply(app, load(_name_of(scheme)), self.metrics.scale)


@cache
def _wearing() -> _Wearing:
    return _Wearing()


def current() -> Theme:
    """The theme worn now; widgets that paint themselves ask for it each time they paint."""
    return _wearing().theme or load("light")


def metrics() -> Metrics:
    """The lengths that belong to the text size worn now."""
    return _wearing().metrics


def font(role: str = "body") -> QFont:
    """The font of a text role: title, heading, question, body, strong, help or small."""
    made = _wearing().fonts
    if role not in made:
        pixels = metrics().text(_TEXT.get(role, _TEXT["body"]))
        made[role] = fonts.font(pixels, _WEIGHT.get(role, QFont.Weight.Normal))
    return QFont(made[role])


def choose(
    app: QApplication, name: str, text_scale: float = 1.0, *, sheet_later: bool = False
) -> None:
    """Wear a theme from NAMES; "system" also follows later changes of the desktop.

    With `sheet_later` the style sheet waits for `put_sheet_on`: while a window is being built, Qt
    would restyle all parts of a part each time that this is put into another.
    """
    wearing, hints = _wearing(), app.styleHints()
    wearing.follows = False
    if name == "system":
        hints.unsetColorScheme()
    theme = load(name)
    if name != "system":
        hints.setColorScheme(Qt.ColorScheme.Dark if theme.dark else Qt.ColorScheme.Light)
    hints.colorSchemeChanged.connect(wearing.on_scheme_changed, Qt.ConnectionType.UniqueConnection)
    wearing.follows = name == "system"
    _wear(app, theme, text_scale)
    if not sheet_later:
        put_sheet_on(app)


def apply(app: QApplication, theme: Theme, text_scale: float = 1.0) -> None:
    """Put font, colours and style sheet on; every widget is told and restyles at once."""
    _wear(app, theme, text_scale)
    put_sheet_on(app)


def put_sheet_on(app: QApplication) -> None:
    """Put the style sheet of the theme worn now on."""
    sheet = _sheet(current(), metrics())
    if sheet != app.styleSheet():
        app.setStyleSheet(sheet)


def _wear(app: QApplication, theme: Theme, text_scale: float) -> None:
    fonts.register()
    wearing = _wearing()
    wearing.theme = theme
    wearing.metrics = Metrics(scale=min(LARGEST, max(SMALLEST, text_scale)))
    wearing.fonts.clear()
    app.setFont(font("body"))
    app.setPalette(_palette(theme))


def _sheet(theme: Theme, lengths: Metrics) -> str:
    sizes = {role: lengths.text(pixels) for role, pixels in _TEXT.items()}
    pad, half, bar = lengths.space(12), lengths.space(8), 12
    return Template(resource("theme", "window.qss").read_text("utf-8")).substitute(
        asdict(theme),
        **sizes,
        control=lengths.control,
        field_height=lengths.control - 2,
        corner=lengths.corner,
        pad=pad,
        pad_focus=pad - 1,
        half=half,
        half_focus=half - 1,
        quarter=lengths.space(4),
        bar=bar,
        bar_corner=3,
    )


def _palette(theme: Theme) -> QPalette:
    role = QPalette.ColorRole
    roles = {
        role.Window: theme.paper,
        role.WindowText: theme.ink,
        role.Base: theme.field,
        role.AlternateBase: theme.paper,
        role.Text: theme.ink,
        role.PlaceholderText: theme.ink_faint,
        role.Button: theme.choice,
        role.ButtonText: theme.ink,
        role.BrightText: theme.accent_ink,
        role.Light: theme.card,
        role.Midlight: theme.line,
        role.Mid: theme.card_border,
        role.Dark: theme.choice_border,
        role.Shadow: theme.field_border,
        role.Highlight: theme.accent,
        role.HighlightedText: theme.accent_ink,
        role.Accent: theme.accent,
        role.Link: theme.accent_text,
        role.LinkVisited: theme.accent_text,
        role.ToolTipBase: theme.card,
        role.ToolTipText: theme.ink,
    }
    made = QPalette()
    for one, colour in roles.items():
        made.setColor(one, QColor(colour))
    for one in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, one, QColor(theme.ink_faint))
    return made
