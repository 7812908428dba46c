"""All tables in one place, for migrations and for tests that make a whole database."""

from sqlalchemy import MetaData

from models import (
    access,
    audit,
    cases,
    catalogue,
    clients,
    credentials,
    entitlements,
    knowledge,
    ledger,
    mailboxes,
    notes,
    people,
    queues,
)
from models.database import Base

MODULES = (
    access,
    audit,
    cases,
    catalogue,
    clients,
    credentials,
    entitlements,
    knowledge,
    ledger,
    mailboxes,
    notes,
    people,
    queues,
)
METADATA: MetaData = Base.metadata
