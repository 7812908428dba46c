"""A message that its author edited after we took it in: read anew while nothing is decided, shown afterwards (H23)."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from classifiers.analyze import as_request
from classifiers.findings import Finding
from intake.acting import Acting
from intake.errors import DeskError
from intake.opening import Opening
from intake.reassessing import follow_act
from intake.replies import summary_of
from models.cases import CaseRow, RequestRow

if TYPE_CHECKING:
    from intake.desk import Understood


#: How the reason of an edit's own request begins.
EDITED = "Its author edited request"


class TooEarlyError(DeskError):
    """The message that was edited is not settled yet: the edit is tried again later."""


def apply_edit(opening: Opening, understood: "Understood") -> bool:
    """Lets an edit change what was opened; False where the edited words are to be settled like any new message.

    ``opening`` is for the edit's own request, which is left ``noted`` (or held, as the message that it changes).
    """
    store, request, message = opening.store, opening.request, understood.message
    assert message.replaces is not None
    original = store.conversations.request_of(message.replaces)
    if original is None:
        raise TooEarlyError("The message that was edited is not settled yet.")
    if original.state == "noted":
        return False
    request.client_id, request.contact_id = original.client_id, original.contact_id
    request.conversation_id = original.conversation_id
    request.state = "held" if original.state == "held" else "noted"
    request.reason = f"{EDITED} {original.id}."
    cases = store.cases.of_request(original.id)
    incidents = [finding for finding in understood.findings if finding.kind.opens_case]
    if cases and len(incidents) == len(cases) and all(case.status == "new" for case in cases):
        _read_anew(opening, original, cases, incidents)
    else:
        _show(opening, cases or store.cases.followed_by(original.id))
    return True


def _read_anew(opening: Opening, original: RequestRow, cases: Sequence[CaseRow], incidents: Sequence[Finding]) -> None:
    store, edit, now = opening.store, opening.request, opening.now
    original.text, original.findings, original.attachments = edit.text, edit.findings, edit.attachments
    for case, finding in zip(cases, incidents, strict=True):
        store.cases.change(
            case.id,
            revision=case.revision,
            kind=finding.kind.value,
            severity=finding.severity.value if finding.severity else None,
            product=finding.product,
            feature=finding.feature,
            version=finding.version,
            summary=summary_of(finding.kind, finding.product, finding.feature, finding.version),
            spans=as_request(finding)["spans"],
        )
        store.cases.suggest(case.id, reader=opening.reader, finding=as_request(finding), now=now)
        # What is promised and what it costs follow what is read now (S4, P7).
        acting = Acting(store, opening.policy, _actor(edit), now)
        follow_act(acting, acting.case(case.id), "edited", "Its words were read anew.")


def _show(opening: Opening, cases: Sequence[CaseRow]) -> None:
    edit = opening.request
    for case in cases:
        opening.store.cases.follow_up(case.id, edit.id, certain=True)
        text = f"The client edited their message. It now reads:\n{edit.text}"
        opening.store.notes.add(case.id, actor=_actor(edit), text=text, now=opening.now)
        _record(opening, case, "Decided already, or of other questions now: the new words are a note on the case.")


def _record(opening: Opening, case: CaseRow, reason: str) -> None:
    opening.store.audit.record(
        at=opening.now, actor=_actor(opening.request), act="edited", subject=f"case:{case.id}", reason=reason
    )


def _actor(edit: RequestRow) -> str:
    return f"contact:{edit.contact_id}"
