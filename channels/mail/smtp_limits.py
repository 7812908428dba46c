"""What keeps the mail doors within bounds: memory for open messages, connections, and messages a minute."""

from collections import Counter
from collections.abc import Callable, Iterable

from channels.mail.authenticity import Network
from channels.mail.spf_check import peer_address

_MINUTE_SECONDS = 60.0


class Budget:
    """Bytes that all open messages of a process may hold together, until each is stored or refused."""

    def __init__(self, most: int) -> None:
        self._left = most

    @property
    def left(self) -> int:
        """How many bytes nobody holds."""
        return self._left

    def take(self, count: int) -> bool:
        """Takes bytes, if so many are left; whether they were."""
        if count > self._left:
            return False
        self._left -= count
        return True

    def give_back(self, count: int) -> None:
        """Frees bytes that were taken."""
        self._left += count


class Entrance:
    """Who is connected to one door, and how many messages each peer began within this minute; a limit of 0 is none."""

    def __init__(
        self,
        *,
        most: int,
        most_per_peer: int = 0,
        messages_per_minute: int = 0,
        exempt: tuple[Network, ...] = (),
        monotonic: Callable[[], float],
    ) -> None:
        self._most = most
        self._most_per_peer = most_per_peer
        self._messages_per_minute = messages_per_minute
        self._exempt = exempt
        self._monotonic = monotonic
        self._open = 0
        self._peers: Counter[str] = Counter()
        self._messages: Counter[str] = Counter()
        self._minute = 0

    def enter(self) -> bool:
        """Counts a connection in, unless the house is full."""
        if self._open >= self._most:
            return False
        self._open += 1
        return True

    def leave(self) -> None:
        """Counts a connection out."""
        self._open -= 1

    def admit(self, peer: str) -> bool:
        """Counts a connection of a peer in, unless it has too many."""
        if self._most_per_peer and self._peers[peer] >= self._most_per_peer and not is_within(peer, self._exempt):
            return False
        self._peers[peer] += 1
        return True

    def dismiss(self, peer: str) -> None:
        """Counts a connection of a peer out."""
        self._peers[peer] -= 1
        if self._peers[peer] <= 0:
            del self._peers[peer]

    def may_begin(self, peer: str) -> bool:
        """Counts a message of a peer, unless it began too many in this minute."""
        if not self._messages_per_minute or is_within(peer, self._exempt):
            return True
        minute = int(self._monotonic() // _MINUTE_SECONDS)
        if minute != self._minute:
            self._minute = minute
            self._messages.clear()
        self._messages[peer] += 1
        return self._messages[peer] <= self._messages_per_minute


def is_within(peer: str, networks: Iterable[Network]) -> bool:
    """Whether a peer's address lies in one of the networks."""
    address = peer_address(peer)
    return address is not None and any(address in network for network in networks)
