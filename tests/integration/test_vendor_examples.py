"""Both example vendors, and a third who combines them, by configuration alone (E1-E8, P1-P9, S3-S4, H27)."""

import tomllib
from collections.abc import Mapping
from email.utils import parseaddr
from pathlib import Path
from typing import Any

import pytest

from channels.example import NAMES, read_example
from channels.policies import policy_of
from channels.settings import SettingsError, load_settings
from channels.web.submission import Submission, delivery_of
from classifiers.catalogue_file import load_catalogue
from intake.clients_file import read_clients
from intake.consistency import faults
from intake.registry import register_catalogue, register_clients
from intake.replaying import replay
from models.database import Database, open_database
from models.queues import OutboxRow
from models.store import Store
from models.vocabulary import Channel
from tests.installation import Installation, mail

EXAMPLES = Path("examples")
KEY = {"INTAKE_SECRETS__KEY": "a key for tests only, long enough for it"}


class Vendor:
    """An installation from a vendor's folder, to which its own story is told."""

    def __init__(self, database: Database, folder: Path) -> None:
        self.house = Installation(database, register=False)
        settings = load_settings(folder / "intake.toml", KEY)
        self.house.use(policy_of(settings))
        clients = read_clients(folder / "clients.toml", plans=self.house.policy.plans)
        with Store.open(database) as store:
            register_clients(store, clients, now=self.house.now)
            register_catalogue(store, load_catalogue(folder / "catalog.toml"))
        self.story = tomllib.loads((folder / "messages.toml").read_text(encoding="utf-8"))
        self.house.now = self.story["at"]
        self.sent: dict[str, list[OutboxRow]] = {}

    def tell(self) -> None:
        """Lets every message of the story arrive."""
        for entry in self.story["message"]:
            self.house.now = entry.get("at", self.house.now)
            self.sent[entry["title"]] = self.write(entry)

    def write(self, entry: Mapping[str, Any]) -> list[OutboxRow]:
        """Lets one message arrive; what it led to."""
        address = parseaddr(entry["from"])[1]
        if entry.get("channel") == "portal":
            submission = Submission(entry["title"], address, "", entry["subject"], entry["text"].strip())
            delivery = delivery_of(submission, Channel.PORTAL, received_at=self.house.now)
            accepted = self.house.desk.accept(delivery)
            while self.house.desk.work(20):
                pass
            with Store.read(self.house.database) as store:
                request = store.conversations.request_of(accepted.inbox_id)
            assert request is not None
            return list(self.house.replies(request))
        headers = {}
        subject = entry.get("subject", "")
        if "answers" in entry:
            (before,) = [row for row in self.sent[entry["answers"]] if row.recipient == address]
            headers["In_Reply_To"], subject = before.payload["message_id"], f"Re: {before.payload['subject']}"
        raw = mail(entry["from"], entry["text"], subject=subject, **headers)
        return list(self.house.replies(self.house.receive(raw, envelope_from=address)))

    def told(self, rule: str, address: str = "") -> str:
        """All that one step of the story led to, found by the beginning of its title, or what one address read."""
        (title,) = [title for title in self.sent if title.startswith(rule)]
        return "\n".join(row.payload["text"] for row in self.sent[title] if address in row.recipient)


@pytest.fixture(scope="module")
def vendors(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Vendor]:
    """Both examples, their stories told, each on a database of its own."""
    from models.upgrade import upgrade

    told = {}
    for name in ("s", "c"):
        database = open_database(f"sqlite:///{tmp_path_factory.mktemp(name)}/intake.db")
        upgrade(database)
        told[name] = Vendor(database, EXAMPLES / f"vendor_{name}")
        told[name].tell()
    return told


@pytest.fixture
def halden(vendors: dict[str, Vendor]) -> Vendor:
    """Vendor S."""
    return vendors["s"]


@pytest.fixture
def corvane(vendors: dict[str, Vendor]) -> Vendor:
    """Vendor C."""
    return vendors["c"]


@pytest.mark.parametrize("name", ["s", "c"])
def test_h27_ledger_and_cases_agree_and_every_decision_is_replayed(vendors: dict[str, Vendor], name: str) -> None:
    with Store.read(vendors[name].house.database) as store:
        assert faults(store) == []
        assert all(replay(row).is_same for row in store.entitlements.all_verdicts())


@pytest.mark.parametrize("name", ["s", "c"])
def test_an_example_is_complete_and_its_receipts_name_no_other_vendor(vendors: dict[str, Vendor], name: str) -> None:
    vendor = vendors[name]
    replies = [row.payload["text"] for rows in vendor.sent.values() for row in rows]

    assert set(read_example(EXAMPLES / f"vendor_{name}")) == set(NAMES)
    assert (EXAMPLES / f"vendor_{name}" / "README.md").is_file()
    assert all(text.rstrip().endswith(vendor.house.policy.vendor) for text in replies)


def test_a_folder_that_lacks_a_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"has no intake\.toml"):
        read_example(tmp_path)


def test_s_counts_incidents_and_says_what_is_left_p1_p2_p5_e6(halden: Vendor) -> None:
    assert "1 of 3 incidents used in March 2026, 2 left. MediRound 5.1 is supported until 12 April 2026" in halden.told(
        "E1"
    )
    assert "3 of 3 incidents used in March 2026, none left" in halden.told("P5")


def test_s_gives_implementation_support_of_its_own_p3(halden: Vendor) -> None:
    assert "1 of 10 incidents used for the implementation of WardBoard, 9 left" in halden.told("P3")


def test_s_helps_with_other_makers_products_for_a_fee_e7(halden: Vendor) -> None:
    asked = halden.told("E7: another")

    assert "We asked Tom Reyes to authorise the fee for HC-1005" in asked
    assert "answer this message with the line “I authorise HC-1005”" in halden.told("E7: another", "tom.reyes")
    assert "The fee for HC-1005 is authorised" in halden.told("E7: the representative")


def test_s_loses_no_message_when_the_allowance_is_used_up_p9_h27(halden: Vendor) -> None:
    assert "Tom Reyes can extend the plan, or a lead of ours can let it through" in halden.told("P9", "mara")
    assert "Your organisation's allowance is used up" in halden.told("P9", "tom.reyes")
    assert "this is critical, so it is worked on all the same" in halden.told("H27: a critical")


def test_s_lets_only_representatives_change_the_plan_and_charges_no_wish_e8_k6(halden: Vendor) -> None:
    told = halden.told("E8", "mara")

    assert "The plan can be changed by Tom Reyes" in told
    assert "Costs your plan Silver nothing" in told
    assert "Mara Ellison wrote to us" in halden.told("E8", "tom.reyes")


def test_s_has_gold_speak_through_one_point_of_contact_e4_e2(halden: Vendor) -> None:
    assert "goes through Priya Nair" in halden.told("E4: Gold")
    assert "plan Gold: incidents are not limited" in halden.told("E4: and here")
    assert "to named contacts only" in halden.told("E2")


def test_s_begins_a_month_at_midnight_in_the_clients_zone_p1_h27(halden: Vendor) -> None:
    assert "3 of 3 incidents used in March 2026" in halden.told("H27: just before")
    assert "1 of 3 incidents used in April 2026" in halden.told("H27: and this")


def test_s_supports_a_replaced_release_for_ninety_days_e6_h27(halden: Vendor) -> None:
    assert "supported until 12 April 2026" in halden.told("E6: day 90")
    assert (
        "Support for MediRound 5.1 ended on 12 April 2026; the supported version is 5.2. Nothing was charged."
        in halden.told("E6: day 91")
    )


def test_c_promises_by_tier_and_severity_over_a_change_of_clocks_s3_s4(corvane: Vendor) -> None:
    assert "by Monday, 30 March 2026, 23:30 (Europe/Madrid)" in corvane.told("S3, S4: Advanced")
    assert "Your plan Essential promises no time for this severity." in corvane.told("S3: Essential covers")
    assert "by Sunday, 29 March 2026, 04:00 (America/Denver)" in corvane.told("S3: Essential, critical")
    assert "by Monday, 30 March 2026, 02:00 (Asia/Tokyo)" in corvane.told("S3: Premium")


def test_c_calls_severities_by_its_own_names_s1(corvane: Vendor) -> None:
    assert "Severity: Priority 1, critical" in corvane.told("S3: Essential, critical")
    assert "Severity: Priority 3, low" in corvane.told("S3: Premium")


def test_c_limits_no_incidents_and_its_wishes_cost_nothing_p1_p5_k6(corvane: Vendor) -> None:
    told = corvane.told("P5")

    assert "one incident of your plan Advanced: incidents are not limited" in told
    assert "Costs your plan Advanced nothing" in told


def test_c_opens_portal_and_knowledge_centre_to_clients_without_an_agreement_e5_c1(corvane: Vendor) -> None:
    assert "Your organisation has no active support agreement" in corvane.told("E5: without")
    told = corvane.told("E5, C1")
    assert "CV-" in told
    assert "A technician answers by" not in told


THIRD = """
[vendor]
name = "Both Worlds"
support_address = "help@bothworlds.example"
case_prefix = "BW"

[[plan]]
name = "Combined"
incidents_per_month = 1
single_point_of_contact = true
channels = ["e-mail", "telephone"]
implementation_incidents_per_product = 2
coverage = { critical = "24x7", medium = "24x5", low = "24x5" }
response = { critical = "1h", medium = "8h", low = "1d" }
"""
THIRD_CLIENTS = """
[[client]]
name = "Ashgrove"
time_zone = "Europe/Paris"
domains = ["ashgrove.example"]

[[client.contact]]
name = "Lea Blanc"
emails = ["lea@ashgrove.example"]
single_point_of_contact = true
purchasing_representative = true

[[client.agreement]]
plan = "Combined"
starts_on = 2026-01-01

[[client.deployment]]
product = "MediRound"
version = "5.2"
implementation = 2026-01-20
"""


def test_a_third_vendor_combines_numbers_of_incidents_with_hours_and_targets_p1_p9_s3_e4(
    database: Database, tmp_path: Path
) -> None:
    (tmp_path / "intake.toml").write_text(THIRD, encoding="utf-8")
    (tmp_path / "clients.toml").write_text(THIRD_CLIENTS, encoding="utf-8")
    (tmp_path / "catalog.toml").write_text((EXAMPLES / "vendor_s" / "catalog.toml").read_text(encoding="utf-8"))
    (tmp_path / "messages.toml").write_text("at = 2026-03-27T21:30:00Z\nmessage = []\n", encoding="utf-8")
    vendor = Vendor(database, tmp_path)
    question = {"subject": "A question", "text": "How do I print the round list of MediRound?"}

    first = vendor.write({"from": "Lea Blanc <lea@ashgrove.example>", **question})
    second = vendor.write({"from": "Lea Blanc <lea@ashgrove.example>", **question})
    other = vendor.write({"from": "Luc Noir <luc@ashgrove.example>", **question})

    assert "1 of 1 incidents used in March 2026, none left" in first[0].payload["text"]
    assert "Covered 24 hours a day, Monday to Friday" in first[0].payload["text"]
    assert "The allowance is used up" in second[0].payload["text"]
    assert "goes through Lea Blanc" in other[0].payload["text"]
