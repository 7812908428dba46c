"""Plans that begin or end with a day: the targets of the client's cases move from that moment on (S4, E8)."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from intake.acting import Acting
from intake.clocks import Clocks
from models.clients import AgreementRow
from models.store import Store

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Turn:
    """The first day on which a client has an agreement, or has it no more; ``name`` is the same for the same turn."""

    client_id: int
    day: date
    name: str


def turns(store: Store, now: datetime) -> list[Turn]:
    """What turned about now, in some zone, and was not dealt with."""
    since, until = (now - 2 * _DAY).date(), (now + _DAY).date()
    found = [each for row in store.clients.agreements_turning(since, until) for each in _turns_of(row, since, until)]
    known = store.clocks.marked([turn.name for turn in found])
    return [turn for turn in found if turn.name not in known]


def take_turn(acting: Acting, turn: Turn) -> list[str]:
    """Moves the targets of all running cases of a client, unless another process did."""
    store, now = acting.store, acting.now
    client = store.clients.get(turn.client_id)
    moment = datetime.combine(turn.day, time(), ZoneInfo(client.time_zone)).astimezone(now.tzinfo)
    if moment > now or not store.clocks.mark(turn.name, now=now):
        return []
    # What was agreed upon after its day had begun moves nothing backwards.
    agreed = [row.changed_at for row in store.entitlements.changes(client.id)]
    clocks = Clocks(store, acting.policy, now if any(at > moment for at in agreed) else moment)
    done = []
    for case_id in store.clocks.running_of_client(client.id):
        case = acting.case(case_id)
        if clocks.retarget(case):
            acting.note(case, "targets_moved", reason="The client's plan changed (S4).")
            done.append("moved")
    return done


def _turns_of(row: AgreementRow, since: date, until: date) -> list[Turn]:
    days = {"begins": row.starts_on, "ends": row.ends_on + _DAY if row.ends_on else None}
    return [
        Turn(row.client_id, day, f"agreement:{row.id}:{what}:{day.isoformat()}")
        for what, day in days.items()
        if day is not None and since <= day <= until
    ]
