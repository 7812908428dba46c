"""A browser beside a loaded machine's other work gets time: what a page is to show is waited for longer than usual."""

from playwright.sync_api import expect

expect.set_options(timeout=30_000)
