"""Named queries on verdicts and on the acts that they rest on."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.entitlements import AgreementChangeRow, FeeAuthorisationRow, ImplementationRow, VerdictRow


class Entitlements:
    """Everything here is added and read; there is no way to change it."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def keep_verdict(self, **fields: Any) -> VerdictRow:
        """Keeps a verdict with its facts."""
        row = VerdictRow(**fields)
        self._session.add(row)
        self._session.flush()
        return row

    def verdicts_of_case(self, case_id: int) -> list[VerdictRow]:
        """The verdicts on one case, oldest first."""
        query = select(VerdictRow).where(VerdictRow.case_id == case_id).order_by(VerdictRow.id)
        return list(self._session.scalars(query))

    def verdicts_of_request(self, request_id: int) -> list[VerdictRow]:
        """The verdicts on one request, also where it opened no case, oldest first."""
        query = select(VerdictRow).where(VerdictRow.request_id == request_id).order_by(VerdictRow.id)
        return list(self._session.scalars(query))

    def all_verdicts(self) -> Sequence[VerdictRow]:
        """Every verdict, oldest first."""
        return self._session.scalars(select(VerdictRow).order_by(VerdictRow.id)).all()

    def record_change(self, **fields: Any) -> AgreementChangeRow:
        """Records a change of an agreement."""
        row = AgreementChangeRow(**fields)
        self._session.add(row)
        self._session.flush()
        return row

    def changes(self, client_id: int) -> list[AgreementChangeRow]:
        """The history of what a client bought, oldest first."""
        query = select(AgreementChangeRow).where(AgreementChangeRow.client_id == client_id)
        return list(self._session.scalars(query.order_by(AgreementChangeRow.id)))

    def was_changed_by_act(self, agreement_id: int) -> bool:
        """Whether somebody, and not a file alone, decided about an agreement."""
        query = select(AgreementChangeRow.id).where(
            AgreementChangeRow.agreement_id == agreement_id, AgreementChangeRow.actor != "operator"
        )
        return self._session.execute(query.limit(1)).first() is not None

    def confirm_implementation(self, **fields: Any) -> ImplementationRow:
        """Records that an implementation is complete."""
        row = ImplementationRow(**fields)
        self._session.add(row)
        self._session.flush()
        return row

    def confirmations(self, deployment_id: int) -> list[ImplementationRow]:
        """When an implementation was recorded as complete, oldest first."""
        query = select(ImplementationRow).where(ImplementationRow.deployment_id == deployment_id)
        return list(self._session.scalars(query.order_by(ImplementationRow.id)))

    def authorise_fee(self, **fields: Any) -> FeeAuthorisationRow:
        """Records the consent to a fee."""
        row = FeeAuthorisationRow(**fields)
        self._session.add(row)
        self._session.flush()
        return row

    def fee_of(self, case_id: int) -> FeeAuthorisationRow | None:
        """The consent to a fee for a case."""
        return self._session.scalars(select(FeeAuthorisationRow).where(FeeAuthorisationRow.case_id == case_id)).first()
