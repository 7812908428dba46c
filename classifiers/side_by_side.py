"""Works on several independent tasks at once, in forked processes that share what was there before."""

import multiprocessing
import os
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from typing import Any, TypeVar

PART = 300
Made = TypeVar("Made")
_tasks: Sequence[Callable[[], Any]] = ()


def side_by_side(tasks: Sequence[Callable[[], Made]]) -> list[Made]:
    """What each task gives, in their order; the first error of a task is raised.

    One after another where there is one core, or where this process has other threads: a fork would copy their locks.
    """
    global _tasks
    workers = min(len(tasks), len(os.sched_getaffinity(0)))
    if workers < 2 or threading.active_count() > 1 or multiprocessing.current_process().daemon:
        return [task() for task in tasks]
    _tasks = tasks
    try:
        with ProcessPoolExecutor(workers, mp_context=multiprocessing.get_context("fork")) as pool:
            return list(pool.map(_run, range(len(tasks))))
    finally:
        _tasks = ()


def in_parts(work: Callable[[range], Sequence[Made]], count: int) -> list[Made]:
    """What ``work`` gives for all numbers below ``count``, in their order; several parts are worked on at once."""
    parts = [range(at, min(at + PART, count)) for at in range(0, count, PART)]
    return [each for made in side_by_side([partial(work, part) for part in parts]) for each in made]


def _run(number: int) -> Any:
    return _tasks[number]()
