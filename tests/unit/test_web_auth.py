"""Passwords, tokens, budgets for signing in, and where a login may lead."""

from datetime import UTC, datetime, timedelta

import pytest

from channels.web.attempts import Attempts
from channels.web.auth import Visit, csrf_token, hash_password, is_csrf_token, is_password, new_token, token_hash
from channels.web.signing_in import own_address

NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)


def test_a_password_is_stored_by_argon2id_and_recognised() -> None:
    stored = hash_password("a long password")

    assert stored.startswith("$argon2id$")
    assert is_password("a long password", stored)
    assert not is_password("a longer password", stored)


@pytest.mark.parametrize("stored", ["", "not a hash", "$argon2id$v=19$broken"])
def test_nobody_signs_in_where_no_password_is_stored(stored: str) -> None:
    assert not is_password("", stored)
    assert not is_password("anything", stored)


def test_a_password_of_any_length_does_no_harm() -> None:
    assert not is_password("x" * 2_000_000, hash_password("x" * 1024))


def test_only_a_hash_of_the_session_token_is_stored() -> None:
    token = new_token()

    assert token not in token_hash(token)
    assert token_hash(token) != token_hash(new_token())


def test_a_form_belongs_to_one_session() -> None:
    mine, other = new_token(), new_token()

    visit = Visit("ada", "Ada", "technician", csrf_token(other))

    assert is_csrf_token(csrf_token(mine), mine, None)
    assert is_csrf_token(csrf_token(other), mine, visit)
    assert not is_csrf_token(csrf_token(other), mine, None)
    assert not is_csrf_token("", mine, visit)
    assert not is_csrf_token("ä", mine, visit)
    assert not is_csrf_token(csrf_token(""), "", None)


def test_a_login_is_tried_eight_times_from_one_address() -> None:
    attempts = Attempts()

    allowed = [attempts.begin("192.0.2.1", "ada", now=NOON) for _ in range(10)]

    assert allowed == [True] * 8 + [False] * 2
    assert attempts.begin("192.0.2.2", "ada", now=NOON)
    assert attempts.begin("192.0.2.1", "ada", now=NOON + timedelta(minutes=15))


def test_an_address_cannot_try_many_logins() -> None:
    attempts = Attempts()

    allowed = [attempts.begin("192.0.2.1", f"login{number}", now=NOON) for number in range(50)]

    assert allowed.count(True) == 40


def test_a_login_cannot_be_tried_from_many_addresses() -> None:
    attempts = Attempts()

    allowed = [attempts.begin(f"192.0.2.{number}", "Ada", now=NOON) for number in range(150)]

    assert allowed.count(True) == 100


def test_one_household_of_ipv6_is_one_address() -> None:
    attempts = Attempts()

    allowed = [attempts.begin(f"2001:db8::{number:x}", "ada", now=NOON) for number in range(1, 12)]

    assert allowed.count(True) == 8


def test_who_signs_in_again_and_again_is_never_refused() -> None:
    attempts = Attempts()

    for _ in range(300):
        assert attempts.begin("192.0.2.1", "ada", now=NOON)
        attempts.succeeded("192.0.2.1", "ada")


def test_a_storm_of_logins_does_not_fill_the_memory() -> None:
    attempts = Attempts()

    for number in range(30_000):
        attempts.begin(f"10.{number >> 16}.{number >> 8 & 255}.{number & 255}", f"login{number}", now=NOON)

    assert len(attempts._tries) <= 20_003


@pytest.mark.parametrize(
    "wanted",
    [
        "https://evil.example/console", "//evil.example/console", "/\\evil.example", "/consolex", "console",
        "/console/../../x", "javascript:alert(1)", "/console//evil.example", "/console\r\nSet-Cookie: a=b", "",
    ],
)  # fmt: skip
def test_a_login_never_leads_away_from_the_console(wanted: str) -> None:
    assert own_address(wanted) == "/console"


def test_a_login_leads_back_to_the_page_that_was_asked_for() -> None:
    assert own_address("/console/cases/CS-1042?done=x") == "/console/cases/CS-1042?done=x"
