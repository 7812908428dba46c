"""Tables of the files that came with messages: each content once, by its hash; large ones outside their row."""

from sqlalchemy import ForeignKey, LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from models.database import Base


class FileRow(Base):
    """One content; it is here where it is small, else in pieces."""

    __tablename__ = "files"
    sha256: Mapped[str] = mapped_column(primary_key=True)
    size: Mapped[int]
    content: Mapped[bytes | None] = mapped_column(LargeBinary, deferred=True)


class FilePieceRow(Base):
    """A piece of a large content."""

    __tablename__ = "file_pieces"
    sha256: Mapped[str] = mapped_column(ForeignKey("files.sha256"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    content: Mapped[bytes] = mapped_column(LargeBinary)


class RequestFileRow(Base):
    """Which content stands at which place among a request's attachments."""

    __tablename__ = "request_files"
    request_id: Mapped[int] = mapped_column(ForeignKey("requests.id"), primary_key=True)
    place: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    sha256: Mapped[str] = mapped_column(ForeignKey("files.sha256"), index=True)
