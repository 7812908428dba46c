"""What is done on the server with mail that was taken in: nothing, a keyword, or a move; always after the commit."""

import logging
from collections.abc import Collection, Sequence

from channels.mail.imap_connection import DROPPED, REFUSED, Connection, OpenFolder
from channels.mail.imap_fetch import portions
from channels.mail.mailbox_options import MailboxOptions

log = logging.getLogger(__name__)

_MOST_AT_ONCE = 200


def obstacle(connection: Connection, options: MailboxOptions, folder: OpenFolder) -> str:
    """Why mail of this folder is left as it is, against the settings; empty where nothing stands in the way."""
    if options.after == "leave":
        return ""
    if not folder.is_writable:
        return f"{folder.name} cannot be changed by this account, so mail that was taken in is left as it is"
    if options.after == "flag" and not folder.keeps(options.flag):
        return f"{folder.name} does not keep keywords, so mail that was taken in is not flagged"
    if options.after == "move" and not connection.can("MOVE"):
        return "the server has no MOVE, so mail that was taken in is left as it is"
    return ""


def mark_taken(connection: Connection, options: MailboxOptions, folder: OpenFolder, uids: Sequence[int]) -> None:
    """Flags or moves messages that are committed. What the server refuses is logged: the mail is safe with us."""
    if not uids or options.after == "leave" or obstacle(connection, options, folder):
        return
    try:
        for some in portions(uids, _MOST_AT_ONCE):
            if options.after == "flag":
                with connection.bounded() as client:
                    client.add_flags(some, [options.flag], silent=True)
            else:
                _move(connection, some, options.move_to)
    except DROPPED:
        raise
    except REFUSED as error:
        log.warning("Mailbox %s: %s could not be tidied: %s", options.name, folder.name, error)


def mark_left_over(connection: Connection, options: MailboxOptions, folder: OpenFolder, known: Collection[int]) -> None:
    """Flags or moves what was committed by a process that died before it could, and what another one took (H13)."""
    pending = sorted(known)
    if pending and options.after == "flag" and folder.keeps(options.flag):
        with connection.bounded() as client:
            unmarked = set(client.search(["UNKEYWORD", options.flag]))
        pending = [uid for uid in pending if uid in unmarked]
    mark_taken(connection, options, folder, pending)


def _move(connection: Connection, uids: list[int], target: str) -> None:
    with connection.bounded() as client:
        try:
            client.move(uids, target)
        except DROPPED:
            raise
        except REFUSED:
            if client.folder_exists(target):
                raise
            client.create_folder(target)
            client.move(uids, target)
