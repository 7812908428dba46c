"""All tables in one for migrations and for tests that make a whole database."""

from sqlalchemy import MetaData

from models import (
    access,
    audit,
    cases,
    catalogue,
    choices,
    clients,
    credentials,
    entitlements,
    feedback,
    files,
    knowledge,
    ledger,
    life,
    mailboxes,
    notes,
    people,
    queues,
    slack,
)
from models.database import Base

MODULES = (
    access,
    audit,
    cases,
    catalogue,
    choices,
    clients,
    credentials,
    entitlements,
    feedback,
    files,
    knowledge,
    ledger,
    life,
    mailboxes,
    notes,
    people,
    queues,
    slack,
)
METADATA: MetaData = Base.metadata
