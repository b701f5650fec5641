"""The one command for a fresh machine: it prepares once, passes on, and says what is lacking."""

import os
import shutil
import stat
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

import pytest
import run

ROOT = Path(__file__).resolve().parents[1]

on_posix = pytest.mark.skipif(os.name != "posix", reason="programs are shell scripts here")


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout in a folder with spaces whose environment is ready; packages are lent to it."""
    folder = tmp_path / "my own folder"
    folder.mkdir()
    for name in ("run.py", "pyproject.toml"):
        shutil.copy(ROOT / name, folder)
    venv.create(folder / ".venv", with_pip=False)
    paths = sysconfig.get_paths(vars={"base": str(folder / ".venv")})
    lent = f"{sysconfig.get_path('platlib')}\n{sysconfig.get_path('purelib')}\n{ROOT / 'src'}\n"
    Path(paths["purelib"], "lent.pth").write_text(lent, encoding="utf-8")
    ask = "import run; print(run.fingerprint())"
    asked = subprocess.run(
        [sys.executable, "-c", ask], cwd=folder, capture_output=True, text=True, check=True
    )
    ready = f"{asked.stdout.strip()} window test\n"
    (folder / ".venv" / "painjournal-ready").write_text(ready, encoding="utf-8")
    return folder


def start(checkout: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Start run.py from another folder; nothing is fetched from anywhere."""
    return subprocess.run(
        [sys.executable, str(checkout / "run.py"), *arguments],
        cwd=checkout.parent,
        env=os.environ | {"PIP_NO_INDEX": "1"},
        capture_output=True,
        text=True,
        check=False,
    )


def program(checkout: Path, name: str, status: int = 0) -> None:
    """A program in the environment that tells how it was called."""
    path = checkout / ".venv" / "bin" / name
    path.write_text(f'#!/bin/sh\necho "{name} got $*, $QT_QPA_PLATFORM"\nexit {status}\n')
    path.chmod(path.stat().st_mode | stat.S_IXUSR)


def test_it_passes_arguments_on_from_any_folder(checkout: Path) -> None:
    told = start(checkout, "--", "--version")
    assert (told.returncode, told.stderr) == (0, "")
    assert told.stdout.startswith("painjournal ")
    assert start(checkout, "check", "--journal", "nowhere").returncode == 2


def test_it_explains_itself(checkout: Path) -> None:
    told = start(checkout, "--help")
    assert told.returncode == 0
    assert "python3 run.py test" in told.stdout


@on_posix
def test_checks_run_in_turn_and_pytest_comes_last(checkout: Path) -> None:
    for name in ("ruff", "mypy", "lint-imports", "pytest"):
        program(checkout, name)
    told = start(checkout, "test", "-k", "body map")
    assert told.returncode == 0
    assert [line for line in told.stdout.splitlines() if " got " in line] == [
        "ruff got check, offscreen",
        "ruff got format --check, offscreen",
        "mypy got , offscreen",
        "lint-imports got , offscreen",
        "pytest got -n auto -k body map, offscreen",
    ]


@on_posix
def test_it_stops_at_the_first_check_that_finds_something(checkout: Path) -> None:
    program(checkout, "ruff")
    program(checkout, "mypy", status=3)
    program(checkout, "pytest")
    told = start(checkout, "test")
    assert told.returncode == 3
    assert "mypy ended with status 3." in told.stderr
    assert "pytest got" not in told.stdout


def test_an_old_python_is_told_what_is_needed(checkout: Path) -> None:
    ask = "import sys, runpy; sys.version_info = (3, 9, 1); runpy.run_path(sys.argv[1])"
    told = subprocess.run(
        [sys.executable, "-c", ask, str(checkout / "run.py")],
        capture_output=True,
        text=True,
        check=False,
    )
    assert told.returncode == 1
    assert told.stderr == (
        "painjournal needs Python 3.11 or newer, and this is Python 3.9; "
        "please start run.py with a newer one, for example: python3.11 run.py\n"
    )


def test_what_it_needs_again_follows_the_project(checkout: Path) -> None:
    ask = [sys.executable, "-c", "import run; print(run.fingerprint())"]
    before = subprocess.run(ask, cwd=checkout, capture_output=True, check=True).stdout
    with (checkout / "pyproject.toml").open("a", encoding="utf-8") as project:
        project.write("# one more line\n")
    assert subprocess.run(ask, cwd=checkout, capture_output=True, check=True).stdout != before


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere Qt brings its libraries")
def test_a_library_that_is_not_there_is_noticed() -> None:
    assert run.loads("libc.so.6")
    assert not run.loads("libno-such-thing.so.9")


@pytest.fixture
def no_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    """No screen, and every library there until a test says otherwise."""
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(run, "loads", lambda library: True)


@pytest.mark.usefixtures("no_screen")
def test_a_window_on_a_screen_needs_more_than_none(monkeypatch: pytest.MonkeyPatch) -> None:
    assert run.libraries_for_window() == run.QT_LIBRARIES
    monkeypatch.setenv("DISPLAY", ":0")
    assert run.libraries_for_window() == run.QT_LIBRARIES | run.X11_LIBRARIES
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert run.libraries_for_window() == run.QT_LIBRARIES
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    assert run.libraries_for_window() == run.QT_LIBRARIES | run.X11_LIBRARIES
    monkeypatch.setenv("QT_QPA_PLATFORM", "wayland")
    assert run.libraries_for_window() == run.QT_LIBRARIES | run.WAYLAND_LIBRARIES


@pytest.mark.usefixtures("no_screen")
def test_of_two_ways_to_a_screen_one_is_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    assert run.libraries_for_window() == run.QT_LIBRARIES | run.WAYLAND_LIBRARIES
    monkeypatch.setattr(run, "loads", lambda library: "wayland" not in library)
    assert run.libraries_for_window() == run.QT_LIBRARIES | run.X11_LIBRARIES
    monkeypatch.setattr(run, "loads", lambda library: False)
    assert run.libraries_for_window() == run.QT_LIBRARIES | run.WAYLAND_LIBRARIES


@on_posix
def test_without_the_right_to_install_it_names_all_packages_at_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    with pytest.raises(SystemExit) as stopped:
        run.install_packages(["libegl1", "python3.11-venv"])
    said = str(stopped.value.code)
    install = "sudo apt-get install --yes --no-install-recommends libegl1 python3.11-venv"
    assert f"    sudo apt-get update && {install}" in said.splitlines()


@on_posix
def test_what_was_cut_short_is_made_anew(checkout: Path) -> None:
    lent = Path(sysconfig.get_paths(vars={"base": str(checkout / ".venv")})["purelib"], "lent.pth")
    (checkout / ".venv" / "painjournal-unfinished").touch()
    told = start(checkout, "--", "--version")
    assert told.returncode == 1
    assert not lent.exists()
    assert "The first start needs the internet." in told.stderr
    assert "Traceback" not in told.stderr
    # The new environment is whole, only nothing could be installed into it.
    assert not (checkout / ".venv" / "painjournal-unfinished").exists()
    assert (checkout / ".venv" / "bin" / "pip").exists()


@on_posix
def test_tests_that_cannot_be_installed_leave_the_window_as_it_was(checkout: Path) -> None:
    ready = checkout / ".venv" / "painjournal-ready"
    before = ready.read_text().replace(" test", "")
    ready.write_text(before)
    packages = Path(sysconfig.get_paths(vars={"base": str(checkout / ".venv")})["purelib"])
    (packages / "pip.py").write_text("import sys\nif __name__ == '__main__':\n    sys.exit(1)\n")
    told = start(checkout, "test")
    assert told.returncode == 1
    assert "The first start needs the internet." in told.stderr
    assert ready.read_text() == before
    assert start(checkout, "--", "--version").stdout.startswith("painjournal ")


@on_posix
def test_the_machine_that_tests_uses_the_same_command() -> None:
    script = ROOT / ".ci" / "run"
    assert os.access(script, os.X_OK)
    lines = script.read_text(encoding="utf-8").splitlines()
    assert lines[:2] == ["#!/usr/bin/env bash", "set -euo pipefail"]
    assert lines[-1] == "python3 run.py test"
