"""What is handed out works without the checkout it was made from."""

import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder)]
    subprocess.run([*build, str(ROOT)], check=True, capture_output=True)
    (made,) = folder.glob("painjournal-*.whl")
    return made


@pytest.fixture(scope="module")
def installed(wheel: Path) -> Path:
    """Programs folder of a fresh environment that holds the wheel; what it needs is lent to it."""
    place = wheel.parent / "fresh place"
    venv.create(place, with_pip=False)
    paths = sysconfig.get_paths(vars={"base": str(place), "platbase": str(place)})
    # A path in a .pth file lends the packages that lie there, but no editable project.
    lent = "\n".join({sysconfig.get_path("purelib"), sysconfig.get_path("platlib")})
    Path(paths["purelib"], "lent.pth").write_text(lent, encoding="utf-8")
    programs = Path(paths["scripts"])
    python = programs / ("python.exe" if os.name == "nt" else "python")
    pip = [sys.executable, "-m", "pip", "--python", str(python), "install", "--quiet"]
    options = ["--no-deps", "--no-index", "--no-compile", "--disable-pip-version-check"]
    # The lent packages hold an editable painjournal, which is not this one's to remove.
    subprocess.run([*pip, *options, "--ignore-installed", str(wheel)], check=True)
    return programs


def test_it_holds_code_resources_and_licences_and_nothing_else(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as inside:
        names = inside.namelist()
    for wanted in (
        "painjournal/resources/theme/colours.toml",
        "painjournal/resources/reading/sources.toml",
        "painjournal/resources/page/summary.typ",
        "painjournal/resources/help/numbers.toml",
        "painjournal/resources/fonts/OFL.txt",
        "painjournal/store/migrations/env.py",
        "painjournal/py.typed",
    ):
        assert wanted in names
    assert any(name.endswith("licenses/LICENSE") for name in names)
    assert any(name.endswith("OFL.txt") and "licenses" in name for name in names)
    assert {name.split("/")[0].split("-")[0] for name in names} == {"painjournal"}
    assert not [name for name in names if "test" in name.lower() or "__pycache__" in name]


def test_it_makes_reads_and_prints_a_journal(installed: Path, tmp_path: Path) -> None:
    def run(*arguments: str) -> str:
        command = [str(installed / "painjournal"), *arguments]
        environment = {**os.environ, "PYTHONWARNINGS": "error"}
        done = subprocess.run(
            command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
        )
        assert (done.returncode, done.stderr) == (0, "")
        return done.stdout

    assert run("--version").startswith("painjournal ")
    run("sample", "family.painjournal", "--days", "30", "--until", "2025-03-14")
    assert "2 people" in run("check", "--journal", "family.painjournal")
    dates = ["--from", "2025-02-20", "--to", "2025-03-14", "-o", "page.pdf"]
    run("summary", "--journal", "family.painjournal", "--person", "Maya", *dates)
    assert (tmp_path / "page.pdf").read_bytes().startswith(b"%PDF-")


def test_it_is_not_the_checkout_that_answers(installed: Path, tmp_path: Path) -> None:
    ask = "import painjournal, painjournal.files; print(painjournal.files.resources())"
    python = str(installed / "python")
    asked = subprocess.run(
        [python, "-c", ask], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    found = Path(asked.stdout.strip())
    assert found.is_relative_to(installed.parent)
