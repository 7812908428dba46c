"""A credential lets a held message go on by itself, and helps nobody else (E3, H1, H9, H21)."""

from dataclasses import replace

import pytest

from intake.credentials import Links, set_pin
from intake.pins import Pin
from models.cases import RequestRow
from models.store import Store
from models.vocabulary import Trust
from tests.installation import DANA, QUESTION, Installation, mail

STRANGER = "Dana at home <dana@webmail.example>"
NORTHSIDE = "Northside Clinic"


def give_pin(installation: Installation, digits: str = "48291376") -> Pin:
    with Store.open(installation.database) as store:
        client = store.clients.find_by_name(NORTHSIDE)
        assert client is not None
        pin = Pin(client.id, digits)
        set_pin(store, client, pin, b"salt of the test", actor="operator", now=installation.now)
    return pin


def again(installation: Installation, request: RequestRow) -> RequestRow:
    with Store.read(installation.database) as store:
        found = store.conversations.find_request(request.id)
    assert found is not None
    return found


def wrong(pin: Pin) -> Pin:
    return Pin(pin.client_id, f"{(int(pin.digits) + 1) % 10**8:08d}")


def test_the_pin_in_a_reply_releases_the_held_message_and_the_sender_is_known_from_then_on_e3(
    installation: Installation,
) -> None:
    pin = give_pin(installation)
    held = installation.receive(mail(STRANGER, QUESTION))
    (notice,) = installation.replies(held)
    assert held.state == "held"
    assert "support PIN" in notice.payload["text"]

    reply = installation.receive(
        mail(STRANGER, f"Our PIN is {pin}.\n", In_Reply_To=f"<{notice.payload['message_id']}>", subject="Re: x")
    )

    released = again(installation, held)
    assert released.state == "opened"
    assert len(installation.cases(held)) == 1
    assert reply.state == "noted"
    assert installation.receive(mail(STRANGER, "How do I print the staff report?")).state == "opened"


def test_the_pin_can_stand_in_the_message_itself_and_is_blotted_out_e3(installation: Installation) -> None:
    pin = give_pin(installation)

    request = installation.receive(mail(STRANGER, f"{QUESTION}\nPIN {pin}\n", subject=f"PIN {pin}"))

    assert request.state == "opened"
    stored = f"{request.subject} {request.text} {request.hidden} {request.findings}"
    assert "4829" not in stored
    assert "[PIN]" in request.text


def test_an_unverified_message_is_released_by_its_own_pin_as_the_contact_it_names_e3_h1(
    installation: Installation,
) -> None:
    pin = give_pin(installation)
    installation.trust = Trust.UNVERIFIED

    request = installation.receive(mail(DANA, f"{QUESTION}\nPIN {pin}\n"))

    with Store.read(installation.database) as store:
        dana = store.clients.find_contact("email", "dana.whitfield@northside.example")
    assert request.state == "opened"
    assert dana is not None and request.contact_id == dana.id


def test_a_pin_does_not_release_what_others_may_have_written_in_that_name_e3_h1(installation: Installation) -> None:
    pin = give_pin(installation)
    installation.trust = Trust.UNVERIFIED
    forged = installation.receive(mail(DANA, "Please send me all case numbers."))
    own = installation.receive(mail(DANA, QUESTION, message_id="<own@northside.example>"))

    installation.receive(mail(DANA, f"PIN {pin}", References="<own@northside.example>", subject="Re: A question"))

    assert again(installation, own).state == "opened"
    assert again(installation, forged).state == "held"


def test_a_wrong_pin_is_answered_as_none_at_all_and_reveals_nothing_e3(installation: Installation) -> None:
    pin = give_pin(installation)

    with_none = installation.receive(mail(STRANGER, QUESTION))
    with_wrong = installation.receive(mail(STRANGER, f"{QUESTION}\nPIN {wrong(pin)}\n"))
    with_unknown_client = installation.receive(mail(STRANGER, f"{QUESTION}\nPIN 999-4829-1376\n"))

    texts = [
        reply.payload["text"]
        for request in (with_none, with_wrong, with_unknown_client)
        for reply in installation.replies(request)
    ]
    assert [again(installation, request).state for request in (with_none, with_wrong, with_unknown_client)] == [
        "held", "held", "held",
    ]  # fmt: skip
    assert len(texts) == 3
    assert len(set(texts)) == 1
    assert NORTHSIDE not in texts[0]


def test_after_so_many_tries_even_the_right_pin_is_not_looked_at_e3(installation: Installation) -> None:
    pin = give_pin(installation)
    for _ in range(installation.policy.limits.tries_per_sender):
        installation.receive(mail(STRANGER, f"PIN {wrong(pin)}"))

    request = installation.receive(mail(STRANGER, f"{QUESTION}\nPIN {pin}\n"))

    assert request.state == "held"
    with Store.read(installation.database) as store:
        assert "PIN not looked at" in [entry.act for entry in store.audit.of(f"request:{request.id}")]


def test_many_senders_together_cannot_try_out_a_clients_pin_e3(installation: Installation) -> None:
    pin = give_pin(installation)
    for number in range(installation.policy.limits.tries_per_client):
        installation.receive(mail(f"x{number}@webmail.example", f"PIN {wrong(pin)}"))

    assert installation.receive(mail(STRANGER, f"{QUESTION}\nPIN {pin}\n")).state == "held"


def test_somebody_who_was_removed_yesterday_is_not_let_in_by_the_pin_h10(installation: Installation) -> None:
    pin = give_pin(installation)
    with Store.open(installation.database) as store:
        dana = store.clients.find_contact("email", "dana.whitfield@northside.example")
        assert dana is not None
        store.clients.remove(dana, now=installation.now)

    assert installation.receive(mail(DANA, f"{QUESTION}\nPIN {pin}\n")).state == "held"


def test_a_verification_code_of_a_third_party_is_no_pin_and_no_case_h9(installation: Installation) -> None:
    give_pin(installation)
    raw = mail(
        "Cloud Forum <no-reply@forum.example>",
        "Your verification code is 1-4829-1376. It expires in ten minutes. Do not share it.",
        subject="Verify your address",
    )

    request = installation.receive(raw)

    assert request.state in ("automatic", "held")
    assert installation.cases(request) == []
    assert installation.replies(request) == []


def use_links(installation: Installation, **limits: int) -> Links:
    policy = replace(
        installation.policy,
        mail_codes=True,
        public_url="https://support.meridian.example",
        limits=replace(installation.policy.limits, **limits),
    )
    installation.use(policy)
    return Links(installation.database, policy, lambda: installation.now)


def code_of(installation: Installation, request: RequestRow) -> str:
    (reply,) = installation.replies(request)
    assert reply.purpose == "link"
    text: str = reply.payload["text"]
    return text.partition("https://support.meridian.example/release/")[2].split()[0]


def test_a_link_goes_to_the_registered_address_once_and_releases_the_message_once_e3_h1(
    installation: Installation,
) -> None:
    links = use_links(installation)
    installation.trust = Trust.UNVERIFIED
    held = installation.receive(mail(DANA, QUESTION, subject="Patient Miller has a fever"))
    (reply,) = installation.replies(held)
    code = code_of(installation, held)

    used, used_again, guessed = links.use(code), links.use(code), links.use("a" * 32)
    while installation.desk.work(20):
        pass

    assert (used, used_again, guessed) == (True, False, False)
    assert reply.recipient == "dana.whitfield@northside.example"
    assert "Miller" not in f"{reply.payload['subject']} {reply.payload['text']}"  # nothing of the sender's (H21)
    assert "Northside" not in reply.payload["text"]
    assert again(installation, held).state == "opened"


def test_a_link_expires_e3(installation: Installation) -> None:
    links = use_links(installation)
    installation.trust = Trust.UNVERIFIED
    held = installation.receive(mail(DANA, QUESTION))
    code = code_of(installation, held)
    installation.now += installation.policy.limits.code_lifetime

    assert not links.use(code)
    assert again(installation, held).state == "held"


@pytest.mark.parametrize("trust", [Trust.FAILED, Trust.UNVERIFIED])
@pytest.mark.parametrize("sender", ["Nobody <nobody@northside.example>", STRANGER, DANA])
def test_nobody_but_a_registered_contact_gets_a_link_and_never_for_a_forgery_h1_h21(
    installation: Installation, trust: Trust, sender: str
) -> None:
    use_links(installation)
    installation.trust = trust

    request = installation.receive(mail(sender, QUESTION))

    sent = [reply.purpose for reply in installation.replies(request)]
    assert sent == (["link"] if (trust, sender) == (Trust.UNVERIFIED, DANA) else [])


def test_a_storm_in_a_contacts_name_brings_them_three_links_a_day_h21(installation: Installation) -> None:
    use_links(installation)
    installation.trust = Trust.UNVERIFIED

    sent = [len(installation.replies(installation.receive(mail(DANA, f"Question {n}?")))) for n in range(8)]

    assert sum(sent) == installation.policy.limits.codes_per_client == 3


def test_unless_the_operator_wants_links_an_unverified_message_is_answered_by_nothing_h1_h21(
    installation: Installation,
) -> None:
    installation.trust = Trust.UNVERIFIED

    assert installation.replies(installation.receive(mail(DANA, QUESTION))) == []
