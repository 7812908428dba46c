"""A held message goes on by itself once it is released, on both databases (E3, H1, H10)."""

from intake.releasing import Release, release_held
from models.cases import RequestRow
from models.clients import ClientRow
from models.store import Store
from models.vocabulary import Trust
from tests.installation import DANA, Installation, mail


def client(installation: Installation, name: str) -> ClientRow:
    with Store.read(installation.database) as store:
        found = store.clients.find_by_name(name)
    assert found is not None
    return found


def release(installation: Installation, request: RequestRow, client_id: int, *, admitted: bool = False) -> RequestRow:
    wanted = Release(client_id, "technician:ada", "She called.", admitted=admitted)
    with Store.open(installation.database) as store:
        assert release_held(store, request, wanted, now=installation.now)
    while installation.desk.work(20):
        pass
    with Store.read(installation.database) as store:
        settled = store.conversations.find_request(request.id)
    assert settled is not None
    return settled


def test_a_released_message_opens_its_cases_without_being_typed_again_e3_h1(installation: Installation) -> None:
    installation.trust = Trust.UNVERIFIED
    request = installation.receive(mail())

    settled = release(installation, request, client(installation, "Northside Clinic").id)

    assert (settled.id, settled.state) == (request.id, "opened")
    assert settled.trust == Trust.VOUCHED
    assert settled.trust_reason.startswith("Released: She called.")
    assert [case.kind for case in installation.cases(request)] == ["question"]
    assert [reply.purpose for reply in installation.replies(request)] == ["receipt"]
    with Store.read(installation.database) as store:
        dana = store.clients.find_contact("email", "dana.whitfield@northside.example")
    assert dana is not None and settled.contact_id == dana.id


def test_two_who_release_a_message_at_once_do_so_once_e3(installation: Installation) -> None:
    installation.trust = Trust.UNVERIFIED
    request = installation.receive(mail())
    northside = client(installation, "Northside Clinic").id
    release(installation, request, northside)

    with Store.open(installation.database) as store:
        again = release_held(store, request, Release(northside, "technician:ada", "Again."), now=installation.now)

    assert not again
    assert len(installation.cases(request)) == 1


def test_an_authenticated_stranger_becomes_a_contact_and_is_known_the_next_time_e2_e3(
    installation: Installation,
) -> None:
    stranger = "Dana at home <dana@webmail.example>"
    request = installation.receive(mail(stranger))

    release(installation, request, client(installation, "Northside Clinic").id)

    assert installation.receive(mail(stranger)).state == "opened"


def test_an_unverified_address_is_not_believed_the_next_time_e3_h1(installation: Installation) -> None:
    installation.trust = Trust.UNVERIFIED
    stranger = "Dana at home <dana@webmail.example>"
    request = installation.receive(mail(stranger))

    settled = release(installation, request, client(installation, "Northside Clinic").id)

    assert settled.state == "opened"
    installation.trust = Trust.AUTHENTICATED
    assert installation.receive(mail(stranger)).state == "held"


def test_somebody_who_was_removed_goes_on_only_when_a_person_admits_them_h10(installation: Installation) -> None:
    with Store.open(installation.database) as store:
        dana = store.clients.find_contact("email", "dana.whitfield@northside.example")
        assert dana is not None
        store.clients.remove(dana, now=installation.now)
    northside = client(installation, "Northside Clinic").id
    request = installation.receive(mail())
    assert request.state == "held"

    with_credential = release(installation, request, northside)
    by_a_person = release(installation, request, northside, admitted=True)

    assert with_credential.state == "held"
    assert by_a_person.state == "opened"


def test_who_is_not_the_single_point_of_contact_is_admitted_by_a_technician_e4_h10(installation: Installation) -> None:
    request = installation.receive(mail("Other Person <other@lakeview.example>"))
    assert request.state == "held"

    settled = release(installation, request, client(installation, "Lakeview Hospital").id, admitted=True)

    assert settled.state == "opened"
    assert [reply.purpose for reply in installation.replies(request)] == ["refusal", "receipt"]


def test_a_released_claim_on_a_case_joins_it_only_at_its_own_client_h6(installation: Installation) -> None:
    first = installation.receive(mail())
    case = installation.cases(first)[0]
    installation.trust = Trust.UNVERIFIED
    request = installation.receive(mail(DANA, "One more thing about it.", subject=f"CS-{case.id}"))
    assert f"claims CS-{case.id}" in request.reason

    settled = release(installation, request, client(installation, "Lakeview Hospital").id, admitted=True)

    assert settled.conversation_id != first.conversation_id
