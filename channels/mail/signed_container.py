"""Finds the signed message inside an opaque S/MIME container (RFC 8551, 3.5.2): CMS SignedData, read, not verified."""

_SIGNED_DATA = bytes.fromhex("2a864886f70d010702")
_SEQUENCE, _OID, _OCTETS, _OCTETS_IN_PIECES, _EXPLICIT = 0x30, 0x06, 0x04, 0x24, 0xA0
_MOST_ELEMENTS = 200
_MOST_PIECES = 100_000

# A value within the bytes: its tag, and where its content begins and ends.
_Element = tuple[int, int, int]


def signed_content(container: bytes) -> bytes | None:
    """The MIME entity that was signed; None where the bytes hold none (encrypted, detached or broken)."""
    outer = _first(container, 0, len(container), _SEQUENCE)
    inner = _elements(container, outer, 3)
    if len(inner) < 2 or inner[0][0] != _OID or container[inner[0][1] : inner[0][2]] != _SIGNED_DATA:
        return None
    signed = _elements(container, _first(container, inner[1][1], inner[1][2], _SEQUENCE), _MOST_ELEMENTS)
    encapsulated = next((element for element in signed if element[0] == _SEQUENCE), None)
    wrapped = next((element for element in _elements(container, encapsulated, 3) if element[0] == _EXPLICIT), None)
    content = _elements(container, wrapped, 2)
    return _octets(container, content[0]) if content else None


def _octets(data: bytes, element: _Element) -> bytes | None:
    tag, start, end = element
    if tag == _OCTETS:
        return data[start:end]
    if tag != _OCTETS_IN_PIECES:
        return None
    pieces = _elements(data, element, _MOST_PIECES)
    return b"".join(data[begin:stop] for tag, begin, stop in pieces if tag == _OCTETS)


def _first(data: bytes, start: int, end: int, wanted: int) -> _Element | None:
    element = _element(data, start, end)
    return element if element and element[0] == wanted else None


def _elements(data: bytes, parent: _Element | None, most: int) -> list[_Element]:
    """The values directly inside of ``parent``."""
    found: list[_Element] = []
    if parent is None:
        return found
    _, position, end = parent
    while position < end and len(found) < most:
        element = _element(data, position, end)
        if element is None or element[0] == 0:
            break
        found.append(element)
        position = _after(data, element, position, end)
    return found


def _element(data: bytes, position: int, end: int) -> _Element | None:
    """The value at ``position``; one of indefinite length (BER) is taken to reach up to ``end``."""
    if position + 2 > end:
        return None
    tag, length = data[position], data[position + 1]
    position += 2
    if length == 0x80:
        return tag, position, end
    if length > 0x80:
        size = length & 0x7F
        if size > 8 or position + size > end:
            return None
        length = int.from_bytes(data[position : position + size], "big")
        position += size
    return (tag, position, position + length) if position + length <= end else None


def _after(data: bytes, element: _Element, position: int, end: int) -> int:
    """Where the value behind ``element`` begins; behind one of indefinite length, after its closing zeros."""
    if data[position + 1] != 0x80:
        return element[2]
    depth, position = 1, element[1]
    while position + 2 <= end and depth:
        if data[position : position + 2] == b"\0\0":
            depth, position = depth - 1, position + 2
            continue
        inner = _element(data, position, end)
        if inner is None:
            return end
        indefinite = data[position + 1] == 0x80
        depth += indefinite
        position = inner[1] if indefinite else inner[2]
    return position
