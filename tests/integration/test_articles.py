"""Knowledge articles in the store: what is found, and by whom (C2)."""

from datetime import UTC, datetime

from models.database import Database
from models.store import Store
from models.store.articles import PUBLISHED

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)


def write(store: Store, title: str, body: str, *, state: str = PUBLISHED, **about: str) -> int:
    article = store.articles.add(title=title, body=body, by="technician:ada", now=NOW, **about)
    store.articles.change(article, by="technician:ada", now=NOW, state=state)
    return article.id


def test_c2_articles_are_found_by_their_words_and_the_title_counts_most(database: Database) -> None:
    with Store.open(database) as store:
        mentioned = write(store, "Reports", "How to print them: open Print.", product="ChartWell")
        titled = write(store, "Print the battery report", "Choose a wing.", product="ChartWell")
        write(store, "Floor map", "Nothing of it.", product="TrackPoint")

        found = [row.id for row in store.articles.search(["PRINT", "report"], limit=5)]

    assert found == [titled, mentioned]


def test_c2_a_draft_and_a_retired_article_are_found_by_no_client(database: Database) -> None:
    with Store.open(database) as store:
        write(store, "Print", "a", state="draft")
        write(store, "Print", "b", state="retired")

        assert store.articles.search(["print"], limit=5) == []


def test_a_percent_sign_is_a_word_like_any_other(database: Database) -> None:
    with Store.open(database) as store:
        exact = write(store, "Zoom 100% or more", "")
        write(store, "Zoom 1000 or more", "")

        assert [row.id for row in store.articles.search(["100%"], limit=5)] == [exact]


def test_c2_an_article_about_the_feature_fits_better_than_one_about_its_product(database: Database) -> None:
    with Store.open(database) as store:
        feature = write(store, "Tags on the map", "", product="TrackPoint", feature="Floor map")
        product = write(store, "TrackPoint at a glance", "", product="TrackPoint")
        write(store, "Badges", "", product="TrackPoint", feature="Badges")

        assert [row.id for row in store.articles.fitting("TrackPoint", "Floor map", limit=5)] == [feature, product]
        assert store.articles.fitting(None, None, limit=5) == []
