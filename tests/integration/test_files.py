"""Files that came with messages are kept once by their content, and come back to the byte (H18)."""

from email import message_from_bytes
from email.policy import SMTP as SMTP_POLICY

import pytest
from sqlalchemy import func, select

from models.cases import RequestRow
from models.files import FilePieceRow, FileRow
from models.store import Store
from models.store.files import LARGE_BYTES, PIECE_BYTES
from tests.installation import DANA, Installation, mail


def with_files(installation: Installation, *files: tuple[str, bytes], sender: str = DANA) -> RequestRow:
    message = message_from_bytes(mail(sender), policy=SMTP_POLICY)
    for name, content in files:
        message.add_attachment(content, maintype="application", subtype="octet-stream", filename=name)
    return installation.receive(message.as_bytes())


def count(installation: Installation, table: type[FileRow] | type[FilePieceRow]) -> int:
    with installation.database.engine.connect() as connection:
        return connection.scalar(select(func.count()).select_from(table)) or 0


@pytest.mark.parametrize("size", [0, 10, LARGE_BYTES, LARGE_BYTES + 1, 2 * PIECE_BYTES + 7])
def test_a_file_comes_back_to_the_byte_whatever_its_size_h18(installation: Installation, size: int) -> None:
    content = (b"\x00\xff\r\n0123456789" * (size // 12 + 1))[:size]

    request = with_files(installation, ("log.bin", content))

    with Store.read(installation.database) as store:
        assert store.files.of_request(request.id, 0) == content
        assert store.files.content(request.attachments[0]["sha256"]) == content
        assert store.files.of_request(request.id, 1) is None
        assert store.files.content("0" * 64) is None


def test_the_same_file_in_many_messages_is_kept_once(installation: Installation) -> None:
    logo, large = b"the logo in everybody's signature", b"x" * (LARGE_BYTES + 1)

    requests = [with_files(installation, ("logo.png", logo), ("dump", large), ("again.png", logo)) for _ in range(3)]

    assert (count(installation, FileRow), count(installation, FilePieceRow)) == (2, 1)
    with Store.read(installation.database) as store:
        assert [store.files.of_request(each.id, 2) for each in requests] == [logo] * 3


def test_a_content_goes_with_the_last_request_that_has_it(installation: Installation) -> None:
    shared, own = b"in both", b"y" * (LARGE_BYTES + 1)
    first = with_files(installation, ("a", shared), ("b", own))
    second = with_files(installation, ("a", shared))

    with Store.open(installation.database) as store:
        gone = store.files.forget(first.id)

    assert gone == 1
    assert (count(installation, FileRow), count(installation, FilePieceRow)) == (1, 0)
    with Store.read(installation.database) as store:
        assert store.files.of_request(second.id, 0) == shared
        assert store.files.of_request(first.id, 0) is None
