"""The forms that technicians fill in: how a case is corrected, and why something is no case."""

from collections.abc import Sequence
from typing import Any

from slack_sdk.models.blocks import (
    Block,
    InputBlock,
    Option,
    PlainTextInputElement,
    PlainTextObject,
    SectionBlock,
    StaticSelectElement,
)
from slack_sdk.models.views import View

from channels.slack.cards import REJECT, seen_of
from channels.slack.markup import cut, inert
from channels.slack.payloads import Payload, mapping
from classifiers.privacy import mask
from intake.case_file import words_of
from intake.errors import CaseChangedError, NoSuchCaseError, NotDecidableError
from intake.policy import Policy
from intake.triage import Decision
from models.cases import CaseRow
from models.store import Store
from models.vocabulary import Kind, Severity

CORRECTION = "correction"

_MOST_OPTIONS = 100
_NONE = "-"


def correction_form(store: Store, policy: Policy, case_id: int, revision: int) -> dict[str, Any]:
    """The form that corrects a case, filled in with what was suggested; raises CaseChangedError where that is stale."""
    case = _case(store, policy, case_id, revision)
    request = store.conversations.find_request(case.request_id)
    words = " … ".join(words_of(case, request.subject, request.text)) if request else ""
    shown = cut(inert(mask(" ".join(words.split()))), 2_000) or "(no words)"
    blocks: list[Block] = [
        SectionBlock(text=PlainTextObject(text=shown, emoji=False)),
        _select("kind", "Kind", [kind.value for kind in Kind if kind.opens_case], case.kind),
        _select("severity", "Severity", [_NONE, *(severity.value for severity in Severity)], case.severity or _NONE),
        _select("product", "Product", [_NONE, *_products(store)], case.product or _NONE),
        _select("feature", "Feature", [_NONE, *_features(store)], case.feature or _NONE),
        InputBlock(
            block_id="version", label="Version", optional=True,
            element=PlainTextInputElement(action_id="version", initial_value=case.version or None, max_length=40),
        ),
    ]  # fmt: skip
    return _view(policy, case, CORRECTION, "Correct", blocks)


def refusal_of(store: Store, policy: Policy, case_id: int, revision: int) -> dict[str, Any]:
    """The form that asks why something is no case of its own."""
    case = _case(store, policy, case_id, revision)
    element = PlainTextInputElement(action_id="reason", multiline=True, max_length=1_000)
    return _view(policy, case, REJECT, "Not a case", [InputBlock(block_id="reason", label="Why?", element=element)])


def decision_of(store: Store, view: Payload) -> tuple[int, int, Decision]:
    """The case, its revision and what the form says of it; raises NotDecidableError for a word on no list."""
    ((case_id, revision),) = seen_of(str(view.get("private_metadata"))).items()
    kind, severity = Kind(_chosen(view, "kind") or "question"), _chosen(view, "severity")
    case = store.cases.find(case_id)
    product, feature = _chosen(view, "product"), _chosen(view, "feature")
    _refuse_unknown("product", product, [*_products(store), case.product if case else None])
    _refuse_unknown("feature", feature, [*_features(store), case.feature if case else None])
    value = mapping(mapping(_values(view).get("version")).get("version")).get("value")
    worst = Severity(severity) if severity and kind.has_severity else None
    return case_id, revision, Decision(kind, worst, product, feature, str(value)[:40] if value else None)


def refused_form(view: Payload) -> str:
    """The block below which it is said what stands in the way."""
    return "reason" if view.get("callback_id") == REJECT else "kind"


def _case(store: Store, policy: Policy, case_id: int, revision: int) -> CaseRow:
    case, number = store.cases.find(case_id), policy.numbers.write(case_id)
    if case is None:
        raise NoSuchCaseError(f"There is no case {number}.")
    if case.status != "new":
        raise NotDecidableError(f"{number} was decided already by {case.decided_by or 'somebody else'}.")
    if case.revision != revision:
        raise CaseChangedError(f"{number} was changed since this card was shown; look again.")
    return case


def _view(policy: Policy, case: CaseRow, callback: str, title: str, blocks: list[Block]) -> dict[str, Any]:
    number = policy.numbers.write(case.id)
    view = View(
        type="modal",
        callback_id=callback,
        title=PlainTextObject(text=cut(f"{title} {number}", 24)),
        submit=PlainTextObject(text="Save"),
        close=PlainTextObject(text="Leave"),
        private_metadata=f"{case.id}:{case.revision}",
        blocks=blocks,
    )
    view.validate_json()
    return view.to_dict()


def _select(name: str, label: str, values: Sequence[str], chosen: str) -> InputBlock:
    offered = list(dict.fromkeys([*values[: _MOST_OPTIONS - 1], chosen]))
    options = [Option(text=PlainTextObject(text=cut(value, 75), emoji=False), value=value[:150]) for value in offered]
    initial = options[offered.index(chosen)]
    element = StaticSelectElement(action_id=name, options=options, initial_option=initial)
    return InputBlock(block_id=name, label=label, element=element)


def _chosen(view: Payload, name: str) -> str | None:
    option = mapping(mapping(mapping(_values(view).get(name)).get(name)).get("selected_option"))
    value = option.get("value")
    return None if value in (None, "", _NONE) else str(value)


def _values(view: Payload) -> Payload:
    return mapping(mapping(view.get("state")).get("values"))


def _refuse_unknown(what: str, name: str | None, known: Sequence[str | None]) -> None:
    if name is not None and name not in {each[:150] for each in known if each}:
        raise NotDecidableError(f"{name!r} is no {what} here; choose one from the list.")


def _products(store: Store) -> list[str]:
    return [product.name for product in store.catalogue.products()]


def _features(store: Store) -> list[str]:
    return list(dict.fromkeys(feature.name for feature in store.catalogue.features()))
