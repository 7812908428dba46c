"""Fetching the files of posts: the token goes to Slack only, and a login page is never taken for a file (F.9)."""

from collections.abc import Mapping
from typing import Any

import aiohttp
from slack_sdk.web.async_client import AsyncWebClient

from channels.slack.addresses import is_slacks
from channels.slack.bundle import FetchedFile
from channels.slack.payloads import mapping
from channels.slack.workspaces import CALL_ERRORS, sentence_of
from channels.slack_settings import SlackSettings

_GONE = frozenset({"tombstone", "hidden_by_limit"})
_CHUNK = 65_536


class FileNotYetError(Exception):
    """A file could not be fetched now; another try may do."""


async def fetch_file(client: AsyncWebClient, settings: SlackSettings, file: Mapping[str, Any]) -> FetchedFile:
    """The content of a file of a post, or why we do not have it; raises FileNotYetError where we may try again."""
    described = file
    if file.get("file_access") == "check_file_info" or file.get("mode") == "file_access":
        described = await _described(client, str(file.get("id")))
    if described.get("mode") in _GONE:
        return FetchedFile(problem="Slack no longer has it")
    if described.get("is_external") is True:
        return FetchedFile(problem="it lies outside Slack and is not fetched")
    size, address = described.get("size"), _address(described)
    if isinstance(size, int) and size > settings.largest_file_bytes:
        return FetchedFile(problem=f"it has {size} bytes, and at most {settings.largest_file_bytes} are fetched")
    if not is_slacks(address, settings, service="files"):
        return FetchedFile(problem="its address is not Slack's")
    return await _download(address, client.token or "", described, settings)


def _address(described: Mapping[str, Any]) -> str:
    return str(described.get("url_private_download") or described.get("url_private") or "")


async def _described(client: AsyncWebClient, file_id: str) -> Mapping[str, Any]:
    try:
        return mapping((await client.files_info(file=file_id)).get("file"))
    except CALL_ERRORS as error:
        raise FileNotYetError(f"Slack does not describe the file: {sentence_of(error)}") from error


async def _download(address: str, token: str, described: Mapping[str, Any], settings: SlackSettings) -> FetchedFile:
    timeout = aiohttp.ClientTimeout(total=settings.timeout_seconds)
    try:
        async with (
            aiohttp.ClientSession(timeout=timeout) as session,
            session.get(address, headers={"Authorization": f"Bearer {token}"}, allow_redirects=False) as response,
        ):
            if response.status in (429, 500, 502, 503, 504):
                raise FileNotYetError(f"Slack answers {response.status}.")
            if response.status != 200:
                return FetchedFile(problem=f"Slack answers {response.status} for it")
            content = await _read(response, settings.largest_file_bytes)
            return _checked(content, response.content_type, described)
    except (aiohttp.ClientError, OSError, TimeoutError) as error:
        raise FileNotYetError(f"{type(error).__name__}: {error}") from error


async def _read(response: aiohttp.ClientResponse, most: int) -> bytes | None:
    content = bytearray()
    async for chunk in response.content.iter_chunked(_CHUNK):
        content += chunk
        if len(content) > most:
            return None
    return bytes(content)


def _checked(content: bytes | None, sent_as: str, described: Mapping[str, Any]) -> FetchedFile:
    if content is None:
        return FetchedFile(problem="it is larger than it was said to be")
    mimetype = str(described.get("mimetype") or "")
    if sent_as == "text/html" and "html" not in mimetype:
        # Without the scope files:read Slack answers 200 with its login page.
        return FetchedFile(problem="Slack sent a web page in its place: is the scope files:read granted?")
    size = described.get("size")
    if isinstance(size, int) and size != len(content):
        return FetchedFile(problem=f"{len(content)} of its {size} bytes came")
    return FetchedFile(content)
