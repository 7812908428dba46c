"""The policy that the settings decide: plans, calendars, wording, limits; raises SettingsError for what cannot be."""

import os
import secrets
from collections.abc import Mapping
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from tempfile import NamedTemporaryFile

from channels.settings import Settings, SettingsError
from intake.calendars import Calendar, calendar_from_mapping, zone_named
from intake.errors import DeskError
from intake.identity import normal_address
from intake.letters import LetterError, Letters, letters_from
from intake.matching import CaseNumbers
from intake.plans import Plan, plan_from_mapping
from intake.policy import Limits, Policy
from intake.reply_address import ReplyAddresses
from intake.severities import severity_words
from intake.wording import Wording, WordingError, check_wording


def policy_of(settings: Settings, *, letters: Mapping[str, str] | None = None) -> Policy:
    """What the settings decide for the desk; raises SettingsError for a plan that cannot be.

    ``letters`` are templates in place of the files that the settings name.
    """
    vendor, limits = settings.vendor, settings.limits
    own = {normal_address(address) for address in (vendor.support_address, *vendor.own_addresses)}
    plans, calendars = _plans(settings)
    try:
        severities = severity_words(settings.severity)
        zone_named(vendor.time_zone, "vendor.time_zone")
    except DeskError as error:
        raise SettingsError(f"settings: {error}") from error
    if vendor.mail_codes and not settings.web.public_url:
        raise SettingsError("vendor.mail_codes needs web.public_url: the links that are mailed lead there.")
    lifetime = timedelta(days=limits.reply_token_days)
    return Policy(
        vendor=vendor.name,
        numbers=CaseNumbers(vendor.case_prefix),
        addresses=ReplyAddresses(normal_address(vendor.support_address), signing_key(settings), lifetime),
        own_addresses=frozenset(own),
        support_address=normal_address(vendor.support_address),
        plans=plans,
        calendars=calendars,
        vendor_calendar=calendars.get(vendor.calendar),
        limits=Limits(
            replies_per_address=limits.replies_per_address_per_day,
            replies_per_domain=limits.replies_per_domain_per_hour,
            replies_per_case=limits.replies_per_case_per_day,
            replies_in_all=limits.replies_per_hour,
            status_answers=limits.status_answers_per_hour,
            tries_per_sender=limits.credential_tries_per_sender_per_hour,
            tries_per_client=limits.credential_tries_per_client_per_hour,
            codes_per_client=limits.codes_per_client_per_day,
            code_lifetime=timedelta(days=limits.code_days),
            reopen_within=timedelta(days=limits.reopen_days),
        ),
        rules=settings.rules.rules(),
        reverses_by_itself=settings.rules.reverse_charges_by_itself,
        thresholds=settings.cases.thresholds(),
        reminders=settings.cases.reminders(),
        document_owner=normal_address(settings.cases.document_owner) if settings.cases.document_owner else "",
        answer_strangers=vendor.answer_strangers,
        mail_codes=vendor.mail_codes,
        public_url=settings.web.public_url,
        leads_on_slack=settings.slack.is_open and bool(settings.slack.triage_channel),
        severities=severities,
        wording=_wording(settings),
        letters=_letters(letters if letters is not None else letters_of(settings)),
        retention=settings.retention.retention(),
    )


def _plans(settings: Settings) -> tuple[dict[str, Plan], dict[str, Calendar]]:
    try:
        plans = [plan_from_mapping(table) for table in settings.plan]
        calendars = [calendar_from_mapping(table) for table in settings.calendar]
    except DeskError as error:
        raise SettingsError(f"settings: {error}") from error
    hours = {calendar.name for calendar in calendars}
    for what, names in (("plan", [plan.name for plan in plans]), ("calendar", [each.name for each in calendars])):
        if twice := [name for name in names if names.count(name) > 1]:
            raise SettingsError(f"settings: the {what} {twice[0]!r} stands there twice; each needs a name of its own.")
    for plan in plans:
        if unknown := plan.unknown_calendars(hours):
            raise SettingsError(f"settings: plan {plan.name}: there is no [[calendar]] named {unknown[0]!r}.")
    if settings.vendor.calendar and settings.vendor.calendar not in hours:
        raise SettingsError(f"settings: vendor.calendar: there is no [[calendar]] named {settings.vendor.calendar!r}.")
    return {plan.name: plan for plan in plans}, {each.name: each for each in calendars}


def _wording(settings: Settings) -> Wording:
    try:
        return check_wording(Wording(**settings.wording.model_dump()))
    except WordingError as error:
        raise SettingsError(f"settings: {error}") from error


def letters_of(settings: Settings) -> Mapping[str, str]:
    """The templates of letters by their form, read from the files that the settings name."""
    named = settings.letters
    return {"text": _template(settings, named.text), "html": _template(settings, named.html)}


def _letters(templates: Mapping[str, str]) -> Letters:
    try:
        return letters_from(templates.get("text", ""), templates.get("html", ""))
    except LetterError as error:
        raise SettingsError(f"settings: {error}") from error


def _template(settings: Settings, name: str) -> str:
    try:
        return settings.path(name).read_text(encoding="utf-8") if name else ""
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f"settings: letters: {settings.path(name)} cannot be read: {error}.") from error


def signing_key(settings: Settings) -> bytes:
    """The key of the settings, else one that is made once and kept in ``var/secret.key``, readable by us alone.

    Raises SettingsError where it is too short, or cannot be kept.
    """
    given = settings.secrets.key.get_secret_value()
    if given:
        if len(given) < 32:
            raise SettingsError("secrets.key needs at least 32 characters.")
        return given.encode()
    path = settings.path("var/secret.key")
    try:
        _make_key(path)
        key = path.read_bytes()
    except OSError as error:
        raise SettingsError(f"{path}: the signing key cannot be kept: {error.strerror}.") from error
    if len(key) < 32:
        raise SettingsError(f"{path}: holds no signing key; remove it, and a new one is made.")
    return key


def _make_key(path: Path) -> None:
    """Puts a key there whole or not at all: none may ever sign with a part of it, nor with one that is replaced."""
    if path.exists():
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile(dir=path.parent) as file:  # only we can read it
        file.write(secrets.token_hex(32).encode())
        file.flush()
        os.fsync(file.fileno())
        with suppress(FileExistsError):  # another process was quicker: its key is ours
            os.link(file.name, path)
