"""What is installed is whole: the main job runs on what the package carries."""

import subprocess
import sys
from pathlib import Path

import pytest

import volkit
from volkit.model.bundled import bundled, checkout
from volkit.model.text import LOCALES, Locale

pytestmark = pytest.mark.wheel


def test_the_main_job_runs_from_the_installed_package(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-P", "-m", "volkit", "demo", "street", "--locale", "zh_Hans"],
        cwd=tmp_path,
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    made = {
        p.name: p.stat().st_size for p in (tmp_path / "street").iterdir() if p.is_file()
    }
    assert made["承诺书.pdf"] > 10_000
    assert made["检查结果.html"] > 10_000
    assert made["星级.xlsx"] > 4_000


@pytest.mark.parametrize(
    "words",
    [
        ["scheme", "bx_six_named", "--try", "hours_year=60"],
        ["rule", "VK103"],
        ["sheet", "volunteer"],
        ["print", "--list"],
    ],
)
def test_reference_pages_come_with_the_package(
    words: list[str], tmp_path: Path
) -> None:
    done = subprocess.run(
        [sys.executable, "-P", "-m", "volkit", *words, "--locale", "zh_Hans"],
        cwd=tmp_path,
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    assert len(done.stdout) > 40


def test_a_blank_workbook_comes_from_the_package(tmp_path: Path) -> None:
    out = tmp_path / "b.xlsx"
    words = ["new", str(out), "--division", "210503005", "--year", "2013"]
    subprocess.run([sys.executable, "-P", "-m", "volkit", *words], check=True)
    assert out.stat().st_size > 10_000
    assert Path(volkit.__file__).is_file()


@pytest.mark.parametrize("locale", LOCALES)
def test_the_macro_workbook_comes_with_the_package(locale: Locale) -> None:
    path = bundled("workbook") / f"volkit.{locale}.xlsm"
    assert b"vbaProject.bin" in path.read_bytes()
    assert path.is_relative_to(Path(volkit.__file__).parent) == (checkout() is None)


def test_what_is_installed_is_not_built_again(tmp_path: Path) -> None:
    if checkout() is not None:
        pytest.skip("this is the source itself; tools/test-wheel runs it installed")
    done = subprocess.run(
        [sys.executable, "-P", "-m", "volkit", "build", "--locale", "en"],
        cwd=tmp_path,
        capture_output=True,
        check=False,
    )
    assert done.returncode == 2
    assert b"works in volkit's source" in done.stderr
