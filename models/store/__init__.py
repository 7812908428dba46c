"""The case store: one ``Store`` is one transaction, and every query has a name on it."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, TimeoutError
from sqlalchemy.orm import Session

from models.database import Database
from models.store.access import Access
from models.store.audit import Audit
from models.store.budgets import Budgets
from models.store.cases import Cases
from models.store.catalogue import CatalogueShelf
from models.store.choices import Choices, SavedFilters
from models.store.clients import Clients
from models.store.conversations import Conversations
from models.store.credentials import Credentials
from models.store.dashboard import Dashboard
from models.store.entitlements import Entitlements
from models.store.escalations import Escalations
from models.store.feedback import Feedback
from models.store.files import Files
from models.store.inbox import Inbox, LeaseLostError
from models.store.knowledge import Knowledge
from models.store.ledger import Ledger
from models.store.life import CaseEvents, Clocks, Waits
from models.store.mailboxes import Mailboxes
from models.store.notes import Notes
from models.store.outbox import Outbox
from models.store.people import People
from models.store.portal import OwnCases
from models.store.presence import Presence
from models.store.queue import CaseQueue
from models.store.reporting import Reporting
from models.store.retention import Kept
from models.store.search import Search
from models.store.slack import Slack
from models.store.ways import Ways

__all__ = ["LeaseLostError", "Store", "StoreUnavailableError"]


class StoreUnavailableError(Exception):
    """The database cannot be reached, is full, or gave up waiting: try again later, nothing was recorded."""


class Store:
    """What is remembered, by subject; everything done through one store commits together or not at all."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self.access = Access(session)
        self.inbox = Inbox(session)
        self.outbox = Outbox(session)
        self.budgets = Budgets(session)
        self.own = OwnCases(session)
        self.choices = Choices(session)
        self.filters = SavedFilters(session)
        self.clients = Clients(session)
        self.catalogue = CatalogueShelf(session)
        self.conversations = Conversations(session)
        self.cases = Cases(session)
        self.credentials = Credentials(session)
        self.dashboard = Dashboard(session)
        self.entitlements = Entitlements(session)
        self.knowledge = Knowledge(session)
        self.files = Files(session)
        self.kept = Kept(session)
        self.ledger = Ledger(session)
        self.events = CaseEvents(session)
        self.clocks = Clocks(session)
        self.waits = Waits(session)
        self.escalations = Escalations(session)
        self.feedback = Feedback(session)
        self.mailboxes = Mailboxes(session)
        self.notes = Notes(session)
        self.people = People(session)
        self.presence = Presence(session)
        self.queue = CaseQueue(session)
        self.reporting = Reporting(session)
        self.search = Search(session)
        self.slack = Slack(session)
        self.ways = Ways(session)
        self.audit = Audit(session)

    @classmethod
    @contextmanager
    def open(cls, database: Database) -> Iterator["Store"]:
        """A store that commits at the end of the block, and takes everything back when the block raises.

        Raises StoreUnavailableError where the database fails us.
        """
        with (
            database.turn_to_write(),
            _as_unavailable(),
            Session(database.engine, expire_on_commit=False) as session,
            session.begin(),
        ):
            yield cls(session)

    @classmethod
    @contextmanager
    def read(cls, database: Database) -> Iterator["Store"]:
        """A store for reading only; on SQLite it does not wait for a writer."""
        with _as_unavailable(), Session(database.reading, expire_on_commit=False) as session, session.begin():
            yield cls(session)

    @contextmanager
    def attempt(self) -> Iterator[None]:
        """Part of the transaction that can fail alone: what the block did is taken back when it raises."""
        with self._session.begin_nested():
            yield


@contextmanager
def _as_unavailable() -> Iterator[None]:
    try:
        yield
    except TimeoutError as error:
        raise StoreUnavailableError("No database connection became free in time.") from error
    except DBAPIError as error:
        if _is_ours_to_mend(error):
            raise
        raise StoreUnavailableError(f"The database does not answer as it should: {error.orig}") from error


def _is_ours_to_mend(error: DBAPIError) -> bool:
    return type(error).__name__ in ("IntegrityError", "ProgrammingError", "DataError", "NotSupportedError")
