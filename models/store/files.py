"""Named queries on the files that came with messages."""

from collections.abc import Sequence

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from models.files import FilePieceRow, FileRow, RequestFileRow
from models.messages import Attachment
from models.store.inbox import insert_unless_known

LARGE_BYTES = 64 * 1024
PIECE_BYTES = 1024 * 1024


class Files:
    """Contents by their hash: the same file in a hundred messages is kept once."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def keep(self, request_id: int, attachments: Sequence[Attachment]) -> None:
        """Keeps what came with a request; the order is that of its ``attachments``."""
        for place, attachment in enumerate(attachments):
            if not attachment.sha256:  # what could not be fetched has a name only
                continue
            self._put(attachment)
            self._session.add(RequestFileRow(request_id=request_id, place=place, sha256=attachment.sha256))
        self._session.flush()

    def content(self, sha256: str) -> bytes | None:
        """The bytes of a content; None where there is none of this hash."""
        row = self._session.get(FileRow, sha256)
        if row is None or row.content is not None:
            return row.content if row else None
        pieces = select(FilePieceRow.content).where(FilePieceRow.sha256 == sha256).order_by(FilePieceRow.number)
        return b"".join(self._session.scalars(pieces))

    def of_request(self, request_id: int, place: int) -> bytes | None:
        """The bytes at a place among a request's attachments; None where there is nothing."""
        row = self._session.get(RequestFileRow, (request_id, place))
        return self.content(row.sha256) if row else None

    def forget(self, request_id: int) -> int:
        """Lets go of what came with a request; how many contents nobody else had and are gone now."""
        own = set(self._session.scalars(select(RequestFileRow.sha256).where(RequestFileRow.request_id == request_id)))
        self._session.execute(delete(RequestFileRow).where(RequestFileRow.request_id == request_id))
        kept = set(self._session.scalars(select(RequestFileRow.sha256).where(RequestFileRow.sha256.in_(own))))
        gone = own - kept
        self._session.execute(delete(FilePieceRow).where(FilePieceRow.sha256.in_(gone)))
        self._session.execute(delete(FileRow).where(FileRow.sha256.in_(gone)))
        return len(gone)

    def _put(self, attachment: Attachment) -> None:
        is_large = len(attachment.content) > LARGE_BYTES
        values = {
            "sha256": attachment.sha256,
            "size": attachment.size,
            "content": None if is_large else attachment.content,
        }
        if insert_unless_known(self._session, FileRow, values, FileRow.sha256) is None or not is_large:
            return
        for number, start in enumerate(range(0, len(attachment.content), PIECE_BYTES)):
            piece = attachment.content[start : start + PIECE_BYTES]
            self._session.add(FilePieceRow(sha256=attachment.sha256, number=number, content=piece))
        self._session.flush()
