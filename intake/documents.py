"""Errors in our own documents: told to the owner, and mended (K3)."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from intake.acting import by_technician
from intake.errors import NoSuchCaseError, NotDecidableError
from intake.policy import Policy
from intake.telling import Letter, tell_client
from models.database import Database
from models.feedback import DocumentErrorRow
from models.store import Store


@dataclass(frozen=True, slots=True)
class Documents:
    """Carries acts on errors in documents out."""

    database: Database
    policy: Policy
    clock: Callable[[], datetime]

    def mend(self, case_id: int, *, login: str, words: str = "") -> DocumentErrorRow:
        """The owner has mended the document: the client is told."""
        with Store.open(self.database) as store:
            acting = by_technician(store, self.policy, login, self.clock())
            case = acting.case(case_id)
            row = store.feedback.document_error_of(case_id)
            if row is None:
                raise NoSuchCaseError(f"{acting.number(case_id)} is about no error in a document.")
            if row.state != "open":
                raise NotDecidableError(f"The error that {acting.number(case_id)} is about is {row.state}.")
            row.state, row.ended_at = "mended", acting.now
            acting.note(case, "document_mended", data={"document": row.document})
            text = (
                f"{row.document or 'The document'} is corrected; thank you for telling us ({acting.number(case_id)})."
            )
            letter = Letter("fixed", "\n\n".join(part for part in (text, words.strip()) if part))
            tell_client(acting, case, letter)
            return row


def error_file(policy: Policy, row: DocumentErrorRow) -> dict[str, Any]:
    """An error in a document in JSON's terms."""
    return {
        "case": policy.numbers.write(row.case_id),
        "state": row.state,
        "product": row.product,
        "document": row.document or None,
        "owner": row.owner or None,
        "told_at": row.told_at.isoformat() if row.told_at else None,
        "ended_at": row.ended_at.isoformat() if row.ended_at else None,
    }
