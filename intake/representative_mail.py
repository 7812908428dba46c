"""Letters to purchasing representatives: a fee to authorise, a wish for another plan, a used-up allowance."""

from dataclasses import dataclass
from datetime import datetime

from intake.budgets import spent
from intake.outgoing import Outgoing, queue
from intake.phrases import in_words
from intake.policy import Policy
from intake.replies import Reply
from models.cases import CaseRow, RequestRow
from models.clients import ClientRow
from models.store import Store
from models.vocabulary import Channel


@dataclass(frozen=True, slots=True)
class Letter:
    """What representatives are told: once for each ``identity``."""

    identity: str
    subject: str
    text: str


def write_to_representatives(
    store: Store, policy: Policy, request: RequestRow, client: ClientRow, letter: Letter, *, now: datetime
) -> list[str]:
    """Queues a letter to each representative but the writer of the request, within the budgets; the names reached."""
    reached = []
    for contact in store.clients.representatives(client.id):
        addresses = store.clients.addresses(contact.id, "email") if contact.id != request.contact_id else []
        if not addresses or spent(store, policy, addresses[0], request.conversation_id, now=now):
            continue
        outgoing = Outgoing(
            purpose="representative",
            identity=f"{letter.identity}:{contact.id}",
            recipient=addresses[0],
            subject=letter.subject,
            reply=Reply(greeting=letter.text, vendor=policy.vendor, closing=""),
            channel=Channel.EMAIL,
        )
        if queue(store, policy, request, outgoing, now=now):
            reached.append(contact.name)
    return reached


def fee_letter(number: str, case: CaseRow, writer: str) -> Letter:
    """Asks for the consent to a fee (E7)."""
    return Letter(
        f"fee:{case.id}",
        f"[{number}] Help for an additional fee: your authorisation is asked for",
        f"{writer} asked us for help that lies outside the product that we support: {number}, {case.summary}.\n\n"
        "We can help for an additional fee. As purchasing representative you can authorise it: answer this message "
        f"with the line “I authorise {number}”.\n\n"
        "Until then nothing is done about it, and nothing is charged.",
    )


def fee_in_words(representative: str, number: str) -> str:
    """What whoever asked reads once the fee is authorised (E7)."""
    return f"{representative} authorised the fee for {number}; a technician takes care of it."


def ask_for_fee(
    store: Store, policy: Policy, request: RequestRow, client: ClientRow, case: CaseRow, *, now: datetime
) -> str:
    """Asks the representatives for the consent to a fee, once; what the writer of the case is told of it (E7)."""
    number = policy.numbers.write(case.id)
    writer = store.clients.get_contact(request.contact_id) if request.contact_id else None
    if writer is not None and writer.purchasing_representative and writer.removed_at is None:
        return f"You can authorise the fee for {number} yourself: answer with the line “I authorise {number}”."
    name = writer.name if writer else "Somebody of your organisation"
    reached = write_to_representatives(store, policy, request, client, fee_letter(number, case, name), now=now)
    reason = f"Asked: {in_words(reached) or 'nobody could be reached'} (E7)."
    store.audit.record(at=now, actor="rule:E7", act="fee asked", subject=f"case:{case.id}", reason=reason)
    return f"We asked {in_words(reached)} to authorise the fee for {number}." if reached else ""


def plan_letter(number: str, case: CaseRow, writer: str) -> Letter:
    """Passes on a wish to change the plan (E8)."""
    return Letter(
        f"plan:{case.id}",
        f"[{number}] A wish to change your support plan",
        f"{writer} wrote to us about changing your organisation's support plan ({number}). Only a purchasing "
        "representative can change it, so we pass the wish on to you; nothing was changed.\n\n"
        "Answer this message with the plan you wish and the day from which it is to count, or leave it as it is.",
    )


def allowance_letter(client_id: int, pool: str, month: str, words: str) -> Letter:
    """Says that an allowance is used up, once for each month or implementation (P9)."""
    return Letter(
        f"allowance:{client_id}:{pool}:{month}",
        "Your support allowance is used up",
        f"Your organisation's allowance is used up: {words}.\n\n"
        "No message is lost: further cases are recorded as beyond the allowance, and critical ones are worked on all "
        "the same. As purchasing representative you can extend the plan at any time by answering this message; a lead "
        "of ours can also let a single case through.",
    )
