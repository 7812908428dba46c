"""Trying an installation's parts one by one, each alone, so that one fault does not hide the others."""

import asyncio
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

from channels.application import open_application
from channels.connecting import Connecting
from channels.mail.imap_reconcile import compare
from channels.mail.mailbox import sentence
from channels.mail.mailbox_options import MailboxOptions
from channels.mail.sender import MailSender
from channels.mailboxes import mailbox_options
from channels.policies import policy_of
from channels.readers import reader_at
from channels.relay import sender_options
from channels.settings import Settings, SettingsError
from channels.trust import trust_of
from models.database import DatabaseError
from models.mailboxes import MailboxHealthRow
from models.store import Store, StoreUnavailableError
from models.upgrade import check_version, differences

_LEAST_FREE_BYTES = 1_000_000_000


def examine(settings: Settings) -> Iterator[tuple[str, str]]:
    """Each part by name, with what is wrong with it in a sentence; nothing where it is well.

    Connections that were chosen in the console are tried as they are in force.
    """
    settings, problems = _in_force(settings)
    yield from problems
    checks: list[tuple[str, Callable[[Settings], str]]] = [
        ("plans and signing key", _policy),
        ("trust and DNS", _trust),
        ("database", _database),
        ("queues", _queues),
        ("reader", _reader),
        ("mail server for replies", try_sender),
        ("free space", _space),
        *_mailbox_checks(settings),
    ]
    for name, check in checks:
        try:
            yield name, check(settings)
        except Exception as error:
            yield name, f"{error}"
    yield from slack_checks(settings)


def _in_force(settings: Settings) -> tuple[Settings, list[tuple[str, str]]]:
    try:
        application = open_application(settings)
    except (DatabaseError, SettingsError):
        return settings, []  # told by the checks of the parts
    try:
        problems = Connecting(settings).problems(application.chosen)
        return application.in_force(), [("chosen in the console", problem) for problem in problems.values()]
    finally:
        application.database.close()


def slack_checks(settings: Settings, *, as_given: bool = False) -> list[tuple[str, str]]:
    """Each part of Slack by name, with what is wrong with it; ``as_given`` tries settings that are not kept yet."""
    if not settings.slack.is_open:
        return []
    # Imported late: an installation without Slack needs none of its libraries.
    from channels.slack.checking import check_given, check_slack
    from channels.slack_doors import workspaces_of

    async def gather() -> list[tuple[str, str]]:
        workspaces = workspaces_of(application, settings.slack)
        if as_given:
            return [each async for each in check_given(workspaces)]
        learned = await workspaces.learn_home()
        found = check_slack(workspaces, application.database, public_url=settings.web.public_url)
        return [*([("Slack", learned)] if learned else []), *[each async for each in found]]

    application = open_application(settings)
    try:
        return asyncio.run(gather())
    except Exception as error:
        return [("Slack", f"{error}")]
    finally:
        application.database.close()


def _policy(settings: Settings) -> str:
    policy = policy_of(settings)
    return "" if policy.plans else "no [[plan]] is in the settings, so no client can have an agreement."


def _trust(settings: Settings) -> str:
    policy, _ = trust_of(settings)
    believed = policy.evaluate or policy.authserv_ids or policy.vouched_networks
    return "" if believed else "nothing is set that could authenticate a sender: every mail would be held."


def _database(settings: Settings) -> str:
    application = open_application(settings)
    try:
        check_version(application.database)
        found = differences(application.database)
        return f"tables differ from the code: {found[0]}" if found else ""
    finally:
        application.database.close()


def _queues(settings: Settings) -> str:
    application = open_application(settings)
    try:
        with Store.read(application.database) as store:
            aside, failed = store.inbox.counts().get("set_aside", 0), store.outbox.counts().get("failed", 0)
    finally:
        application.database.close()
    if aside or failed:
        return f"{aside} messages are set aside and {failed} replies were refused; see 'intake inbox list'."
    return ""


def _reader(settings: Settings) -> str:
    application = open_application(settings)
    try:
        folder = application.reader_folder()
    finally:
        application.database.close()
    reader_at(folder)
    return "" if folder else "no reader is trained: rules answer, and are never sure. Run 'intake train'."


def try_sender(settings: Settings) -> str:
    """What is wrong with the mail server that takes our replies; empty where it greets us, and knows our login."""
    options = replace(sender_options(settings), timeout_seconds=min(10.0, settings.sender.timeout_seconds))
    return asyncio.run(MailSender(options).greet())


def _space(settings: Settings) -> str:
    free = shutil.disk_usage(Path(settings.folder) if str(settings.folder) else Path()).free
    return "" if free > _LEAST_FREE_BYTES else f"only {free // 1_000_000} MB are free; intake stops when it is full."


def _mailbox_checks(settings: Settings) -> list[tuple[str, Callable[[Settings], str]]]:
    try:
        accounts = mailbox_options(settings)
    except SettingsError as error:
        problem = str(error)
        return [("mailboxes", lambda _settings: problem)]
    return [
        (f"mailbox {options.name}{_last_success(options, settings)}", partial(try_mailbox, options))
        for options in accounts
    ]


def _last_success(options: MailboxOptions, settings: Settings) -> str:
    try:
        health = _health(options, settings)
    except (DatabaseError, StoreUnavailableError, SettingsError):
        return ""  # what is wrong with the database is told by its own check
    seen = health.last_success_at if health else None
    return f" (last taken in at {seen:%Y-%m-%d %H:%M:%S} UTC)" if seen else " (never taken in)"


def _health(options: MailboxOptions, settings: Settings) -> MailboxHealthRow | None:
    application = open_application(settings)
    try:
        with Store.read(application.database) as store:
            return store.mailboxes.find_health(options.name)
    finally:
        application.database.close()


def try_mailbox(options: MailboxOptions, settings: Settings) -> str:
    """Logs in and reconciles; and tells how ``serve`` fares there."""
    health = _health(options, settings)
    application = open_application(settings)
    try:
        problems = [found.problem for found in compare(options, application.database) if found.problem]
    except Exception as error:
        problems = [sentence(error)]
    finally:
        application.database.close()
    if health and health.failures:
        problems.append(f"{health.failures} failures in a row, the last: {health.last_error}")
    return "; ".join(problems)
