"""Fetching messages by explicit UIDs: their sizes first, then their bytes in batches bounded by number and by size."""

from collections.abc import Iterator, Mapping, Sequence

from channels.mail.imap_connection import Connection

MOST_SIZES_AT_ONCE = 500


def sizes(connection: Connection, uids: Sequence[int]) -> dict[int, int]:
    """The size of each message that is still there, as the server tells it."""
    with connection.bounded() as client:
        answer = client.fetch(list(uids), ["RFC822.SIZE"])
    return {uid: int(data[b"RFC822.SIZE"]) for uid, data in answer.items() if b"RFC822.SIZE" in data}


def bodies(connection: Connection, uids: Sequence[int]) -> dict[int, bytes]:
    """The bytes of each message that is still there; fetching them leaves it unread. All of them, or an error."""
    with connection.bounded() as client:
        answer = client.fetch(list(uids), ["BODY.PEEK[]"])
    return {uid: _bytes(data.get(b"BODY[]")) for uid, data in answer.items()}


def _bytes(content: object) -> bytes:
    if not isinstance(content, bytes):
        raise ValueError("The server gave no content.")
    return content


def batches(size_of: Mapping[int, int], *, most: int, most_bytes: int) -> Iterator[list[int]]:
    """The UIDs in order, divided so that each batch stays within both bounds; a larger message goes alone.

    >>> list(batches({1: 10, 2: 10, 3: 100, 4: 5}, most=2, most_bytes=50))
    [[1, 2], [3], [4]]
    """
    batch: list[int] = []
    held = 0
    for uid in sorted(size_of):
        if batch and (len(batch) >= most or held + size_of[uid] > most_bytes):
            yield batch
            batch, held = [], 0
        batch.append(uid)
        held += size_of[uid]
    if batch:
        yield batch


def portions(uids: Sequence[int], size: int) -> Iterator[list[int]]:
    """The UIDs in pieces of at most ``size``.

    >>> list(portions([1, 2, 3], 2))
    [[1, 2], [3]]
    """
    for start in range(0, len(uids), size):
        yield list(uids[start : start + size])
