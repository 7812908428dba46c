"""The one reply in a client's thread: as it was promised first, and as the cases stand now."""

from collections.abc import Mapping, Sequence
from typing import Any

from slack_sdk.models.blocks import MarkdownTextObject, SectionBlock

from channels.slack.markup import cut, inert
from intake.clocks import RESPONSE
from intake.costs import cost_now
from intake.enquiries import STATUS_WORDS
from intake.policy import Policy
from intake.promises import promise_in_words
from models.cases import CaseRow
from models.store import Store

_MOST_IN_SECTION = 2_900
_MOST_SECTIONS = 40
_MOST_IN_ALL = 11_000  # Slack refuses blocks whose texts are longer than about 13,200 characters together
_LEAST_SHOWN = 200
_ENDED = frozenset({"resolved", "closed", "rejected", "merged"})
_SIGNATURE = "-- \n"


def receipt_blocks(store: Store, policy: Policy, request_id: int, text: str) -> list[dict[str, Any]]:
    """The blocks of a request's reply. ``text`` is what was said first; its cases are shown as they stand now (S3)."""
    cases = {policy.numbers.write(case.id): case for case in store.cases.of_request(request_id)}
    parts = [part for part in text.strip().split("\n\n") if part and not part.startswith(_SIGNATURE)]
    shown = {part.partition(" ")[0] for part in parts}
    sections = [_case_section(store, policy, cases[number], part) if (number := part.partition(" ")[0]) in cases
                else inert(part) for part in parts]  # fmt: skip
    sections += [_case_section(store, policy, case, "") for number, case in cases.items() if number not in shown]
    return as_sections(sections, rest=rest_of(policy))


def as_sections(parts: Sequence[str], *, rest: str = "") -> list[dict[str, Any]]:
    """Parts that are already inert, each a section of a message within Slack's limits.

    What is beyond them is left out, and ``rest`` says where it can be read.
    """
    texts: list[str] = []
    room = _MOST_IN_ALL
    for piece in (piece for part in parts for piece in _pieces(part)):
        if len(piece) > room or len(texts) == _MOST_SECTIONS:
            texts += [cut(piece, room)] if room > _LEAST_SHOWN else []
            texts.append(rest or "…")
            break
        texts.append(piece)
        room -= len(piece)
    return [SectionBlock(text=MarkdownTextObject(text=text, verbatim=True)).to_dict() for text in texts]


def first_words(store: Store, request_id: int) -> str:
    """What the request was answered first; empty where it was not."""
    rows = [row for row in store.outbox.of_request(request_id) if row.purpose in ("receipt", "decision")]
    payload: Mapping[str, Any] = rows[0].payload if rows else {}
    return str(payload.get("text") or "")


def rest_of(policy: Policy) -> str:
    """Where a client reads what was too long for Slack."""
    url = f"{policy.public_url.rstrip('/')}/portal" if policy.public_url else ""
    return f"… It is too long for Slack; <{url}|all of it stands in the portal>." if url else "…"


def link_of(policy: Policy, case: CaseRow) -> str:
    """A case's number, linked to the portal where that is reachable."""
    number = policy.numbers.write(case.id)
    return f"<{policy.public_url.rstrip('/')}/portal/cases/{number}|{number}>" if policy.public_url else number


def _case_section(store: Store, policy: Policy, case: CaseRow, promised: str) -> str:
    severity = f"Severity: {policy.severity_name(case.severity)}" if case.severity else ""
    facts = [severity] if severity else []
    facts.append(f"{STATUS_WORDS.get(case.status, case.status)}.".capitalize())
    if case.status not in _ENDED:
        is_as_promised = case.status == "new" and severity in ("", *map(str.strip, promised.splitlines()))
        facts += _later_lines(promised) if promised and is_as_promised else _facts_now(store, case)
    return "\n".join([f"*{link_of(policy, case)}*  {inert(case.summary)}", *(inert(fact) for fact in facts)])


def _facts_now(store: Store, case: CaseRow) -> list[str]:
    """What is promised of a case and what it costs as it was decided; nothing of an answer that was given."""
    response = store.clocks.of_case(case.id).get(RESPONSE)
    is_over = response is not None and (response.met_at or response.dropped_at or response.paused_at)
    due = response.due_at if response is not None and response.due_at else case.response_due_at
    zone = store.clients.get(case.client_id).time_zone
    promise = "" if is_over else promise_in_words(case.coverage, due, zone)
    return [fact for fact in (promise, cost_now(store, case)) if fact]


def _later_lines(promised: str) -> list[str]:
    lines = [line.strip() for line in promised.splitlines()[1:]]
    return [line for line in lines if not line.startswith(("Severity:", "Confirmed,"))]


def _pieces(part: str) -> list[str]:
    pieces: list[str] = []
    rest = part
    while len(rest) > _MOST_IN_SECTION:
        end = rest.rfind("\n", 0, _MOST_IN_SECTION)
        end = end if end > _MOST_IN_SECTION // 2 else rest.rfind(" ", 0, _MOST_IN_SECTION)
        end = end if end > 0 else _whole(rest, _MOST_IN_SECTION)
        pieces.append(rest[:end])
        rest = rest[end:].lstrip()
    return [*pieces, rest] if rest else pieces


def _whole(text: str, most: int) -> int:
    """Where a text can be cut without cutting an escaped entity in two."""
    begun = text.rfind("&", most - 5, most)
    return begun if begun > 0 and ";" not in text[begun:most] else most
