"""What every act on a case has in common by the API: the case in the state that was seen, and the answer after it."""

from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Response

from channels.web.api.cases import shown
from channels.web.api.entrance import Api, IdempotencyKey, IfMatch, TheApi, needs
from channels.web.api.finding import Number, check_match, own_case
from channels.web.api.shapes import CaseFile, DecisionIn
from channels.web.api.tokens import Caller, Scope
from intake.deciding import Decision
from models.cases import CaseRow
from models.store import Store

Writer = Annotated[Caller, Depends(needs(Scope.CASES_WRITE))]
CaseReader = Annotated[Caller, Depends(needs(Scope.CASES_READ))]


@dataclass(frozen=True, slots=True)
class CaseAct:
    """An act on a case that the caller may touch."""

    api: Api
    caller: Caller
    case: CaseRow
    response: Response

    @property
    def login(self) -> str:
        """The technician as whom the program acts."""
        return self.caller.login

    def other(self, number: str) -> CaseRow:
        """Another case that the act is about; raises NoSuchCaseError where the caller may not see it."""
        with Store.read(self.api.database) as store:
            return own_case(store, self.api, self.caller, number)

    def done(self, case_id: int | None = None) -> CaseFile:
        """The case after the act, or another one; open pages are told."""
        self.api.live.announce()
        with Store.read(self.api.database) as store:
            fresh = store.cases.find(case_id or self.case.id)
            return shown(store, self.api.policy, fresh or self.case, self.response)


def _case_act(
    api: TheApi, caller: Writer, number: Number, response: Response, seen: IfMatch = None, _key: IdempotencyKey = None
) -> CaseAct:
    """Raises NoSuchCaseError, or ProblemError 412 where the case is not as it was seen."""
    with Store.read(api.database) as store:
        case = own_case(store, api, caller, number)
    check_match(case, seen)
    return CaseAct(api, caller, case, response)


OnCase = Annotated[CaseAct, Depends(_case_act)]


def decision_of(body: DecisionIn) -> Decision:
    """What a body says a case is."""
    return Decision(body.kind, body.severity, body.product or None, body.feature or None, body.version or None)
