"""A LibreOffice for one test: started with the test bridge, driven, ended in any case."""

import contextlib
import json
import os
import shutil
import signal
import subprocess
import tempfile
import threading
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from tests.office import needed, office, office_python
from tests.office_e2e.answers import Answers, answering
from volkit import __version__

_HERE = Path(__file__).parent
WIDTH, HEIGHT = 1280, 800
_PATIENCE = 120.0
_SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"
 xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="MacroSecurityLevel"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Misc">
<prop oor:name="FirstRun"><value>false</value></prop></item>
<item oor:path="/org.openoffice.Setup/Product">
<prop oor:name="ooSetupLastVersion"><value>99.9</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Misc">
<prop oor:name="ShowTipOfTheDay"><value>false</value></prop></item>
<item oor:path="/org.openoffice.Office.Linguistic/General">
<prop oor:name="UILocale"><value>{language}</value></prop></item>
<item oor:path="/org.openoffice.Setup/L10N">
<prop oor:name="ooSetupSystemLocale"><value>{language}</value></prop></item>
</oor:items>
"""


class Office:
    """LibreOffice, as the tests speak to it."""

    def __init__(self, driver: "subprocess.Popen[str]", answers: Answers) -> None:
        self._driver = driver
        self.answers = answers

    def __call__(self, order: str, **given: object) -> Any:
        """Give an order of `remote.py`'s and return its answer."""
        into, out = self._driver.stdin, self._driver.stdout
        assert into is not None
        assert out is not None
        into.write(json.dumps({"order": order, **given}) + "\n")
        into.flush()
        # LibreOffice may hang for good; the test must not.
        alarm = threading.Timer(_PATIENCE, self._driver.kill)
        alarm.start()
        line = out.readline()
        alarm.cancel()
        assert line, f"LibreOffice did not answer “{order}” within {_PATIENCE:g} s"
        said = json.loads(line)
        assert "failed" not in said, said["failed"]
        return said["answer"]

    def open(self, path: Path, *, hidden: bool = True) -> None:
        """Open a workbook; its macros must be alive, for their death is silent.

        One module that does not compile is enough for every call to return nothing.
        """
        # One that a killed LibreOffice left would bring up a question, unseen.
        path.with_name(f".~lock.{path.name}#").unlink(missing_ok=True)
        self("open", path=str(path), hidden=hidden)
        name = "sentinel"
        self("add_sheet", name=name, rows=[])
        said = self("formula", sheet=name, cell="A1", formula="=VK_VERSION()")
        assert said == __version__, (
            f"=VK_VERSION() gives {said!r}: the workbook's macros do not run in "
            "LibreOffice. Does every module compile? What reached Python: "
            f"{self.answers.called}; {self.answers.errors}"
        )


@contextlib.contextmanager
def running(screen: str = "", language: str = "en-US") -> Iterator[Office]:
    """Run LibreOffice with a profile of its own: without windows, or on a screen."""
    program, python = office(), office_python()
    # Sockets need short paths, which pytest's folders do not have.
    with tempfile.TemporaryDirectory(prefix="vk") as name:
        folder = Path(name)
        _write_profile(folder / "profile", language)
        surroundings = os.environ | {
            "VOLKIT_TEST_SOCKET": str(folder / "socket"),
            "PYTHONDONTWRITEBYTECODE": "1",
            "SAL_USE_VCLPLUGIN": "gen" if screen else "svp",
            "DISPLAY": screen,
        }
        pipe = f"volkit{os.getpid()}{'s' if screen else ''}"
        wanted = [
            program,
            *([] if screen else ["--headless"]),
            "--norestore",
            "--nologo",
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            f"--accept=pipe,name={pipe};urp",
        ]
        with (
            answering(folder / "socket") as answers,
            _process(wanted, surroundings),
            _process([python, str(_HERE / "remote.py"), pipe], surroundings) as driver,
        ):
            yield Office(driver, answers)


def _write_profile(folder: Path, language: str) -> None:
    """Make a profile that asks no questions and has the bridge's Python half."""
    scripts = folder / "user" / "Scripts" / "python"
    # LibreOffice adds a folder of this name to where its Python finds modules.
    (scripts / "pythonpath").mkdir(parents=True)
    shutil.copy(_HERE / "macro.py", scripts)
    shutil.copy(_HERE / "document.py", scripts / "pythonpath")
    settings = folder / "user" / "registrymodifications.xcu"
    settings.write_text(_SETTINGS.format(language=language), encoding="utf-8")


@contextlib.contextmanager
def virtual_screen(picture: Path | None = None) -> Iterator[str]:
    """Run a screen that nobody sees; with a folder, it is drawn into a file there."""
    drawn = [] if picture is None else ["-fbdir", str(picture)]
    size = f"{WIDTH}x{HEIGHT}x24"
    wanted = [needed("Xvfb", "xvfb"), "-displayfd", "1", "-screen", "0", size]
    with _process(
        [*wanted, "-nolisten", "tcp", "-nocursor", *drawn], os.environ
    ) as server:
        assert server.stdout is not None
        yield f":{server.stdout.readline().strip()}"


@contextlib.contextmanager
def _process(
    wanted: Sequence[str], surroundings: Mapping[str, str]
) -> "Iterator[subprocess.Popen[str]]":
    """Run a program; at the end it is killed with all that it has started."""
    with subprocess.Popen(
        wanted,
        env=surroundings,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        start_new_session=True,
    ) as process:
        try:
            yield process
        finally:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
