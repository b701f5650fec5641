#!/usr/bin/env python3
"""Start painjournal, or test it, on a computer that has Python and nothing else.

python3 run.py                    opens the window
python3 run.py -- --journal FILE  opens it with arguments of its own
python3 run.py test               checks and tests everything
python3 run.py test -k calendar   hands what follows to pytest
"""

import ctypes
import hashlib
import importlib
import importlib.util
import os
import platform
import shutil
import subprocess
import sys
from pathlib import Path

if sys.version_info < (3, 11):
    sys.exit(
        "painjournal needs Python 3.11 or newer, and this is Python "
        + ".".join(str(part) for part in sys.version_info[:2])
        + "; please start run.py with a newer one, for example: python3.11 run.py"
    )

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
READY = VENV / "painjournal-ready"
UNFINISHED = VENV / "painjournal-unfinished"
WINDOWS = sys.platform == "win32"
PROGRAMS = VENV / ("Scripts" if WINDOWS else "bin")
PYTHON = PROGRAMS / ("python.exe" if WINDOWS else "python")

TELL_KIND = "import platform, sys; print(*sys.version_info[:2], platform.machine())"
KIND = f"{sys.version_info[0]} {sys.version_info[1]} {platform.machine()}"
"""Kind of Python: an environment outlives its small updates, but not a new minor version."""

VENV_PACKAGE = f"python3.{sys.version_info.minor}-venv"
QT_LIBRARIES = {
    "libglib2.0-0": "libglib-2.0.so.0",
    "libegl1": "libEGL.so.1",
    "libgl1": "libGL.so.1",
    "libdbus-1-3": "libdbus-1.so.3",
    "libfontconfig1": "libfontconfig.so.1",
    "libxkbcommon0": "libxkbcommon.so.0",
}
"""Debian package and library, for every Qt program. Without one, Qt stops with a bare error."""

X11_LIBRARIES = {
    "libx11-xcb1": "libX11-xcb.so.1",
    "libxcb-cursor0": "libxcb-cursor.so.0",
    "libxcb-icccm4": "libxcb-icccm.so.4",
    "libxcb-image0": "libxcb-image.so.0",
    "libxcb-keysyms1": "libxcb-keysyms.so.1",
    "libxcb-render-util0": "libxcb-render-util.so.0",
    "libxcb-shape0": "libxcb-shape.so.0",
    "libxcb-xkb1": "libxcb-xkb.so.1",
    "libxkbcommon-x11-0": "libxkbcommon-x11.so.0",
}
"""The same, for a window on an X11 screen."""

WAYLAND_LIBRARIES = {
    "libwayland-client0": "libwayland-client.so.0",
    "libwayland-cursor0": "libwayland-cursor.so.0",
}
"""The same, for a window on a Wayland screen."""

WITHOUT_WINDOW = {"sample", "summary", "export", "check", "--help", "--version"}


def main(arguments: list[str]) -> int:
    """Do what the command line asks for, and give the exit status."""
    if arguments[:1] in (["-h"], ["--help"]):
        print(__doc__.strip())
        return 0
    if arguments[:1] == ["test"]:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        make_ready("test", QT_LIBRARIES)
        return run_checks(arguments[1:])
    passed_on = arguments[1:] if arguments[:1] == ["--"] else arguments
    opens_window = not WITHOUT_WINDOW.intersection(passed_on)
    make_ready("window", libraries_for_window() if opens_window else {})
    return start([str(PYTHON), "-m", "painjournal", *passed_on])


def libraries_for_window() -> dict[str, str]:
    """Libraries that the window needs on this screen; of two ways to it, one is enough."""
    asked_for = os.environ.get("QT_QPA_PLATFORM", "")
    ways = []
    if os.environ.get("WAYLAND_DISPLAY") and (not asked_for or asked_for.startswith("wayland")):
        ways.append(WAYLAND_LIBRARIES)
    if os.environ.get("DISPLAY") and (not asked_for or asked_for.startswith("xcb")):
        ways.append(X11_LIBRARIES)
    complete = [way for way in ways if all(loads(library) for library in way.values())]
    return QT_LIBRARIES | next(iter(complete + ways), {})


def make_ready(use: str, libraries: dict[str, str]) -> None:
    """See that the environment in .venv holds what this use needs; quick when it already does."""
    wanted = fingerprint()
    ready = READY.read_text(encoding="utf-8").split() if READY.is_file() else []
    is_ready = ready[:1] == [wanted] and use in ready[1:] and not UNFINISHED.exists()
    packages = [name for name, library in libraries.items() if not loads(library)]
    if not is_ready and not has_venv():
        packages.append(VENV_PACKAGE)
    if packages and sys.platform == "linux":
        install_packages(packages)
    if not is_ready:
        install(use, wanted)


def fingerprint() -> str:
    """What decides whether the environment must be made ready again."""
    made_of = [(ROOT / "pyproject.toml").read_bytes(), str(ROOT).encode(), KIND.encode()]
    return hashlib.sha256(b"\0".join(made_of)).hexdigest()


def loads(library: str) -> bool:
    """Whether a system library is there; only asked on Linux, elsewhere Qt brings its own."""
    if sys.platform != "linux":
        return True
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def has_venv() -> bool:
    """Whether this Python can make environments: Debian leaves that to a package of its own."""
    importlib.invalidate_caches()
    return all(importlib.util.find_spec(name) for name in ("venv", "ensurepip"))


def install_packages(packages: list[str]) -> None:
    """Install system packages as root on Debian and its family; otherwise say which and stop."""
    line = "apt-get install --yes --no-install-recommends " + " ".join(packages)
    if os.geteuid() != 0 or not is_debian() or not shutil.which("apt-get"):
        sys.exit(
            "painjournal needs some parts of the system that are not here yet.\n"
            "On Debian, Ubuntu and their relatives this line installs them:\n\n"
            f"    sudo apt-get update && sudo {line}\n\n"
            "Elsewhere the packages have similar names."
        )
    print("Installing " + " ".join(packages) + " ...", flush=True)
    install_line = ["env", "DEBIAN_FRONTEND=noninteractive", *line.split()]
    done = hear(install_line)
    if done.returncode != 0:
        # A fresh machine has no list of packages yet.
        hear(["apt-get", "update"])
        done = hear(install_line)
    if done.returncode != 0:
        sys.exit(f"{done.stdout}\nThe packages could not be installed. The line was:\n\n    {line}")


def hear(command: list[str]) -> subprocess.CompletedProcess[str]:
    """Run a program whose words matter only when it cannot do its work."""
    return subprocess.run(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        check=False,
    )


def is_debian() -> bool:
    """Whether this system is Debian or one of its relatives."""
    try:
        lines = Path("/etc/os-release").read_text(encoding="utf-8").splitlines()
    except OSError:
        return False
    named = dict(line.split("=", 1) for line in lines if "=" in line)
    names = (named.get("ID", "") + " " + named.get("ID_LIKE", "")).replace('"', " ").split()
    return "debian" in names or "ubuntu" in names


def install(use: str, wanted: str) -> None:
    """Install the project and what it needs into .venv, so that being cut short does no harm."""
    print("Getting painjournal ready. The first time takes about a minute ...", flush=True)
    if UNFINISHED.exists() or not same_python():
        make_environment()
    UNFINISHED.touch()
    extras = "[test]" if use == "test" else ""
    pip = [str(PYTHON), "-m", "pip", "--disable-pip-version-check", "install", "--quiet"]
    command = [*pip, "--root-user-action=ignore", "--editable", f".{extras}"]
    status = subprocess.run(command, cwd=ROOT, check=False).returncode
    if status > 0:
        # A pip that gives up by itself has changed nothing.
        UNFINISHED.unlink()
    if status != 0:
        sys.exit(
            "\nThe parts of painjournal could not be installed; what pip said is above.\n"
            "The first start needs the internet. Please start run.py again when it is there."
        )
    uses = "window test" if use == "test" else "window"
    READY.write_text(f"{wanted} {uses}\n", encoding="utf-8")
    UNFINISHED.unlink()


def make_environment() -> None:
    """Make .venv anew, in two steps: a pip that was cut short may look whole."""
    # Until the first step is over there is no pip at all, after it there is the mark.
    done = hear([sys.executable, "-m", "venv", "--clear", "--without-pip", str(VENV)])
    if done.returncode == 0:
        UNFINISHED.touch()
        done = hear([str(PYTHON), "-Im", "ensurepip", "--upgrade", "--default-pip"])
    if done.returncode != 0:
        sys.exit(
            f"{done.stdout}\nThe folder {VENV} could not be made. "
            "Is there room, and may you write here?"
        )


def same_python() -> bool:
    """Whether .venv is there, works, and belongs to this kind of Python."""
    try:
        answer = subprocess.run(
            [str(PYTHON), "-c", f"import pip; {TELL_KIND}"],
            capture_output=True,
            text=True,
            check=False,
        )
    except OSError:
        return False
    return answer.returncode == 0 and answer.stdout.strip() == KIND


def run_checks(arguments: list[str]) -> int:
    """Run every check in turn and stop at the first that finds something; pytest comes last."""
    checks: list[list[str]] = [
        ["ruff", "check"],
        ["ruff", "format", "--check"],
        ["mypy"],
        ["lint-imports"],
        ["pytest", "-n", "auto", *arguments],
    ]
    for check in checks:
        print("\n== " + " ".join(check), flush=True)
        program = PROGRAMS / (check[0] + (".exe" if WINDOWS else ""))
        status = subprocess.run([str(program), *check[1:]], cwd=ROOT, check=False).returncode
        if status != 0:
            print(f"\n{check[0]} ended with status {status}.", file=sys.stderr)
            return status
    return 0


def start(command: list[str]) -> int:
    """Become the program where the system can do that, else wait for it."""
    sys.stdout.flush()
    if not WINDOWS:
        os.execv(command[0], command)
    return subprocess.run(command, check=False).returncode


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
    except OSError as error:
        sys.exit(f"painjournal could not start: {error}")
