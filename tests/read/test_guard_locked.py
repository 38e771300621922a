"""A workbook with a password opens with it, and with nothing else."""

import io
from pathlib import Path
from typing import Any

import msoffcrypto.format.ooxml
import pytest

from tests.cli.command import volkit
from tests.read import hostile
from tests.read.made import workbook
from tests.service.invented import CLEAN, WRONG_ID, write_register
from volkit.model.errors import RefusedError, SurroundingsError, UsageError
from volkit.read import guard
from volkit.read.locked import passwords_in
from volkit.read.workbook import read_file

SECRET = hostile.PASSWORD
CORPUS = Path(__file__).parents[3] / "shared" / "corpus"


def lock(path: Path, password: str = SECRET) -> Path:
    """Lock a workbook with a password."""
    out = io.BytesIO()
    with path.open("rb") as stream:
        msoffcrypto.format.ooxml.OOXMLFile(stream).encrypt(password, out)
    path.write_bytes(out.getvalue())
    return path


@pytest.fixture
def locked(tmp_path: Path) -> Path:
    return lock(workbook(tmp_path / "a.xlsx", [["姓名", "电话"], ["康兵", "138"]]))


def test_the_right_password_among_several_opens_it(locked: Path) -> None:
    read = read_file(locked, passwords=("错", SECRET))
    assert list(read.tables[0].columns[0].cells) == ["康兵"]


def test_without_a_password_the_option_is_offered(locked: Path) -> None:
    with pytest.raises(RefusedError, match="--password-file"):
        read_file(locked)


def test_wrong_passwords_are_said_but_not_shown(locked: Path) -> None:
    with pytest.raises(RefusedError, match="none of the 2") as caught:
        read_file(locked, passwords=("wrong-1", "wrong-2"))
    assert "wrong-" not in str(caught.value)


def test_a_changed_byte_is_noticed_behind_the_password(locked: Path) -> None:
    data = bytearray(locked.read_bytes())
    data[len(data) // 2] ^= 0xFF
    locked.write_bytes(bytes(data))
    with pytest.raises(RefusedError, match="password"):
        read_file(locked, passwords=(SECRET,))


def test_what_excel_itself_locks_opens_unasked(tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx", [["姓名", "电话"], ["康兵", "138"]])
    assert read_file(lock(path, "VelvetSweatshop")).tables


@pytest.mark.parametrize(
    ("name", "password"),
    [
        ("apache+poi/test-data__spreadsheet__35897-type4.xls", "freedom"),
        ("apache+poi/test-data__spreadsheet__password.xls", "password"),
        ("apache+poi/test-data__spreadsheet__xor-encryption-abc.xls", "abc"),
        ("apache+poi/test-data__spreadsheet__protected_passtika.xlsx", "tika"),
        ("tafia+calamine/tests__pass_protected.xlsx", "123"),
    ],
)
def test_every_lock_of_excel_opens(name: str, password: str) -> None:
    path = CORPUS / name
    if not path.is_file():
        pytest.skip(f"the corpus of foreign workbooks is absent: {CORPUS}")
    assert read_file(path, passwords=(password,)).path == str(path)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_a_password_file_of_notepad_is_understood(
    tmp_path: Path, encoding: str
) -> None:
    path = tmp_path / "p.txt"
    path.write_bytes(f"{SECRET}\r\n\r\n 有空格 \r\n".encode(encoding))
    assert passwords_in(path) == (SECRET, " 有空格 ")


@pytest.mark.parametrize("content", [b"", b"\r\n\r\n"])
def test_a_password_file_without_any_is_a_usage_error(
    tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "p.txt"
    path.write_bytes(content)
    with pytest.raises(UsageError, match="no password"):
        passwords_in(path)
    with pytest.raises(UsageError):
        passwords_in(tmp_path / "none.txt")


def test_every_command_opens_it_and_none_tells_the_password(tmp_path: Path) -> None:
    wrong = (*CLEAN[:3], WRONG_ID, *CLEAN[4:])
    path = lock(write_register(tmp_path / "册.xlsx", wrong))
    keys = tmp_path / "密码.txt"
    keys.write_text(f"{SECRET}\n", encoding="utf-8")
    opened = ("--password-file", keys)

    refused = volkit("check", path)
    checked = volkit("check", path, *opened)
    rated = volkit("rate", path, *opened)
    fixed = volkit("fix", path, "--output", tmp_path / "out", *opened)

    assert refused.status == 3
    assert "这个工作簿有密码" in refused.out + refused.err
    assert checked.status == 1
    assert rated.status == 0, rated.err
    assert fixed.status == 1, fixed.err
    assert "副本没有密码" in fixed.out
    assert read_file(tmp_path / "out" / "册.xlsx").tables
    for run in (refused, checked, rated, fixed):
        assert SECRET not in run.out + run.err


def test_a_file_that_grows_while_it_is_read_is_noticed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = workbook(tmp_path / "a.xlsx", [["姓名", "电话"], ["康兵", "138"]])
    whole = Path.open

    def growing(self: Path, *how: Any, **more: Any) -> Any:
        stream = whole(self, *how, **more)
        with whole(path, "ab") as other:
            other.write(b"x")
        return stream

    monkeypatch.setattr(Path, "open", growing)
    with pytest.raises(SurroundingsError, match="changed while"):
        guard.content(path)
