"""A reply as clients would read it now, for an operator who words it differently."""

from intake.policy import Policy
from intake.replies import CaseLine, Reply
from models.vocabulary import Kind, Severity


def specimen(policy: Policy) -> str:
    """A receipt for two cases, in the policy's own words and letter, as plain text."""
    cases = (
        CaseLine(
            policy.numbers.write(1042), Kind.DEFECT, Severity.CRITICAL,
            "Possible defect: Product 7.3, Feature", "We answer by 14:30.", "1 incident, 3 of 5 used in March 2026",
            severity_name=policy.severity_name(Severity.CRITICAL),
        ),
        CaseLine(
            policy.numbers.write(1043), Kind.QUESTION, Severity.LOW, "Question: Product, Feature",
            severity_name=policy.severity_name(Severity.LOW),
        ),
    )  # fmt: skip
    opened, closing = policy.say("opened", cases="2 cases"), policy.say("closing")
    return policy.letters.text(Reply(opened, cases, vendor=policy.vendor, closing=closing))
