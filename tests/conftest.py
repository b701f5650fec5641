"""What every test can rely on: no network, no settings of this computer, one language and look."""

import os
import socket
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NoReturn

import pytest
from hypothesis import HealthCheck, settings

# Tests need no screen; a display that is set up on purpose is still used.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["LANGUAGE"] = "en"
os.environ["LC_ALL"] = "C.UTF-8"

# A slow or busy computer is no fault of what is tested.
settings.register_profile("any", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("any")


def pytest_configure(config: pytest.Config) -> None:
    """The platform without a screen says that it has none; every other warning of Qt counts."""
    config.addinivalue_line("qt_log_ignore", "^This plugin does not support ")


class NetworkUsed(AssertionError):
    """Something tried to reach the network."""


def _refuse(*_args: object, **_kwargs: object) -> NoReturn:
    raise NetworkUsed("painjournal never uses the network")


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("connect", "connect_ex", "sendto", "bind"):
        monkeypatch.setattr(socket.socket, name, _refuse)
    for name in ("create_connection", "getaddrinfo", "gethostbyname"):
        monkeypatch.setattr(socket, name, _refuse)


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Nothing of this computer is read or written: folders of the user lie in the test's own."""
    home = tmp_path / "home"
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(home if name == "HOME" else home / name[4:-5].lower()))
    for name in ("APPDATA", "LOCALAPPDATA", "USERPROFILE"):
        monkeypatch.setenv(name, str(home))
    return home


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    """The style that the program always has."""
    return ["painjournal", "-style", "Fusion"]


@pytest.fixture
def wear(qapp: object) -> Callable[[str, float], None]:
    """Puts another theme and text size on the running program."""
    from PySide6.QtWidgets import QApplication

    from painjournal.ui import theme

    def put_on(name: str, scale: float = 1.0) -> None:
        assert isinstance(qapp, QApplication)
        theme.apply(qapp, theme.load(name), scale)

    return put_on


@pytest.fixture
def look(wear: Callable[[str, float], None]) -> Iterator[Callable[[str, float], None]]:
    """The program in its light theme at 100 %, in British English; puts it back afterwards."""
    from PySide6.QtCore import QCoreApplication, QEvent, QLocale

    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    wear("light", 1.0)
    yield wear
    # Closed windows would wait for an event loop, and be restyled in vain until then.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    wear("light", 1.0)
    QLocale.setDefault(before)
