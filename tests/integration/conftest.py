"""What many tests of the console begin with: an installation, its console, and somebody who has signed in there."""

from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient

from tests.installation import Installation
from tests.integration.console_fixtures import Visitor, opened_console, signed_in


@pytest.fixture
def opened(sqlite_url: str) -> Iterator[tuple[Installation, TestClient]]:
    """An installation and a client of its console."""
    with opened_console(sqlite_url) as both:
        yield both


@pytest.fixture
def house(opened: tuple[Installation, TestClient]) -> Installation:
    """The installation that was opened."""
    return opened[0]


@pytest.fixture
def ada(opened: tuple[Installation, TestClient]) -> Visitor:
    """A technician who has signed in."""
    return signed_in(*opened)


@pytest.fixture
def lead(opened: tuple[Installation, TestClient]) -> Visitor:
    """A lead who has signed in."""
    return signed_in(*opened, role="lead")


@pytest.fixture
def keeper(opened: tuple[Installation, TestClient]) -> Visitor:
    """An administrator who has signed in."""
    return signed_in(*opened, role="administrator")
