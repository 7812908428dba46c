"""The examples of docs/api.md do what the page says of them."""

import json
import re
from pathlib import Path

from fastapi.testclient import TestClient

from channels.web.api.tokens import Scope
from tests.integration.api_fixtures import make_token, opened_api

PAGE = Path("docs/api.md").read_text(encoding="utf-8")
EXAMPLE = re.compile(r"```http\n(\w+) (\S+)\n(.*?)```\n(?:\n```answer\n(\d+) ?(.*?)\n```)?", re.DOTALL)


def headers_and_body(text: str, token: str) -> tuple[dict[str, str], bytes]:
    head, _, body = text.partition("\n\n")
    lines = (line.split(": ", 1) for line in head.strip().splitlines())
    return {name: value.replace("$TOKEN", token) for name, value in lines}, body.encode()


def test_every_example_of_the_page_does_what_it_says(sqlite_url: str) -> None:
    examples = EXAMPLE.findall(PAGE)
    with opened_api(sqlite_url) as (house, client):
        token = make_token(house)
        for method, path, rest, status, expected in examples:
            _run(client, method, path, *headers_and_body(rest, token), status=status, expected=expected)
            while house.desk.work(20):
                pass

    assert len(examples) >= 10


def test_every_scope_is_named_on_the_page() -> None:
    assert [scope.value for scope in Scope if f"`{scope.value}`" not in PAGE] == []


def _run(
    client: TestClient, method: str, path: str, headers: dict[str, str], body: bytes, *, status: str, expected: str
) -> None:
    answer = client.request(method, path, headers={**headers, "Content-Type": "application/json"}, content=body or None)
    assert answer.status_code == int(status or 200), (method, path, answer.text)
    for name, value in json.loads(expected or "{}").items():
        assert answer.json()[name] == value, (method, path, name)
