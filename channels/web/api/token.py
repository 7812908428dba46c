"""The token that asks, by the API."""

from typing import Annotated

from fastapi import APIRouter, Depends
from pydantic import BaseModel

from channels.web.api.entrance import known_caller
from channels.web.api.problems import answers
from channels.web.api.tokens import Caller
from channels.web.api.writes import OnceRoute

router = APIRouter(route_class=OnceRoute, tags=["token"])


class Me(BaseModel):
    """The token that asks."""

    token: str
    technician: str
    role: str
    scopes: list[str]
    client_id: int | None


@router.get("/me", responses=answers())
async def show_me(caller: Annotated[Caller, Depends(known_caller)]) -> Me:
    """Whose token this is, and what it may do."""
    return Me(
        token=caller.token_name,
        technician=caller.login,
        role=caller.role,
        scopes=sorted(caller.scopes),
        client_id=caller.client_id,
    )
