"""Searching, articles and presences, on both databases."""

from datetime import timedelta

import pytest
from sqlalchemy import text

from models.store import Store
from models.store.search import Hit
from tests.installation import DANA, Installation, mail


def found(installation: Installation, question: str, **options: object) -> list[Hit]:
    with Store.read(installation.database) as store:
        return store.search.find(question, **options)  # type: ignore[arg-type]


def test_a_message_is_found_by_its_words_its_sender_and_the_beginning_of_a_word(installation: Installation) -> None:
    request = installation.receive(
        mail(DANA, "The floor map draws every tag one room further east.\n", subject="Täglich")
    )
    installation.receive(mail(DANA, "How do I print the discharge letter?\n"))

    for question in ("further east", "EAST draws", "furth", "dana.whitfield further", "täglich", "east floor map"):
        assert found(installation, question, kinds=["request"]) == [Hit("request", request.id)], question
    assert found(installation, "further west") == []


def test_notes_clients_contacts_cases_and_articles_are_found_as_soon_as_they_are_written(
    installation: Installation,
) -> None:
    case = installation.cases(installation.receive(mail()))[0]
    with Store.open(installation.database) as store:
        note = store.notes.add(case.id, actor="technician:ada", text="Vendor ticket zebrafish", now=installation.now)
        article = store.knowledge.add_article(
            title="Printing one wing", text="Choose the wing.", updated_at=installation.now, updated_by="ada"
        )

    assert found(installation, "zebrafish") == [Hit("note", note.id)]
    assert found(installation, "printing wing choose") == [Hit("article", article.id)]
    assert {hit.kind for hit in found(installation, "northside")} >= {"client"}
    assert {hit.kind for hit in found(installation, "whitfield", kinds=["contact"])} == {"contact"}


def test_a_client_is_found_by_the_beginning_of_its_name_among_messages_that_bear_it_whole(
    installation: Installation,
) -> None:
    for _ in range(3):
        installation.receive(mail(DANA, "How do I print the north wing?\n"))
    installation.receive(mail(DANA, "How do I print the northern wing?\n"))

    hits = found(installation, "north")

    assert {"client", "request"} <= {hit.kind for hit in hits}
    assert len([hit for hit in hits if hit.kind == "request"]) == 4
    assert len(found(installation, "north", kinds=["request"], limit=2)) == 2


def test_what_is_changed_is_found_by_its_new_words_only(installation: Installation) -> None:
    with Store.open(installation.database) as store:
        article = store.knowledge.add_article(
            title="Before", text="alpha", updated_at=installation.now, updated_by="ada"
        )
    with Store.open(installation.database) as store:
        assert store.knowledge.change_article(article.id, revision=1, title="After", text="omega")
        assert not store.knowledge.change_article(article.id, revision=1, title="Too late")

    assert found(installation, "alpha") == []
    assert found(installation, "after omega") == [Hit("article", article.id)]


@pytest.mark.parametrize(
    "question", ["", "   ", '"', "' OR 1=1 --", "a* NEAR(b)", "(((", "title:x", "a & !b | c", "\\", "_", "AND", "x:*"]
)
def test_no_question_breaks_the_search(installation: Installation, question: str) -> None:
    installation.receive(mail())

    assert isinstance(found(installation, question), list)


def test_a_very_long_message_is_taken_in_and_found_by_its_beginning(installation: Installation) -> None:
    words = " ".join(f"word{number}" for number in range(60_000))
    request = installation.receive(mail(DANA, f"How do I print a quetzal?\n\n{words}\n"))

    assert Hit("request", request.id) in found(installation, "quetzal")


def test_what_is_like_a_text_comes_before_what_is_less_like_it(installation: Installation) -> None:
    near = installation.receive(mail(DANA, "The floor map draws every tag in the wrong room.\n"))
    installation.receive(mail(DANA, "How do I print the discharge letter?\n"))

    with Store.read(installation.database) as store:
        hits = store.search.like("Since today the floor map draws tags in a wrong room", kinds=["request"], limit=5)

    assert hits == [Hit("request", near.id)]


def test_what_was_there_before_the_index_is_in_it(installation: Installation) -> None:
    index = "search_registers" if installation.database.is_sqlite else "search_texts"
    with installation.database.engine.connect() as connection:
        indexed = connection.execute(text(f"SELECT count(*) FROM {index} WHERE kind = 'client'")).scalar_one()
        clients = connection.execute(text("SELECT count(*) FROM clients")).scalar_one()

    assert indexed == clients


def test_every_migration_leaves_the_index_watching_its_tables(installation: Installation) -> None:
    if installation.database.is_sqlite:
        query = "SELECT count(*) FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'search_%_added'"
    else:
        query = "SELECT count(*) FROM pg_trigger WHERE tgname LIKE 'search_%' AND NOT tgisinternal"

    with installation.database.engine.connect() as connection:
        assert connection.execute(text(query)).scalar_one() == 6


def test_articles_of_the_feature_come_before_those_of_the_product(installation: Installation) -> None:
    written = {"text": "…", "updated_at": installation.now, "updated_by": "ada", "state": "published"}
    with Store.open(installation.database) as store:
        for title, feature in (
            ("A general one", None),
            ("Z on the map", "Floor map"),
            ("On batteries", "Battery report"),
        ):
            store.knowledge.add_article(title=title, product="TrackPoint", feature=feature, **written)
        store.knowledge.add_article(title="A draft", product="TrackPoint", **{**written, "state": "draft"})

        fitting = store.knowledge.fitting("TrackPoint", "Floor map", limit=2)
        assert [each.title for each in fitting] == ["Z on the map", "A general one"]
        assert store.knowledge.fitting(None, None, limit=9) == []


def test_a_presence_is_seen_by_others_and_passes(installation: Installation) -> None:
    now = installation.now
    with Store.open(installation.database) as store:
        store.presence.note(1001, "ada", is_writing=False, now=now)
        store.presence.note(1001, "ada", is_writing=True, now=now)
        store.presence.note(1002, "ben", is_writing=False, now=now)

    with Store.read(installation.database) as store:
        assert [(row.login, row.is_writing) for row in store.presence.at(1001, but="ben", now=now)] == [("ada", True)]
        assert store.presence.at(1001, but="ada", now=now) == []
        assert store.presence.mark() == "1001:ada:1 1002:ben:0"
        assert store.presence.at(1001, but="ben", now=now + timedelta(minutes=1)) == []
    with Store.open(installation.database) as store:
        store.presence.note(1001, "ada", now=now + timedelta(minutes=1))
        store.presence.forget_old(now=now + timedelta(minutes=1))
        assert store.presence.mark() == "1001:ada:1"
        store.presence.forget(1001, "ada")
        assert store.presence.mark() == ""
